import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { guestField } from './guestFields';

export const remove = defineOperation({
	option: {
		name: 'Remove From Workspace',
		value: 'remove',
		action: 'Remove a guest from a workspace',
		description: "Take all access to a Workspace away from a guest; needs ClickUp's Enterprise plan",
	},
	fields: [workspaceLocator, guestField],
	request: (params) => ({
		method: 'DELETE',
		path: path`/v2/team/${params.id('team', 'workspace')}/guest/${params.id('guest')}`,
	}),
	result: { constant: { success: true } },
});
