import { defineOperation } from '../../engine/operation';
import { limit, returnAll } from '../../fields/paging';
import { path } from '../../transport/paths';
import { tagPlace } from './tagFields';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many space tags',
		description: 'Retrieve the tags of a Space',
	},
	fields: [...tagPlace, { ...returnAll, default: true }, limit],
	request: (params) => ({ method: 'GET', path: path`/v2/space/${params.id('space', 'space')}/tag` }),
	result: { root: 'tags', many: 'none' },
});
