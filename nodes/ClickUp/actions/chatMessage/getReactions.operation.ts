import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { paging } from '../../fields/paging';
import { path } from '../../transport/paths';
import { messageId } from './messageFields';

export const getReactions = defineOperation({
	option: {
		name: 'Get Reactions',
		value: 'getReactions',
		action: 'Get the reactions to a chat message',
		description: 'Retrieve the reactions to a message, with who gave them',
	},
	fields: [workspaceLocator, messageId, ...paging],
	request: (params) => ({
		method: 'GET',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/chat/messages/${params.id('messageId')}/reactions`,
	}),
	result: { root: 'data', many: 'cursor' },
});
