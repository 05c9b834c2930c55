import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { paging } from '../../fields/paging';
import { path } from '../../transport/paths';

export const getCustomRoles = defineOperation({
	option: {
		name: 'Get Custom Roles',
		value: 'getCustomRoles',
		action: 'Get custom roles of a workspace',
		description: 'Retrieve the custom roles that a Workspace has beside owner, admin, member and guest',
	},
	fields: [
		workspaceLocator,
		...paging,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Include Members',
					name: 'includeMembers',
					type: 'boolean',
					default: true,
					description: 'Whether to add the user IDs of the people with each role',
				},
			],
		},
	],
	request: async (params) => ({
		method: 'GET',
		path: path`/v2/team/${params.id('team', 'workspace')}/customroles`,
		query: await written(params.group('options'), {
			includeMembers: (options) => ({ include_members: options.flag('includeMembers') }),
		}),
	}),
	result: { root: 'custom_roles', many: 'none' },
});
