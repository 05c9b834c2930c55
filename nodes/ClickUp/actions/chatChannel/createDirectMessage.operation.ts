import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { chatUserIds } from './channelFields';

export const createDirectMessage = defineOperation({
	option: {
		name: 'Create Direct Message',
		value: 'createDirectMessage',
		action: 'Create a direct message',
		description:
			'Open the direct message with one or several users, to which Chat Message > Send can write; one that is there already is returned',
	},
	fields: [
		workspaceLocator,
		{
			displayName: 'User IDs',
			name: 'userIds',
			type: 'string',
			default: '',
			placeholder: 'e.g. 183, 184',
			description:
				'IDs of up to 15 users, with commas between them. Leave it empty to write to the account of the credential itself.',
		},
	],
	request: (params) => ({
		method: 'POST',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/chat/channels/direct_message`,
		body: { user_ids: chatUserIds(params, 'userIds', 15) },
	}),
	result: { root: 'data' },
});
