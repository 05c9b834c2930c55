import { defineOperation } from '../../engine/operation';
import { optionalWorkspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { groupId } from './groupFields';

export const remove = defineOperation({
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a user group',
		description: 'Delete a group; its members stay in the Workspace',
	},
	fields: [optionalWorkspaceLocator, groupId],
	request: async (params) => ({
		method: 'DELETE',
		path: path`/v2/group/${await params.userGroup('groupId')}`,
	}),
	result: { constant: { success: true } },
});
