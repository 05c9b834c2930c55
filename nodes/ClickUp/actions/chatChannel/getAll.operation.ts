import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { paging } from '../../fields/paging';
import { path } from '../../transport/paths';
import { leanChannel } from '../../values/lean/content';
import { channelFilters, filterWriters } from './channelFilters';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many chat channels',
		description: 'Retrieve the channels and direct messages of a Workspace',
	},
	fields: [workspaceLocator, ...paging, channelFilters],
	lean: leanChannel,
	request: async (params) => ({
		method: 'GET',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/chat/channels`,
		query: await written(params.group('filters'), filterWriters),
	}),
	result: { root: 'data', many: 'cursor' },
});
