import { defineOperation } from '../../engine/operation';
import { goalPath } from '../../fields/goal';
import { path } from '../../transport/paths';

export const get = defineOperation({
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a goal',
		description: 'Retrieve a goal with its key results',
	},
	fields: goalPath,
	request: async (params) => ({ method: 'GET', path: path`/v2/goal/${await params.goal('goal')}` }),
	result: { root: 'goal' },
});
