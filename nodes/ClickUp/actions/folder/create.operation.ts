import { sentIfSet, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { optionalWorkspaceLocator, spaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';

const writers = sentIfSet({
	parentFolderId: (fields) => ({ parent_folder_id: fields.id('parentFolderId', 'folder') }),
});

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a folder',
		description: 'Add a Folder to a Space, or a subfolder to a Folder',
	},
	fields: [
		optionalWorkspaceLocator,
		spaceLocator,
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. Launch',
			description: 'Name of the Folder',
		},
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Parent Folder ID',
					name: 'parentFolderId',
					type: 'string',
					default: '',
					placeholder: 'e.g. 90123456789',
					description: 'A Folder of the same Space in which the new one is put',
				},
			],
		},
	],
	request: async (params) => ({
		method: 'POST',
		path: path`/v2/space/${params.id('space', 'space')}/folder`,
		body: {
			name: params.requiredText('name'),
			...(await written(params.group('additionalFields'), writers)),
		},
	}),
});
