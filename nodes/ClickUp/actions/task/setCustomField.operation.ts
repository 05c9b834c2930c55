import type { IDataObject } from 'n8n-workflow';

import { defineOperation } from '../../engine/operation';
import { customFieldLocator } from '../../fields/named';
import { taskPath } from '../../fields/locators';
import { path } from '../../transport/paths';
import { enteredValue, readableValue, valueFields } from './enteredValue';
import { fieldIn } from './fieldIn';

export const setCustomField = defineOperation({
	option: {
		name: 'Set Custom Field',
		value: 'setCustomField',
		action: 'Set a custom field on a task',
		description:
			'Write the value of a Custom Field of a task; by the name of the field, the value is read as you write it',
	},
	fields: [...taskPath('task'), customFieldLocator, ...valueFields],
	request: async (params) => {
		const task = await params.task('task');
		const { id, field } = await fieldIn(params, task);
		const address = path`/v2/task/${task.id}/field/${id}`;
		const options = params.group('options');
		const dated = options.has('time') && (!field || field.type === 'date');
		if (field && !dated) {
			const body = await readableValue(params, field);
			return { method: body ? 'POST' : 'DELETE', path: address, query: task.query, body };
		}
		return {
			method: 'POST',
			path: address,
			query: task.query,
			body: {
				value: (await enteredValue(params, id, task)) as string,
				...(dated && { value_options: { time: options.flag('time') } }),
			} satisfies IDataObject,
		};
	},
	result: { constant: { success: true } },
});
