import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { paging } from '../../fields/paging';
import { path } from '../../transport/paths';
import { leanPerson } from '../../values/lean/people';
import { messageId } from './messageFields';

export const getTaggedUsers = defineOperation({
	option: {
		name: 'Get Tagged Users',
		value: 'getTaggedUsers',
		action: 'Get the tagged users of a chat message',
		description: 'Retrieve the users whom a message mentions',
	},
	fields: [workspaceLocator, messageId, ...paging],
	lean: leanPerson,
	request: (params) => ({
		method: 'GET',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/chat/messages/${params.id('messageId')}/tagged_users`,
	}),
	result: { root: 'data', many: 'cursor' },
});
