import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { listPath } from '../../fields/locators';
import { limit, returnAll } from '../../fields/paging';
import { path } from '../../transport/paths';
import { taskFilters, taskFilterWriters } from './taskFilters';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many tasks',
		description: 'Retrieve the tasks of a List',
	},
	fields: [...listPath, { ...returnAll, default: true }, limit, taskFilters],
	request: async (params) => ({
		method: 'GET',
		path: path`/v2/list/${params.id('list', 'list')}/task`,
		query: await written(params.group('filters'), taskFilterWriters),
	}),
	result: { root: 'tasks', many: 'page' },
});
