import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';

export const getPlan = defineOperation({
	option: {
		name: 'Get Plan',
		value: 'getPlan',
		action: 'Get the plan of a workspace',
		description: 'Retrieve the name and the ID of the ClickUp plan of a Workspace',
	},
	fields: [workspaceLocator],
	request: (params) => ({ method: 'GET', path: path`/v2/team/${params.id('team', 'workspace')}/plan` }),
});
