import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Writer, Writers } from '../../engine/body';
import { clearedIfEmptied } from '../../engine/body';
import { taskLocatorNamed } from '../../fields/locators';
import { timeEntryTagsField } from '../../fields/timeEntryTags';
import { toTimeEntryTags } from '../../values/timeEntryTags';
import { durationOf, entryFields, entryWriters } from './timeEntryFields';
import { optional } from '../../fields/modes';

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
		optional(taskLocatorNamed('task')),
	],
};

/** No tags take the place of all there are; there are none to add or to take off. */
const tags: Writer = (fields): IDataObject => {
	const given = toTimeEntryTags(fields.raw('tags'));
	const action = fields.text('tagAction') || 'replace';
	return given.length > 0 || action === 'replace' ? { tags: given, tag_action: action } : {};
};

const writers = clearedIfEmptied(
	{
		...entryWriters,
		duration: (fields) => ({ duration: durationOf(fields) }),
		start: (fields) => ({ start: fields.instant('start') }),
		task: (fields) => ({ tid: fields.id('task', 'task') }),
	},
	{
		assignee: {},
		description: { description: '' },
		task: { tid: '' },
	},
);

/** How those fields are sent. */
export const updateWriters: Writers = { ...writers, tags };
