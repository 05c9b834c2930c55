import { defineOperation } from '../../engine/operation';
import { archivedFilter, archivedQuery } from '../../fields/archived';
import { folderLocator, optionalWorkspaceLocator, spaceLocator } from '../../fields/locators';
import { paging } from '../../fields/paging';
import { path } from '../../transport/paths';
import { leanList } from '../../values/lean/places';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many lists',
		description: 'Retrieve the Lists of a Folder, or those of a Space that are in no Folder',
	},
	fields: [
		optionalWorkspaceLocator,
		{
			...spaceLocator,
			required: false,
			description: 'Needed for folderless Lists, and to choose the Folder from a list',
		},
		{
			displayName: 'Folderless Lists',
			name: 'folderless',
			type: 'boolean',
			default: false,
			description:
				'Whether to return the Lists of the Space that are in no Folder, instead of those of a Folder',
		},
		{ ...folderLocator, displayOptions: { show: { folderless: [false] } } },
		...paging,
		archivedFilter,
	],
	lean: leanList,
	request: async (params) => ({
		method: 'GET',
		path: params.flag('folderless')
			? path`/v2/space/${params.id('space', 'space')}/list`
			: path`/v2/folder/${params.id('folder', 'folder')}/list`,
		query: await archivedQuery(params),
	}),
	result: { root: 'lists', many: 'none' },
});
