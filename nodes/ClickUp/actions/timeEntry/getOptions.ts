import type { INodeProperties } from 'n8n-workflow';

import { sentIfSet } from '../../engine/body';
import { entryFields, entryWriters, includeFields } from './timeEntryFields';

/** Whose timer, where the running entry is wanted; what to add to the answer, where another is. */
export const getOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{ ...entryFields.assignee, displayOptions: { show: { '/running': [true] } } },
		...includeFields.map((field) => ({
			...field,
			displayOptions: { show: { '/running': [false] } },
		})),
	],
};

/** The query that goes with the running entry; `includeWriters` go with another. */
export const runningWriters = sentIfSet({ assignee: entryWriters.assignee });
