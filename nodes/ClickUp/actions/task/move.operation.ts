import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { listLocator, optionalSpaceLocator, taskLocator, workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { moveOptions, moveWriters } from './moveOptions';

export const move = defineOperation({
	option: {
		name: 'Move',
		value: 'move',
		action: 'Move a task',
		description: 'Give a task another List as its home',
	},
	fields: [
		workspaceLocator,
		taskLocator,
		optionalSpaceLocator,
		{ ...listLocator, description: 'The List that the task moves to' },
		moveOptions,
	],
	request: async (params) => ({
		method: 'PUT',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/tasks/${await params.ownTaskId('id')}/home_list/${params.id('list', 'list')}`,
		body: await written(params.group('options'), moveWriters),
	}),
	result: { root: 'data' },
});
