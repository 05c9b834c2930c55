import { defineOperation } from '../../engine/operation';
import { channelId } from '../../fields/chat';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';

export const remove = defineOperation({
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a chat channel',
		description: 'Delete a channel with its messages',
	},
	fields: [workspaceLocator, channelId],
	request: (params) => ({
		method: 'DELETE',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/chat/channels/${params.id('channelId', 'channel')}`,
	}),
	result: { constant: { success: true } },
});
