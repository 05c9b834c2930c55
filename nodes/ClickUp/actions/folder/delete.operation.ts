import { defineOperation } from '../../engine/operation';
import { path } from '../../transport/paths';
import { folderPath } from './folderPath';

export const remove = defineOperation({
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a folder',
		description: 'Delete a Folder with its Lists and tasks',
	},
	fields: folderPath,
	request: (params) => ({ method: 'DELETE', path: path`/v2/folder/${params.id('folder', 'folder')}` }),
	result: { constant: { success: true } },
});
