import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { messageId } from './messageFields';

export const remove = defineOperation({
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a chat message',
		description: 'Delete a message or a reply',
	},
	fields: [workspaceLocator, messageId],
	request: (params) => ({
		method: 'DELETE',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/chat/messages/${params.id('messageId')}`,
	}),
	result: { constant: { success: true } },
});
