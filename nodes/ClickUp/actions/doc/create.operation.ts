import type { IDataObject } from 'n8n-workflow';

import { sentIfSet, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { parentFields, parentOf } from './parent';

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
				{
					displayName: 'Visibility',
					name: 'visibility',
					type: 'options',
					options: [
						{ name: 'Hidden', value: 'HIDDEN' },
						{ name: 'Personal', value: 'PERSONAL' },
						{ name: 'Private', value: 'PRIVATE' },
						{ name: 'Public', value: 'PUBLIC' },
					],
					default: 'PUBLIC',
					description: 'Who sees the Doc',
				},
			],
		},
	],
	request: async (params) => ({
		method: 'POST',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/docs`,
		body: {
			name: params.requiredText('name'),
			...parentOf(params),
			...(await written(params.group('additionalFields'), writers)),
		} as IDataObject,
	}),
});
