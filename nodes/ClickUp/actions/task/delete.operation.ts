import { defineOperation } from '../../engine/operation';
import { taskPath } from '../../fields/locators';
import { path } from '../../transport/paths';

export const remove = defineOperation({
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a task',
		description: 'Move a task to the trash, where ClickUp keeps it for 30 days',
	},
	fields: taskPath(),
	request: async (params) => {
		const { id, query } = await params.task('id');
		return { method: 'DELETE', path: path`/v2/task/${id}`, query };
	},
	result: { constant: { success: true } },
});
