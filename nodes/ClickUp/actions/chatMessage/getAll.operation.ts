import { defineOperation } from '../../engine/operation';
import { channelId } from '../../fields/chat';
import { workspaceLocator } from '../../fields/locators';
import { paging } from '../../fields/paging';
import { path } from '../../transport/paths';
import { leanMessage } from '../../values/lean/content';
import { readOptions, readQuery } from './messageFields';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many chat messages',
		description: 'Retrieve the messages of a channel or direct message, without the replies to them',
	},
	fields: [workspaceLocator, channelId, ...paging, readOptions],
	lean: leanMessage,
	request: async (params) => ({
		method: 'GET',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/chat/channels/${params.id('channelId', 'channel')}/messages`,
		query: await readQuery(params),
	}),
	result: { root: 'data', many: 'cursor' },
});
