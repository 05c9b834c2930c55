import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { userId } from './userFields';

export const remove = defineOperation({
	option: {
		name: 'Remove',
		value: 'remove',
		action: 'Remove a user',
		description: "Take a user out of a Workspace; needs ClickUp's Enterprise plan",
	},
	fields: [workspaceLocator, userId],
	request: async (params) => ({
		method: 'DELETE',
		path: path`/v2/team/${params.id('team', 'workspace')}/user/${String(await params.person('userId'))}`,
	}),
	// ClickUp answers with the Workspace, but without its members.
	result: { constant: { success: true } },
});
