import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { guestField, guestId, guestIn } from './guestFields';

export const get = defineOperation({
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a guest',
		description: "Retrieve a guest of a Workspace; needs ClickUp's Enterprise plan",
	},
	fields: [workspaceLocator, guestField],
	request: async (params) => ({
		method: 'GET',
		path: path`/v2/team/${params.id('team', 'workspace')}/guest/${await guestId(params)}`,
	}),
	result: { shape: guestIn },
});
