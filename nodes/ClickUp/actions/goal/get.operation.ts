import { defineOperation } from '../../engine/operation';
import { goalField } from '../../fields/goal';
import { path } from '../../transport/paths';
import { leanGoal } from '../../values/lean/work';

export const get = defineOperation({
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a goal',
		description: 'Retrieve a goal with its key results',
	},
	fields: [goalField],
	lean: leanGoal,
	request: (params) => ({ method: 'GET', path: path`/v2/goal/${params.id('goal')}` }),
	result: { root: 'goal' },
});
