import type { IDataObject } from 'n8n-workflow';

import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { paging } from '../../fields/paging';
import { path } from '../../transport/paths';
import { leanGoal } from '../../values/lean/work';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many goals',
		description: 'Retrieve the goals of a Workspace',
	},
	fields: [
		workspaceLocator,
		...paging,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [
				{
					displayName: 'Include Completed',
					name: 'includeCompleted',
					type: 'boolean',
					default: false,
					description: 'Whether to return completed goals too',
				},
				{
					displayName: 'Include Goals in Folders',
					name: 'includeFolders',
					type: 'boolean',
					default: false,
					description: 'Whether to return the goals that are in goal folders too',
				},
			],
		},
	],
	lean: leanGoal,
	request: async (params) => ({
		method: 'GET',
		path: path`/v2/team/${params.id('team', 'workspace')}/goal`,
		query: await written(params.group('filters'), {
			includeCompleted: (filters) => ({ include_completed: filters.flag('includeCompleted') }),
		}),
	}),
	result: {
		// The goals in folders stand beside the others in the same answer.
		shape: ([answer], params) => {
			const inFolders = params.group('filters').flag('includeFolders');
			const limit = params.flag('returnAll') ? Infinity : params.number('limit');
			const folders = inFolders ? (answer.folders as Array<{ goals?: IDataObject[] }>) : [];
			const goals = [...(answer.goals as IDataObject[]), ...folders.flatMap((folder) => folder.goals ?? [])];
			return goals.slice(0, limit);
		},
	},
});
