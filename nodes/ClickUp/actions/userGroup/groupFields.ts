import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { clearedIfEmptied } from '../../engine/body';
import type { Params } from '../../engine/params';
import { groupLocator } from '../../fields/people';

export const groupId: INodeProperties = {
	...groupLocator,
	displayName: 'Group',
	name: 'groupId',
	required: true,
	description: 'The user group, by name, handle or ID',
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
	displayName: 'Add Members',
	name: 'addMembers',
	type: 'string',
	default: '',
	placeholder: 'e.g. jane@example.com, 183',
	description:
		'E-mails, names or IDs of people to add, with commas between them. A guest who may only view becomes a paid guest in a group.',
};

export const removeMembers: INodeProperties = {
	displayName: 'Remove Members',
	name: 'removeMembers',
	type: 'string',
	default: '',
	placeholder: 'e.g. jane@example.com, 183',
	description: 'E-mails, names or IDs of people to take out, with commas between them',
};

/** ClickUp wants both lists whenever it gets one. */
async function memberChange(fields: Params): Promise<IDataObject> {
	const ids = async (name: string) => (fields.has(name) ? await fields.people(name) : []);
	return { members: { add: await ids('addMembers'), rem: await ids('removeMembers') } };
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
