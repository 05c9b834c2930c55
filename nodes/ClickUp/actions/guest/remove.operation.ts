import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { guestField, guestId } from './guestFields';

export const remove = defineOperation({
	option: {
		name: 'Remove From Workspace',
		value: 'remove',
		action: 'Remove a guest from a workspace',
		description: "Take all access to a Workspace away from a guest; needs ClickUp's Enterprise plan",
	},
	fields: [workspaceLocator, guestField],
	request: async (params) => ({
		method: 'DELETE',
		path: path`/v2/team/${params.id('team', 'workspace')}/guest/${await guestId(params)}`,
	}),
	result: { constant: { success: true } },
});
