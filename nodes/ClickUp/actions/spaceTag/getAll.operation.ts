import { defineOperation } from '../../engine/operation';
import { spacePath } from '../../fields/locators';
import { limit, returnAll } from '../../fields/paging';
import { path } from '../../transport/paths';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many space tags',
		description: 'Retrieve the tags of a Space',
	},
	fields: [...spacePath, { ...returnAll, default: true }, limit],
	request: (params) => ({ method: 'GET', path: path`/v2/space/${params.id('space', 'space')}/tag` }),
	result: { root: 'tags', many: 'none' },
});
