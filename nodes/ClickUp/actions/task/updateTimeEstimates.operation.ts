import { defineOperation } from '../../engine/operation';
import { path } from '../../transport/paths';
import { timeEstimateFields, timeEstimates } from './timeEstimates';

export const updateTimeEstimates = defineOperation({
	option: {
		name: 'Update Time Estimates',
		value: 'updateTimeEstimates',
		action: 'Update the time estimates of a task',
		description:
			"Set time estimates of single assignees and keep those of the others; needs ClickUp's Business plan",
	},
	fields: timeEstimateFields,
	// This route knows custom IDs by itself.
	request: async (params) => ({
		method: 'PATCH',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/tasks/${params.id('id', 'task')}/time_estimates_by_user`,
		body: await timeEstimates(params),
	}),
	result: { root: 'data' },
});
