import { defineOperation } from '../../engine/operation';
import { goalPath } from '../../fields/goal';
import { path } from '../../transport/paths';

export const remove = defineOperation({
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a goal',
		description: 'Delete a goal with its key results',
	},
	fields: goalPath,
	request: async (params) => ({ method: 'DELETE', path: path`/v2/goal/${await params.goal('goal')}` }),
	result: { constant: { success: true } },
});
