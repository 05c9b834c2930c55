import type { IDataObject } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { clearedIfEmptied, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { customRoleId, userId } from './userFields';

/** Roles of the API up to this one may administer: 1 owner, 2 admin, 3 member, 4 guest. */
const ADMIN = 2;

const writers: Writers = clearedIfEmptied(
	{
		admin: (fields) => ({ admin: fields.flag('admin') }),
		customRoleId: (fields) => ({ custom_role_id: fields.number('customRoleId') }),
		username: (fields) => ({ username: fields.requiredText('username') }),
	},
	{ customRoleId: { custom_role_id: undefined } },
);

/** The user as ClickUp takes them back: without a custom role there is no ID of one to send. */
function asTheyAre({ member }: IDataObject): IDataObject {
	const { user } = (member ?? {}) as { user?: IDataObject };
	const role = user?.custom_role as IDataObject | null | undefined;
	return {
		...(user?.username ? { username: user.username } : {}),
		admin: Number(user?.role) <= ADMIN,
		...(role ? { custom_role_id: role.id } : {}),
	};
}

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
				customRoleId,
				{
					displayName: 'Name',
					name: 'username',
					type: 'string',
					default: '',
					placeholder: 'e.g. Ada Lovelace',
					description: 'New name of the user',
				},
			],
		},
	],
	current: (params) => ({
		method: 'GET',
		path: path`/v2/team/${params.id('team', 'workspace')}/user/${params.id('userId')}`,
		query: { include_shared: false },
	}),
	request: async (params, current) => ({
		method: 'PUT',
		path: path`/v2/team/${params.id('team', 'workspace')}/user/${params.id('userId')}`,
		// ClickUp wants all of it, whatever is to change.
		body: { ...asTheyAre(current), ...(await written(params.group('updateFields'), writers)) },
	}),
	result: { root: 'member' },
});
