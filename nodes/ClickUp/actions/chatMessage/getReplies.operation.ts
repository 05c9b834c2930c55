import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { paging } from '../../fields/paging';
import { path } from '../../transport/paths';
import { leanMessage } from '../../values/lean/content';
import { messageId, readOptions, readQuery } from './messageFields';

export const getReplies = defineOperation({
	option: {
		name: 'Get Replies',
		value: 'getReplies',
		action: 'Get the replies to a chat message',
		description: 'Retrieve the replies in the thread of a message',
	},
	fields: [workspaceLocator, messageId, ...paging, readOptions],
	lean: leanMessage,
	request: async (params) => ({
		method: 'GET',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/chat/messages/${params.id('messageId')}/replies`,
		query: await readQuery(params),
	}),
	result: { root: 'data', many: 'cursor' },
});
