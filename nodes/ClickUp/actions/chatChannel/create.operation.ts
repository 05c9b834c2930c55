import { sentIfSet, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { channelFields, newChannelWriters } from './channelFields';

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
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				channelFields.description,
				channelFields.topic,
				channelFields.userIds,
				channelFields.visibility,
			],
		},
	],
	request: async (params) => ({
		method: 'POST',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/chat/channels`,
		body: {
			name: params.requiredText('name'),
			...(await written(params.group('additionalFields'), sentIfSet(newChannelWriters))),
		},
	}),
	result: { root: 'data' },
});
