import { defineOperation } from '../../engine/operation';
import { channelId } from '../../fields/chat';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanMessage } from '../../values/lean/content';
import { newMessage, newMessageFields } from './newMessage';

export const send = defineOperation({
	option: {
		name: 'Send',
		value: 'send',
		action: 'Send a chat message',
		description: 'Write a message or a post to a channel or a direct message',
	},
	fields: [workspaceLocator, channelId, ...newMessageFields],
	lean: leanMessage,
	request: async (params) => ({
		method: 'POST',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/chat/channels/${params.id('channelId', 'channel')}/messages`,
		body: await newMessage(params),
	}),
});
