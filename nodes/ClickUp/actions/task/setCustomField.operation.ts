import { defineOperation } from '../../engine/operation';
import type { Params } from '../../engine/params';
import { customFieldId } from '../../fields/customFieldId';
import { taskPath } from '../../fields/locators';
import { path } from '../../transport/paths';
import { InputError } from '../../values/inputError';

/** A value goes out as it was entered: what type a Custom Field takes, only ClickUp knows. */
async function valueOf(params: Params, options: Params): Promise<unknown> {
	if (!params.has('value')) throw new InputError('"Value" is missing', 'Enter a value');
	if (params.flag('jsonParse')) return params.json('value');
	return options.has('time') ? await params.date('value', options.flag('time')) : params.raw('value');
}

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
			description: 'Whether the value is JSON, as it has to be for numbers, checkboxes, labels and people',
		},
		{
			displayName: 'Value',
			name: 'value',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 1767225600000',
			description:
				'A menu takes the ID of an option; labels an array of IDs; people and tasks {"add": [IDs], "rem": [IDs]}. Without "Value Is JSON" it is sent as the text that it is.',
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
		const { id, query } = await params.task('task');
		const options = params.group('options');
		return {
			method: 'POST',
			path: path`/v2/task/${id}/field/${params.id('field')}`,
			query,
			body: {
				value: (await valueOf(params, options)) as string,
				...(options.has('time') && { value_options: { time: options.flag('time') } }),
			},
		};
	},
	result: { constant: { success: true } },
});
