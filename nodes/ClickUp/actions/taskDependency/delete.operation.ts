import { defineOperation } from '../../engine/operation';
import { path } from '../../transport/paths';
import { dependency, dependencyFields } from './dependency';

export const remove = defineOperation({
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a task dependency',
		description: 'Make a task no longer wait for another, or no longer block it',
	},
	fields: dependencyFields,
	request: async (params) => ({
		method: 'DELETE',
		path: path`/v2/task/${await params.ownTaskId('task')}/dependency`,
		query: await dependency(params),
	}),
	result: { constant: { success: true } },
});
