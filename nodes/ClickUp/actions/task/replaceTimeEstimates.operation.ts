import { defineOperation } from '../../engine/operation';
import { path } from '../../transport/paths';
import { timeEstimateFields, timeEstimates } from './timeEstimates';

export const replaceTimeEstimates = defineOperation({
	option: {
		name: 'Replace Time Estimates',
		value: 'replaceTimeEstimates',
		action: 'Replace the time estimates of a task',
		description:
			"Set the time estimates of all assignees, where who is left out loses theirs; needs ClickUp's Business plan",
	},
	fields: timeEstimateFields,
	// This route knows custom IDs by itself.
	request: async (params) => ({
		method: 'PUT',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/tasks/${params.id('id', 'task')}/time_estimates_by_user`,
		body: await timeEstimates(params),
	}),
	result: { root: 'data' },
});
