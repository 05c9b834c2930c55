import { defineOperation } from '../../engine/operation';
import { paging } from '../../fields/paging';
import { viewPath } from '../../fields/view';
import { path } from '../../transport/paths';
import { leanTask } from '../../values/lean/task';

export const getTasks = defineOperation({
	option: {
		name: 'Get Tasks',
		value: 'getTasks',
		action: 'Get tasks of a view',
		description: 'Retrieve the tasks that a view shows, by its filters',
	},
	fields: [...viewPath, ...paging],
	lean: leanTask,
	request: (params) => ({ method: 'GET', path: path`/v2/view/${params.id('viewId', 'view')}/task` }),
	result: { root: 'tasks', many: 'page' },
});
