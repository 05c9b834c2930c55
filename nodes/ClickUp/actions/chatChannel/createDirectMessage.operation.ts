import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanChannel } from '../../values/lean/content';
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
			displayName: 'Users',
			name: 'userIds',
			type: 'string',
			default: '',
			placeholder: 'e.g. jane@example.com, 183',
			description:
				'E-mails, names or IDs of up to 15 people, with commas between them. Leave it empty to write to the account of the credential itself.',
		},
	],
	lean: leanChannel,
	request: async (params) => ({
		method: 'POST',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/chat/channels/direct_message`,
		body: { user_ids: await chatUserIds(params, 'userIds', 15) },
	}),
	result: { root: 'data' },
});
