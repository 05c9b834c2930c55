import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { limit, returnAll } from '../../fields/paging';
import { tagsRequest } from '../../fields/timeEntryTags';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many time entry tags',
		description: 'Retrieve the tags that time entries of a Workspace have had',
	},
	fields: [workspaceLocator, returnAll, { ...limit, default: 5 }],
	request: (params) => tagsRequest(params.id('team', 'workspace')),
	result: { root: 'data', many: 'none' },
});
