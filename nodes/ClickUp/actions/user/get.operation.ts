import { sentIfSet, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanMember } from '../../values/lean/people';
import { userId } from './userFields';

export const get = defineOperation({
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a user',
		description:
			"Retrieve a user of a Workspace, with their role and what is shared with them; needs ClickUp's Enterprise plan",
	},
	fields: [
		workspaceLocator,
		userId,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Include Shared',
					name: 'includeShared',
					type: 'boolean',
					default: true,
					description: 'Whether to add the tasks, Lists and Folders that are shared with the user',
				},
			],
		},
	],
	lean: leanMember,
	request: async (params) => ({
		method: 'GET',
		path: path`/v2/team/${params.id('team', 'workspace')}/user/${String(await params.person('userId'))}`,
		query: await written(
			params.group('options'),
			sentIfSet({ includeShared: (options) => ({ include_shared: options.flag('includeShared') }) }),
		),
	}),
	result: { root: 'member' },
});
