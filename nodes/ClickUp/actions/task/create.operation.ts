import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { listPath } from '../../fields/locators';
import { path } from '../../transport/paths';
import { additionalFields } from './additionalFields';
import { createWriters } from './taskFields';

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a task',
		description: 'Add a task, or a subtask, to a List',
	},
	fields: [
		...listPath,
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. Write the report',
			description: 'Name of the task',
		},
		additionalFields,
	],
	request: async (params) => ({
		method: 'POST',
		path: path`/v2/list/${params.id('list', 'list')}/task`,
		body: {
			name: params.requiredText('name'),
			...(await written(params.group('additionalFields'), createWriters)),
		},
	}),
});
