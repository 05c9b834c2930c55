import { defineOperation } from '../../engine/operation';
import { channelId } from '../../fields/chat';
import { workspaceLocator } from '../../fields/locators';
import { paging } from '../../fields/paging';
import { path } from '../../transport/paths';
import { leanPerson } from '../../values/lean/people';

export const getMembers = defineOperation({
	option: {
		name: 'Get Members',
		value: 'getMembers',
		action: 'Get the members of a chat channel',
		description: 'Retrieve the users who are in a channel',
	},
	fields: [workspaceLocator, channelId, ...paging],
	lean: leanPerson,
	request: (params) => ({
		method: 'GET',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/chat/channels/${params.id('channelId', 'channel')}/members`,
	}),
	result: { root: 'data', many: 'cursor' },
});
