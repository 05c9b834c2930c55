import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanChannel } from '../../values/lean/content';
import { newChannelFields, newChannelWriters } from './channelFields';

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a chat channel',
		description: 'Add a channel to the Workspace; one that has this name already is returned as it is',
	},
	fields: [
		workspaceLocator,
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. Release Team',
			description: 'Name of the channel',
		},
		newChannelFields,
	],
	lean: leanChannel,
	request: async (params) => ({
		method: 'POST',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/chat/channels`,
		body: {
			name: params.requiredText('name'),
			...(await written(params.group('additionalFields'), newChannelWriters)),
		},
	}),
	result: { root: 'data' },
});
