import { written } from '../../engine/body';
import { defineOperation, readsOnly } from '../../engine/operation';
import { listPath } from '../../fields/locators';
import { limit, returnAll } from '../../fields/paging';
import { path } from '../../transport/paths';
import { leanTask } from '../../values/lean/task';
import { manyTasks } from './manyTasks';
import { isWhole, taskFilters, taskFilterWriters } from './taskFilters';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many tasks',
		description: 'Retrieve the tasks of a List',
	},
	fields: [...listPath, { ...returnAll, default: true }, limit, taskFilters],
	lean: leanTask,
	order: readsOnly,
	run: async (context) => {
		const list = context.params.id('list', 'list');
		const query = await written(context.params.group('filters'), taskFilterWriters, list);
		const request = { method: 'GET' as const, path: path`/v2/list/${list}/task`, query };
		const count = { request: { method: 'GET' as const, path: path`/v2/list/${list}` }, key: 'task_count' };
		return await manyTasks(context, request, isWhole(query) ? count : undefined);
	},
});
