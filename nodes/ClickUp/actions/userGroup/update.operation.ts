import type { IDataObject } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { clearedIfEmptied, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import type { Params } from '../../engine/params';
import { path } from '../../transport/paths';
import { groupId, handle } from './groupFields';

/** ClickUp wants both lists whenever it gets one. */
function memberChange(fields: Params): IDataObject {
	const ids = (name: string) => (fields.has(name) ? fields.userIds(name) : []);
	return { members: { add: ids('addMembers'), rem: ids('removeMembers') } };
}

const writers: Writers = clearedIfEmptied(
	{
		addMembers: memberChange,
		handle: (fields) => ({ handle: fields.text('handle') }),
		name: (fields) => ({ name: fields.text('name') }),
		removeMembers: memberChange,
	},
	{ addMembers: {}, removeMembers: {} },
);

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a user group',
		description: 'Change the name, the handle or the members of a group',
	},
	fields: [
		groupId,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Add Member IDs',
					name: 'addMembers',
					type: 'string',
					default: '',
					placeholder: 'e.g. 183, 184',
					description:
						'IDs of users to add, with commas between them. A guest who may only view becomes a paid guest in a group.',
				},
				handle,
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					description: 'New name of the group',
				},
				{
					displayName: 'Remove Member IDs',
					name: 'removeMembers',
					type: 'string',
					default: '',
					placeholder: 'e.g. 183, 184',
					description: 'IDs of users to take out, with commas between them',
				},
			],
		},
	],
	request: async (params) => ({
		method: 'PUT',
		path: path`/v2/group/${params.id('groupId')}`,
		body: await written(params.group('updateFields'), writers),
	}),
});
