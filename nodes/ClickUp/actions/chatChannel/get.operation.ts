import { sentIfSet, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { channelId } from '../../fields/chat';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanChannel } from '../../values/lean/content';
import { descriptionFormat, descriptionFormatWriters } from './channelFields';

export const get = defineOperation({
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a chat channel',
		description: 'Retrieve a channel or direct message',
	},
	fields: [
		workspaceLocator,
		channelId,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [descriptionFormat],
		},
	],
	lean: leanChannel,
	request: async (params) => ({
		method: 'GET',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/chat/channels/${params.id('channelId', 'channel')}`,
		query: await written(params.group('options'), sentIfSet(descriptionFormatWriters)),
	}),
	result: { root: 'data' },
});
