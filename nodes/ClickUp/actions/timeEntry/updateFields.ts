import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { clearedIfEmptied } from '../../engine/body';
import { taskLocatorNamed } from '../../fields/locators';
import { timeEntryTagsField } from '../../fields/timeEntryTags';
import { minutesInMs } from '../../values/periods';
import { toTimeEntryTags } from '../../values/timeEntryTags';
import { entryFields, entryWriters } from './timeEntryFields';

/** What an update can change. */
export const updateFields: INodeProperties = {
	displayName: 'Update Fields',
	name: 'updateFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	description: 'A new start alone moves the entry, a new end alone makes it longer or shorter',
	options: [
		entryFields.assignee,
		entryFields.billable,
		entryFields.description,
		{
			displayName: 'Duration (Minutes)',
			name: 'duration',
			type: 'number',
			default: 0,
			description: 'Duration in minutes',
		},
		entryFields.end,
		{ displayName: 'Start', name: 'start', type: 'dateTime', default: '' },
		{
			displayName: 'Tag Action',
			name: 'tagAction',
			type: 'options',
			options: [
				{ name: 'Add', value: 'add' },
				{ name: 'Remove', value: 'remove' },
				{ name: 'Replace', value: 'replace' },
			],
			default: 'replace',
			description: 'What to do with the tags that are given here',
		},
		timeEntryTagsField,
		{ ...taskLocatorNamed('task'), required: false },
	],
};

/** How those fields are sent. */
export const updateWriters = clearedIfEmptied(
	{
		...entryWriters,
		duration: (fields) => ({ duration: minutesInMs(fields.number('duration')) }),
		start: (fields) => ({ start: fields.instant('start') }),
		tags: (fields): IDataObject => ({
			tags: toTimeEntryTags(fields.raw('tags')),
			tag_action: fields.text('tagAction') || 'replace',
		}),
		task: (fields) => ({ tid: fields.id('task', 'task') }),
	},
	{
		assignee: {},
		description: { description: '' },
		tags: { tags: [], tag_action: 'replace' },
		task: { tid: '' },
	},
);
