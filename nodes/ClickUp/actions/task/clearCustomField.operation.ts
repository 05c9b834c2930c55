import { defineOperation } from '../../engine/operation';
import { customFieldLocator } from '../../fields/named';
import { taskPath } from '../../fields/locators';
import { path } from '../../transport/paths';
import { fieldIdIn } from './fieldIn';

export const clearCustomField = defineOperation({
	option: {
		name: 'Clear Custom Field',
		value: 'clearCustomField',
		action: 'Clear a custom field of a task',
		description: 'Remove the value of a Custom Field of a task',
	},
	fields: [...taskPath('task'), customFieldLocator],
	request: async (params) => {
		const task = await params.task('task');
		return {
			method: 'DELETE',
			path: path`/v2/task/${task.id}/field/${await fieldIdIn(params, task)}`,
			query: task.query,
		};
	},
	result: { constant: { success: true } },
});
