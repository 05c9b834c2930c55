import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { optionalWorkspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanGroup } from '../../values/lean/people';
import { addMembers, groupId, handle, removeMembers, updateWriters } from './groupFields';

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a user group',
		description: 'Change the name, the handle or the members of a group',
	},
	fields: [
		optionalWorkspaceLocator,
		groupId,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				addMembers,
				handle,
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					description: 'New name of the group',
				},
				removeMembers,
			],
		},
	],
	lean: leanGroup,
	request: async (params) => ({
		method: 'PUT',
		path: path`/v2/group/${await params.userGroup('groupId')}`,
		body: await written(params.group('updateFields'), updateWriters),
	}),
});
