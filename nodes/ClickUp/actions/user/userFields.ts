import type { IDataObject, INodeProperties } from 'n8n-workflow';

export const userId: INodeProperties = {
	displayName: 'User',
	name: 'userId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. jane@example.com',
	description: 'E-mail, name or ID of the user',
};

export const customRoleId: INodeProperties = {
	displayName: 'Custom Role ID',
	name: 'customRoleId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 998877',
	description: 'ID of a custom role of the Workspace',
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
