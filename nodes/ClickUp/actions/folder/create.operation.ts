import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { spacePath } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanFolder } from '../../values/lean/places';
import { folderName } from './folderName';
import { parentFolder, parentFolderWriters } from './parentFolder';

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a folder',
		description: 'Add a Folder to a Space, or a subfolder to a Folder',
	},
	fields: [
		...spacePath,
		folderName,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [parentFolder],
		},
	],
	lean: leanFolder,
	request: async (params) => ({
		method: 'POST',
		path: path`/v2/space/${params.id('space', 'space')}/folder`,
		body: {
			name: params.requiredText('name'),
			...(await written(params.group('additionalFields'), parentFolderWriters)),
		},
	}),
});
