import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { path } from '../../transport/paths';
import { leanFolder } from '../../values/lean/places';
import { folderPath } from './folderPath';

export const get = defineOperation({
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a folder',
		description: 'Retrieve a Folder with its Lists',
	},
	fields: [
		...folderPath,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Include Subfolders',
					name: 'includeSubfolders',
					type: 'boolean',
					default: false,
					description: 'Whether to add the IDs of the Folders in it',
				},
			],
		},
	],
	lean: leanFolder,
	request: async (params) => ({
		method: 'GET',
		path: path`/v2/folder/${params.id('folder', 'folder')}`,
		query: await written(params.group('options'), {
			includeSubfolders: (options) => ({ include_subfolders: options.flag('includeSubfolders') }),
		}),
	}),
});
