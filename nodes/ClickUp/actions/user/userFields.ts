import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { personLocator } from '../../fields/people';

export const userId: INodeProperties = {
	...personLocator,
	displayName: 'User',
	name: 'userId',
	required: true,
	description: 'The user, by e-mail, name or ID',
};

export const username: INodeProperties = {
	displayName: 'Name',
	name: 'username',
	type: 'string',
	default: '',
	placeholder: 'e.g. Ada Lovelace',
	description: 'New name of the user',
};

/** Roles of the API up to this one may administer: 1 owner, 2 admin, 3 member, 4 guest. */
const ADMIN = 2;

/** The user as ClickUp takes them back: without a custom role there is no ID of one to send. */
export function asTheyAre({ member }: IDataObject): IDataObject {
	const { user } = (member ?? {}) as { user?: IDataObject };
	const role = user?.custom_role as IDataObject | null | undefined;
	return {
		...(user?.username ? { username: user.username } : {}),
		admin: Number(user?.role) <= ADMIN,
		...(role ? { custom_role_id: role.id } : {}),
	};
}
