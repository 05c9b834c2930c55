import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanMessage } from '../../values/lean/content';
import { messageId } from './messageFields';
import { newMessage, newMessageFields } from './newMessage';

export const reply = defineOperation({
	option: {
		name: 'Reply',
		value: 'reply',
		action: 'Reply to a chat message',
		description: 'Write a reply in the thread of a message',
	},
	fields: [workspaceLocator, messageId, ...newMessageFields],
	lean: leanMessage,
	request: async (params) => ({
		method: 'POST',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/chat/messages/${params.id('messageId')}/replies`,
		body: await newMessage(params),
	}),
});
