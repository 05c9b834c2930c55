import { defineOperation } from '../../engine/operation';
import { goalField } from '../../fields/goal';
import { path } from '../../transport/paths';

export const remove = defineOperation({
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a goal',
		description: 'Delete a goal with its key results',
	},
	fields: [goalField],
	request: (params) => ({ method: 'DELETE', path: path`/v2/goal/${params.id('goal')}` }),
	result: { constant: { success: true } },
});
