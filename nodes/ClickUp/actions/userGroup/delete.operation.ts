import { defineOperation } from '../../engine/operation';
import { workspaceForNames } from '../../fields/people';
import { path } from '../../transport/paths';
import { groupId } from './groupFields';

export const remove = defineOperation({
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a user group',
		description: 'Delete a group; its members stay in the Workspace',
	},
	fields: [workspaceForNames, groupId],
	request: async (params) => ({
		method: 'DELETE',
		path: path`/v2/group/${await params.userGroup('groupId')}`,
	}),
	result: { constant: { success: true } },
});
