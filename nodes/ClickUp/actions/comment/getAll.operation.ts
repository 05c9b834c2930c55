import { defineOperation } from '../../engine/operation';
import { paging } from '../../fields/paging';
import { commentsRoute, targetFields } from './target';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many comments',
		description: 'Retrieve the comments of a task, a List or a Chat view, newest first',
	},
	fields: [...targetFields('commentsOn'), ...paging],
	request: async (params) => ({ method: 'GET', ...(await commentsRoute(params, 'commentsOn')) }),
	result: { root: 'comments', many: 'comments' },
});
