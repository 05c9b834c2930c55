import { defineOperation } from '../../engine/operation';
import { listPath } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanList } from '../../values/lean/places';

export const get = defineOperation({
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a list',
		description: 'Retrieve a List with its statuses',
	},
	fields: listPath,
	lean: leanList,
	request: (params) => ({ method: 'GET', path: path`/v2/list/${params.id('list', 'list')}` }),
});
