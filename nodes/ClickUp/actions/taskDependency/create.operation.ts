import { defineOperation } from '../../engine/operation';
import { path } from '../../transport/paths';
import { dependency, dependencyFields } from './dependency';

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a task dependency',
		description: 'Make a task wait for another, or block it',
	},
	fields: dependencyFields,
	// Both by ClickUp's own IDs: whether custom ones may stand in the body is not described.
	request: async (params) => ({
		method: 'POST',
		path: path`/v2/task/${await params.ownTaskId('task')}/dependency`,
		body: await dependency(params),
	}),
	result: { constant: { success: true } },
});
