import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { messageId } from './messageFields';
import { reaction, reactionOf } from './reactionField';

export const addReaction = defineOperation({
	option: {
		name: 'Add Reaction',
		value: 'addReaction',
		action: 'Add a reaction to a chat message',
		description: 'React to a message or a reply with an emoji',
	},
	fields: [workspaceLocator, messageId, reaction],
	request: (params) => ({
		method: 'POST',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/chat/messages/${params.id('messageId')}/reactions`,
		body: { reaction: reactionOf(params) },
	}),
});
