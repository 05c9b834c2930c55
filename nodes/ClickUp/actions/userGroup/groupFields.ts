import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { clearedIfEmptied } from '../../engine/body';
import type { Params } from '../../engine/params';

export const groupId: INodeProperties = {
	displayName: 'Group ID',
	name: 'groupId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 4bfdfcec-6f4f-40a7-b0d6-22660d51870d',
	description: 'ID of the user group; Get Many gives it',
};

export const handle: INodeProperties = {
	displayName: 'Handle',
	name: 'handle',
	type: 'string',
	default: '',
	placeholder: 'e.g. designers',
	description: 'What the group is mentioned by, without the @',
};

export const addMembers: INodeProperties = {
	displayName: 'Add Member IDs',
	name: 'addMembers',
	type: 'string',
	default: '',
	placeholder: 'e.g. 183, 184',
	description:
		'IDs of users to add, with commas between them. A guest who may only view becomes a paid guest in a group.',
};

export const removeMembers: INodeProperties = {
	displayName: 'Remove Member IDs',
	name: 'removeMembers',
	type: 'string',
	default: '',
	placeholder: 'e.g. 183, 184',
	description: 'IDs of users to take out, with commas between them',
};

/** ClickUp wants both lists whenever it gets one. */
function memberChange(fields: Params): IDataObject {
	const ids = (name: string) => (fields.has(name) ? fields.userIds(name) : []);
	return { members: { add: ids('addMembers'), rem: ids('removeMembers') } };
}

/** How the fields of an update are sent. */
export const updateWriters: Writers = clearedIfEmptied(
	{
		addMembers: memberChange,
		handle: (fields) => ({ handle: fields.text('handle') }),
		name: (fields) => ({ name: fields.text('name') }),
		removeMembers: memberChange,
	},
	{ addMembers: {}, removeMembers: {} },
);
