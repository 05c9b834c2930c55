import { written } from '../../engine/body';
import { defineOperation, readsOnly } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { paging } from '../../fields/paging';
import { path } from '../../transport/paths';
import { leanTask } from '../../values/lean/task';
import { manyTasks } from './manyTasks';
import { searchFilters, searchFilterWriters } from './taskFilters';

export const search = defineOperation({
	option: {
		name: 'Search',
		value: 'search',
		action: 'Search tasks',
		description: 'Retrieve the tasks of a whole Workspace that fit the filters',
	},
	fields: [workspaceLocator, ...paging, searchFilters],
	lean: leanTask,
	order: readsOnly,
	run: async (context) =>
		await manyTasks(context, {
			method: 'GET',
			path: path`/v2/team/${context.params.id('team', 'workspace')}/task`,
			query: await written(context.params.group('filters'), searchFilterWriters),
		}),
});
