import type { IDataObject } from 'n8n-workflow';

import { clearedIfEmptied, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { taskLocatorNamed, workspaceLocator } from '../../fields/locators';
import { tagsWithColors, timeEntryTagsField } from '../../fields/timeEntryTags';
import { path } from '../../transport/paths';
import { minutesInMs } from '../../values/periods';
import { toTimeEntryTags } from '../../values/timeEntryTags';
import { entryFields, entryIn, taskOf, timeEntryField } from './timeEntryFields';
import { timesToSend } from './times';

const writers = clearedIfEmptied(
	{
		assignee: (fields) => ({ assignee: fields.userIds('assignee')[0] }),
		billable: (fields) => ({ billable: fields.flag('billable') }),
		description: (fields) => ({ description: fields.text('description') }),
		duration: (fields) => ({ duration: minutesInMs(fields.number('duration')) }),
		end: (fields) => ({ end: fields.instant('end') }),
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

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a time entry',
		description: 'Change a time entry; a field that is left out stays as it is',
	},
	fields: [
		workspaceLocator,
		timeEntryField,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			description: 'A new start alone moves the entry, a new end alone makes it longer or shorter',
			options: [
				{
					displayName: 'Assignee Name or ID',
					name: 'assignee',
					type: 'options',
					typeOptions: { loadOptionsMethod: 'getAssignees', loadOptionsDependsOn: ['team.value'] },
					default: '',
					description:
						'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
				},
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
		},
	],
	run: async ({ params, send }) => {
		const team = params.id('team', 'workspace');
		const entry = path`/v2/team/${team}/time_entries/${params.id('timeEntry')}`;
		const fields = params.group('updateFields');
		const read = async () => await send({ method: 'GET', path: entry });
		const body = await written(fields, writers);
		// With nothing to change, the entry as it is is the answer that an update would give.
		if (Object.keys(body).length === 0) return entryIn(await read());
		const tags = body.tags && (await tagsWithColors(toTimeEntryTags(body.tags), team, send));
		const times = await timesToSend(body, read);
		const answer = await send({
			method: 'PUT',
			path: entry,
			query: taskOf(fields, team)?.query,
			body: { ...body, ...times, ...(tags && { tags }) },
		});
		return entryIn(answer);
	},
});
