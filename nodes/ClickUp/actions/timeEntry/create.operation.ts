import { sentIfSet, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { taskLocatorNamed, workspaceLocator } from '../../fields/locators';
import { tagsWithColors } from '../../fields/timeEntryTags';
import { path } from '../../transport/paths';
import { leanTimeEntry } from '../../values/lean/work';
import { changedPeriod } from '../../values/periods';
import { toTimeEntryTags } from '../../values/timeEntryTags';
import { additionalFields } from './additionalFields';
import { durationOf, entryIn, entryWriters, taskOf } from './timeEntryFields';
import { optional } from '../../fields/modes';

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a time entry',
		description: 'Record time, for a task or, on Business Plus and above, for none',
	},
	fields: [
		workspaceLocator,
		{ displayName: 'Start', name: 'start', type: 'dateTime', required: true, default: '' },
		{
			displayName: 'Duration (Minutes)',
			name: 'duration',
			type: 'number',
			required: true,
			default: 0,
			description: 'Duration in minutes',
		},
		optional(taskLocatorNamed('task')),
		additionalFields,
	],
	lean: leanTimeEntry,
	order: (params) => ({
		method: 'POST',
		path: path`/v2/team/${params.id('team', 'workspace')}/time_entries`,
	}),
	run: async ({ params, send }) => {
		const team = params.id('team', 'workspace');
		const fields = params.group('additionalFields');
		const start = params.instant('start');
		const duration = durationOf(params);
		const body = await written(fields, sentIfSet(entryWriters));
		const task = taskOf(params, team);
		const { end } = changedPeriod({ duration, ...body, start }, { start, end: start });
		const tags = await tagsWithColors(toTimeEntryTags(fields.raw('tags')), team, send);
		const answer = await send({
			method: 'POST',
			path: path`/v2/team/${team}/time_entries`,
			query: task?.query,
			body: {
				start,
				duration: end - start,
				...(task && { tid: task.id }),
				...body,
				...(tags.length > 0 && { tags }),
			},
		});
		return entryIn(answer);
	},
});
