import { defineOperation } from '../../engine/operation';
import { goalPath } from '../../fields/goal';
import { path } from '../../transport/paths';
import { leanGoal } from '../../values/lean/work';

export const get = defineOperation({
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a goal',
		description: 'Retrieve a goal with its key results',
	},
	fields: goalPath,
	lean: leanGoal,
	request: async (params) => ({ method: 'GET', path: path`/v2/goal/${await params.goal('goal')}` }),
	result: { root: 'goal' },
});
