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

/** Where views are: at one of four levels. */
export const viewPlace: INodeProperties[] = [
	{
		displayName: 'Level',
		name: 'level',
		type: 'options',
		options: [
			{ name: 'Folder', value: 'folder' },
			{ name: 'List', value: 'list' },
			{ name: 'Space', value: 'space' },
			{ name: 'Workspace', value: 'workspace', description: 'What ClickUp calls Everything' },
		],
		default: 'list',
		description: 'Where the view is',
	},
	{ ...workspaceLocator, displayOptions: { show: { level: ['workspace'] } } },
	{ ...optionalWorkspaceLocator, displayOptions: { hide: { level: ['workspace'] } } },
	{ ...spaceLocator, displayOptions: { show: { level: ['space'] } } },
	{ ...optionalSpaceLocator, displayOptions: { show: { level: ['folder', 'list'] } } },
	{ ...folderLocator, displayOptions: { show: { level: ['folder'] } } },
	{ ...listLocator, displayOptions: { show: { level: ['list'] } } },
];

/** The route to the views of the chosen level. */
export function viewsPath(params: Params): string {
	const level = params.text('level');
	switch (level) {
		case 'workspace':
			return path`/v2/team/${params.id('team', 'workspace')}/view`;
		case 'space':
			return path`/v2/space/${params.id('space', 'space')}/view`;
		case 'folder':
			return path`/v2/folder/${params.id('folder', 'folder')}/view`;
		case 'list':
			return path`/v2/list/${params.id('list', 'list')}/view`;
		default:
			throw new InputError(
				`"${level}" is not a level that views are at`,
				'Use one of: folder, list, space, workspace',
			);
	}
}

export const viewTypeOptions = [
	{ name: 'Activity', value: 'activity' },
	{ name: 'Board', value: 'board' },
	{ name: 'Calendar', value: 'calendar' },
	{ name: 'Chat', value: 'conversation' },
	{ name: 'Gantt', value: 'gantt' },
	{ name: 'List', value: 'list' },
	{ name: 'Map', value: 'map' },
	{ name: 'Table', value: 'table' },
	{ name: 'Timeline', value: 'timeline' },
	{ name: 'Workload', value: 'workload' },
];
