import type { INodeProperties } from 'n8n-workflow';

import { timeEntryTagsField } from '../../fields/timeEntryTags';
import { entryFields } from './timeEntryFields';

/** What a new time entry can have besides its time and its task. */
export const additionalFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [
		entryFields.assignee,
		entryFields.billable,
		entryFields.description,
		entryFields.end,
		timeEntryTagsField,
	],
};
