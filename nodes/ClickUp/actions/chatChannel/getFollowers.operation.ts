import { defineOperation } from '../../engine/operation';
import { channelId } from '../../fields/chat';
import { workspaceLocator } from '../../fields/locators';
import { paging } from '../../fields/paging';
import { path } from '../../transport/paths';
import { leanPerson } from '../../values/lean/people';

export const getFollowers = defineOperation({
	option: {
		name: 'Get Followers',
		value: 'getFollowers',
		action: 'Get the followers of a chat channel',
		description: 'Retrieve the users who follow a channel',
	},
	fields: [workspaceLocator, channelId, ...paging],
	lean: leanPerson,
	request: (params) => ({
		method: 'GET',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/chat/channels/${params.id('channelId', 'channel')}/followers`,
	}),
	result: { root: 'data', many: 'cursor' },
});
