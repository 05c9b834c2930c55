import { defineOperation } from '../../engine/operation';
import { folderLocator, optionalSpaceLocator, optionalWorkspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';

export const get = defineOperation({
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a folder',
		description: 'Retrieve a Folder with its Lists',
	},
	fields: [optionalWorkspaceLocator, optionalSpaceLocator, folderLocator],
	request: (params) => ({ method: 'GET', path: path`/v2/folder/${params.id('folder', 'folder')}` }),
});
