import type { INodeProperties } from 'n8n-workflow';

import type { Params } from '../../engine/params';
import {
	folderLocator,
	listLocator,
	optionalSpaceLocator,
	optionalWorkspaceLocator,
	spaceLocator,
	workspaceLocator,
} from '../../fields/locators';
import { path } from '../../transport/paths';
import { InputError } from '../../values/inputError';

/** Whose Custom Fields are wanted. */
export const levelFields: INodeProperties[] = [
	{
		displayName: 'Level',
		name: 'level',
		type: 'options',
		options: [
			{ name: 'Folder', value: 'folder', description: 'Only those that were made in the Folder' },
			{ name: 'List', value: 'list', description: 'All that the List has, also from above it' },
			{ name: 'Space', value: 'space', description: 'Those of the Space and of the Workspace' },
			{ name: 'Workspace', value: 'workspace', description: 'Only those of the whole Workspace' },
		],
		default: 'list',
	},
	{ ...workspaceLocator, displayOptions: { show: { level: ['workspace'] } } },
	{ ...optionalWorkspaceLocator, displayOptions: { show: { level: ['folder', 'list', 'space'] } } },
	{ ...spaceLocator, displayOptions: { show: { level: ['space'] } } },
	{ ...optionalSpaceLocator, displayOptions: { show: { level: ['folder', 'list'] } } },
	{ ...folderLocator, displayOptions: { show: { level: ['folder'] } } },
	{ ...listLocator, displayOptions: { show: { level: ['list'] } } },
];

const paths: Record<string, (params: Params) => string> = {
	folder: (params) => path`/v2/folder/${params.id('folder', 'folder')}/field`,
	list: (params) => path`/v2/list/${params.id('list', 'list')}/field`,
	space: (params) => path`/v2/space/${params.id('space', 'space')}/field`,
	workspace: (params) => path`/v2/team/${params.id('team', 'workspace')}/field`,
};

/** The route of the Custom Fields of the chosen level. */
export function fieldsPath(params: Params): string {
	const level = params.text('level');
	if (Object.keys(paths).includes(level)) return paths[level](params);
	throw new InputError(
		`"${level}" is not a level that Custom Fields are at`,
		`Use one of: ${Object.keys(paths).join(', ')}`,
	);
}
