import type { INodeProperties } from 'n8n-workflow';

import type { Params } from '../../engine/params';
import { folderLocator, optionalWorkspaceLocator, spaceLocator } from '../../fields/locators';

/** Where a new List is put: in a Folder, or in a Space itself. */
export const listPlace: INodeProperties[] = [
	optionalWorkspaceLocator,
	{
		...spaceLocator,
		required: false,
		description: 'Needed for a folderless List, and to choose the Folder from a list',
	},
	{
		displayName: 'Folderless List',
		name: 'folderless',
		type: 'boolean',
		default: false,
		description: 'Whether to put the List into the Space itself instead of a Folder',
	},
	{ ...folderLocator, displayOptions: { show: { folderless: [false] } } },
];

/** The chosen place, as a segment of ClickUp's address and its ID. */
export function placeOf(params: Params): ['space' | 'folder', string] {
	return params.flag('folderless')
		? ['space', params.id('space', 'space')]
		: ['folder', params.id('folder', 'folder')];
}
