import { defineOperation } from '../../engine/operation';
import { listPath } from '../../fields/locators';
import { templateLocator } from '../../fields/named';
import { path } from '../../transport/paths';

export const createFromTemplate = defineOperation({
	option: {
		name: 'Create From Template',
		value: 'createFromTemplate',
		action: 'Create a task from a template',
		description: 'Add a task to a List as a task template of the Workspace describes it',
	},
	fields: [
		...listPath,
		templateLocator('template', 'searchTaskTemplates'),
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. Write the report',
			description: 'Name of the new task',
		},
	],
	request: (params) => ({
		method: 'POST',
		path: path`/v2/list/${params.id('list', 'list')}/taskTemplate/${params.id('template')}`,
		body: { name: params.requiredText('name') },
	}),
	// Described as an object with nothing in it.
	result: { shape: ([made = {}]) => [Object.keys(made).length > 0 ? made : { success: true }] },
});
