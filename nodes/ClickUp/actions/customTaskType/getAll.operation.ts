import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { paging } from '../../fields/paging';
import { path } from '../../transport/paths';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many custom task types',
		description: 'Retrieve the task types that a Workspace has besides tasks and milestones',
	},
	fields: [workspaceLocator, ...paging],
	request: (params) => ({
		method: 'GET',
		path: path`/v2/team/${params.id('team', 'workspace')}/custom_item`,
	}),
	result: { root: 'custom_items', many: 'none' },
});
