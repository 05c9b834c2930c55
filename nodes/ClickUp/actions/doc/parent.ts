import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Params } from '../../engine/params';
import { folderLocator, listLocator, optionalSpaceLocator, spaceLocator } from '../../fields/locators';
import { InputError } from '../../values/inputError';

/** The API's numbers for what a Doc can be in (developer.clickup.com, Create a Doc). */
const PARENT_TYPES = { space: 4, folder: 5, list: 6, everything: 7, workspace: 12 };

const shownFor = (...levels: string[]) => ({ displayOptions: { show: { level: levels } } });

/** Where a new Doc goes. */
export const parentFields: INodeProperties[] = [
	{
		displayName: 'Location',
		name: 'level',
		type: 'options',
		options: [
			{ name: 'ClickUp Decides', value: 'none' },
			{ name: 'Everything', value: 'everything' },
			{ name: 'Folder', value: 'folder' },
			{ name: 'List', value: 'list' },
			{ name: 'Space', value: 'space' },
			{ name: 'Workspace', value: 'workspace' },
		],
		default: 'none',
		description: 'Where the Doc goes',
	},
	{ ...spaceLocator, ...shownFor('space') },
	{ ...optionalSpaceLocator, ...shownFor('folder', 'list') },
	{ ...folderLocator, ...shownFor('folder') },
	{ ...listLocator, ...shownFor('list') },
];

/** The part of a new Doc's body that `parentFields` give. */
export function parentOf(params: Params): IDataObject {
	const level = params.text('level');
	switch (level) {
		case 'space':
			return { parent: { id: params.id('space', 'space'), type: PARENT_TYPES.space } };
		case 'folder':
			return { parent: { id: params.id('folder', 'folder'), type: PARENT_TYPES.folder } };
		case 'list':
			return { parent: { id: params.id('list', 'list'), type: PARENT_TYPES.list } };
		case 'everything':
			return { parent: { id: params.id('team', 'workspace'), type: PARENT_TYPES.everything } };
		case 'workspace':
			return { parent: { id: params.id('team', 'workspace'), type: PARENT_TYPES.workspace } };
		case 'none':
		case '':
			return {};
		default:
			throw new InputError(
				`"${level}" is not a place for a Doc`,
				`Use one of: none, ${Object.keys(PARENT_TYPES).join(', ')}`,
			);
	}
}
