import { sentIfSet, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { paging } from '../../fields/paging';
import { leanGroup } from '../../values/lean/people';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many user groups',
		description: 'Retrieve the groups of a Workspace with their members',
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
					displayName: 'Groups',
					name: 'groupIds',
					type: 'string',
					default: '',
					placeholder: 'e.g. Designers, Engineers',
					description: 'Names, handles or IDs of the groups to return, with commas between them',
				},
			],
		},
	],
	lean: leanGroup,
	request: async (params) => ({
		method: 'GET',
		path: '/v2/group',
		query: {
			team_id: params.id('team', 'workspace'),
			...(await written(
				params.group('filters'),
				sentIfSet({ groupIds: async (filters) => ({ group_ids: await filters.userGroups('groupIds') }) }),
			)),
		},
		arrayFormat: 'repeat',
	}),
	result: { root: 'groups', many: 'none' },
});
