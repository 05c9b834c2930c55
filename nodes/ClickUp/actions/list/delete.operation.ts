import { defineOperation } from '../../engine/operation';
import { listPath } from '../../fields/locators';
import { path } from '../../transport/paths';

export const remove = defineOperation({
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a list',
		description: 'Delete a List with its tasks',
	},
	fields: listPath,
	request: (params) => ({ method: 'DELETE', path: path`/v2/list/${params.id('list', 'list')}` }),
	result: { constant: { success: true } },
});
