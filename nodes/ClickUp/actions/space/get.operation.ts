import { defineOperation } from '../../engine/operation';
import { spacePath } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanSpace } from '../../values/lean/places';

export const get = defineOperation({
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a space',
		description: 'Retrieve a Space with its statuses and features',
	},
	fields: spacePath,
	lean: leanSpace,
	request: (params) => ({ method: 'GET', path: path`/v2/space/${params.id('space', 'space')}` }),
});
