import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { messageId } from './messageFields';
import { reaction, reactionOf } from './reactionField';

export const removeReaction = defineOperation({
	option: {
		name: 'Remove Reaction',
		value: 'removeReaction',
		action: 'Remove a reaction from a chat message',
		description: 'Take back a reaction that the account of the credential gave',
	},
	fields: [workspaceLocator, messageId, reaction],
	request: (params) => ({
		method: 'DELETE',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/chat/messages/${params.id('messageId')}/reactions/${reactionOf(params)}`,
	}),
	result: { constant: { success: true } },
});
