import { defineOperation } from '../../engine/operation';
import { customFieldId } from '../../fields/customFieldId';
import { taskPath } from '../../fields/locators';
import { path } from '../../transport/paths';
import { enteredValue, valueFields } from './enteredValue';

export const setCustomField = defineOperation({
	option: {
		name: 'Set Custom Field',
		value: 'setCustomField',
		action: 'Set a custom field on a task',
		description: 'Write the value of a Custom Field of a task',
	},
	fields: [...taskPath('task'), customFieldId, ...valueFields],
	request: async (params) => {
		const task = await params.task('task');
		const field = params.id('field');
		const options = params.group('options');
		return {
			method: 'POST',
			path: path`/v2/task/${task.id}/field/${field}`,
			query: task.query,
			body: {
				value: (await enteredValue(params, field, task)) as string,
				...(options.has('time') && { value_options: { time: options.flag('time') } }),
			},
		};
	},
	result: { constant: { success: true } },
});
