import type { Writers } from '../../engine/body';
import { clearedIfEmptied, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { customRoleLocator } from '../../fields/people';
import { path } from '../../transport/paths';
import { leanMember } from '../../values/lean/people';
import { asTheyAre, userId, username } from './userFields';

const writers: Writers = clearedIfEmptied(
	{
		admin: (fields) => ({ admin: fields.flag('admin') }),
		customRoleId: (fields) => ({ custom_role_id: fields.number('customRoleId') }),
		username: (fields) => ({ username: fields.requiredText('username') }),
	},
	{ customRoleId: { custom_role_id: undefined } },
);

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a user',
		description: "Change the name or the role of a user of a Workspace; needs ClickUp's Enterprise plan",
	},
	fields: [
		workspaceLocator,
		userId,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			description: 'A custom role that is added and left empty is taken away',
			options: [
				{
					displayName: 'Admin',
					name: 'admin',
					type: 'boolean',
					default: false,
					description: 'Whether the user is an admin; otherwise a member',
				},
				customRoleLocator,
				username,
			],
		},
	],
	lean: leanMember,
	current: async (params) => ({
		method: 'GET',
		path: path`/v2/team/${params.id('team', 'workspace')}/user/${String(await params.person('userId'))}`,
		query: { include_shared: false },
	}),
	request: async (params, current) => ({
		method: 'PUT',
		path: path`/v2/team/${params.id('team', 'workspace')}/user/${String(await params.person('userId'))}`,
		// ClickUp wants all of it, whatever is to change.
		body: { ...asTheyAre(current), ...(await written(params.group('updateFields'), writers)) },
	}),
	result: { root: 'member' },
});
