import { defineOperation } from '../../engine/operation';
import { customFieldId } from '../../fields/customFieldId';
import { taskPath } from '../../fields/locators';
import { path } from '../../transport/paths';
import { enteredValue } from './enteredValue';

export const setCustomField = defineOperation({
	option: {
		name: 'Set Custom Field',
		value: 'setCustomField',
		action: 'Set a custom field on a task',
		description: 'Write the value of a Custom Field of a task',
	},
	fields: [
		...taskPath('task'),
		customFieldId,
		{
			displayName: 'Value Is JSON',
			name: 'jsonParse',
			type: 'boolean',
			default: false,
			description: 'Whether the value is JSON, as it has to be for labels, people and tasks',
		},
		{
			displayName: 'Value',
			name: 'value',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 1767225600000',
			description:
				'A menu takes the ID of an option; labels an array of IDs; people and tasks {"add": [IDs], "rem": [IDs]}',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Date With Time',
					name: 'time',
					type: 'boolean',
					default: true,
					description:
						'Whether the time of a date counts, not only its day. With this option the value is read as a date.',
				},
			],
		},
	],
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
