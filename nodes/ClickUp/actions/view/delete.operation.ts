import { defineOperation } from '../../engine/operation';
import { viewPath } from '../../fields/view';
import { path } from '../../transport/paths';

export const remove = defineOperation({
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a view',
		description: 'Delete a view; its tasks stay',
	},
	fields: viewPath,
	request: (params) => ({ method: 'DELETE', path: path`/v2/view/${params.id('viewId', 'view')}` }),
	result: { constant: { success: true } },
});
