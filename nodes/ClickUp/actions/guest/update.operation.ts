import { clearedIfEmptied, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { guestField, guestId, guestIn, permissionFields, permissionWriters } from './guestFields';

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a guest',
		description: "Change what a guest may do in a Workspace; needs ClickUp's Enterprise plan",
	},
	fields: [
		workspaceLocator,
		guestField,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: permissionFields,
		},
	],
	request: async (params) => ({
		method: 'PUT',
		path: path`/v2/team/${params.id('team', 'workspace')}/guest/${await guestId(params)}`,
		body: await written(params.group('updateFields'), clearedIfEmptied(permissionWriters, {})),
	}),
	result: { shape: guestIn },
});
