import { defineOperation } from '../../engine/operation';
import { customFieldId } from '../../fields/customFieldId';
import { taskPath } from '../../fields/locators';
import { path } from '../../transport/paths';

export const clearCustomField = defineOperation({
	option: {
		name: 'Clear Custom Field',
		value: 'clearCustomField',
		action: 'Clear a custom field of a task',
		description: 'Remove the value of a Custom Field of a task',
	},
	fields: [...taskPath('task'), customFieldId],
	request: async (params) => {
		const { id, query } = await params.task('task');
		return { method: 'DELETE', path: path`/v2/task/${id}/field/${params.id('field')}`, query };
	},
	result: { constant: { success: true } },
});
