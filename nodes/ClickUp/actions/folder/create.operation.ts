import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { optionalWorkspaceLocator, spaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { parentFolder, parentFolderWriters } from './parentFolder';

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
			options: [parentFolder],
		},
	],
	request: async (params) => ({
		method: 'POST',
		path: path`/v2/space/${params.id('space', 'space')}/folder`,
		body: {
			name: params.requiredText('name'),
			...(await written(params.group('additionalFields'), parentFolderWriters)),
		},
	}),
});
