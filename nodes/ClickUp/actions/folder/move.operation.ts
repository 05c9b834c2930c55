import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { path } from '../../transport/paths';
import { folderPath } from './folderPath';
import { destination, moveFields, moveWriters } from './moveFields';

export const move = defineOperation({
	option: {
		name: 'Move',
		value: 'move',
		action: 'Move a folder',
		description: 'Put a Folder with its Lists and tasks into another Folder or another Space',
	},
	fields: [
		...folderPath,
		...destination,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: moveFields,
		},
	],
	request: async (params) => ({
		method: 'PUT',
		path: path`/v2/folder/${params.id('folder', 'folder')}/position`,
		body: {
			...(params.text('moveTo') === 'space'
				? { space_id: params.id('destinationSpace', 'space') }
				: { parent_folder_id: params.id('parentFolder', 'folder') }),
			...(await written(params.group('additionalFields'), moveWriters)),
		},
	}),
	result: { constant: { success: true } },
});
