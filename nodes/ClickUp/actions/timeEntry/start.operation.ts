import { sentIfSet, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { taskLocatorNamed, workspaceLocator } from '../../fields/locators';
import { timeEntryTagsField } from '../../fields/timeEntryTags';
import { path } from '../../transport/paths';
import { leanTimeEntry } from '../../values/lean/work';
import { toTimeEntryTags } from '../../values/timeEntryTags';
import { entryFields, taskOf } from './timeEntryFields';
import { optional } from '../../fields/modes';

const writers = sentIfSet({
	billable: (fields) => ({ billable: fields.flag('billable') }),
	description: (fields) => ({ description: fields.text('description') }),
	tags: (fields) => {
		const tags = toTimeEntryTags(fields.raw('tags')).map(({ name }) => ({ name }));
		return tags.length > 0 ? { tags } : {};
	},
});

export const start = defineOperation({
	option: {
		name: 'Start',
		value: 'start',
		action: 'Start a time entry',
		description: 'Start your timer, for a task or, on Business Plus and above, for none',
	},
	fields: [
		workspaceLocator,
		optional(taskLocatorNamed('task')),
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [entryFields.billable, entryFields.description, timeEntryTagsField],
		},
	],
	lean: leanTimeEntry,
	request: async (params) => {
		const team = params.id('team', 'workspace');
		const task = taskOf(params, team);
		const body = {
			...(task && { tid: task.id }),
			...(await written(params.group('additionalFields'), writers)),
		};
		return {
			method: 'POST',
			path: path`/v2/team/${team}/time_entries/start`,
			query: task?.query,
			// n8n sends no body when there is nothing in it, and ClickUp wants one.
			body: Object.keys(body).length > 0 ? body : { description: '' },
		};
	},
	result: { root: 'data' },
});
