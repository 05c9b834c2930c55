import type { IDataObject } from 'n8n-workflow';

import { defineOperation } from '../../engine/operation';
import type { Params } from '../../engine/params';
import {
	folderLocator,
	listLocator,
	optionalSpaceLocator,
	optionalWorkspaceLocator,
	spaceLocator,
	workspaceLocator,
} from '../../fields/locators';
import { paging } from '../../fields/paging';
import { path } from '../../transport/paths';

const paths: Record<string, (params: Params) => string> = {
	folder: (params) => path`/v2/folder/${params.id('folder', 'folder')}/field`,
	list: (params) => path`/v2/list/${params.id('list', 'list')}/field`,
	space: (params) => path`/v2/space/${params.id('space', 'space')}/field`,
	workspace: (params) => path`/v2/team/${params.id('team', 'workspace')}/field`,
};

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many custom fields',
		description:
			'Retrieve the Custom Fields of a List, or those that were made for a Folder, Space or Workspace',
	},
	fields: [
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
		...paging,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Include Task Types',
					name: 'includeAppliedObjects',
					type: 'boolean',
					default: true,
					description: 'Whether to say which task types a field is for, under "applied_objects"',
				},
			],
		},
	],
	request: (params): { method: 'GET'; path: string; query: IDataObject } => {
		const options = params.group('options');
		return {
			method: 'GET',
			path: paths[params.text('level')](params),
			query: options.has('includeAppliedObjects')
				? { include_applied_objects: options.flag('includeAppliedObjects') }
				: {},
		};
	},
	result: { root: 'fields', many: 'none' },
});
