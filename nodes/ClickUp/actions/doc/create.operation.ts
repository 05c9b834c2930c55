import { sentIfSet, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanDoc } from '../../values/lean/content';
import { parentFields, parentOf } from './parent';
import { visibilityField } from './visibility';

const writers = sentIfSet({
	createPage: (fields) => ({ create_page: fields.flag('createPage') }),
	visibility: (fields) => ({ visibility: fields.text('visibility') }),
});

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a doc',
		description: 'Create a Doc; its content is in its pages',
	},
	fields: [
		workspaceLocator,
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. Handbook',
		},
		...parentFields,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Create Page',
					name: 'createPage',
					type: 'boolean',
					default: true,
					description: 'Whether the Doc starts with an empty page',
				},
				visibilityField,
			],
		},
	],
	lean: leanDoc,
	request: async (params) => ({
		method: 'POST',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/docs`,
		body: {
			name: params.requiredText('name'),
			...parentOf(params),
			...(await written(params.group('additionalFields'), writers)),
		},
	}),
});
