import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import {
	folderLocator,
	listLocator,
	optionalSpaceLocator,
	spaceLocator,
	workspaceLocator,
} from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanChannel } from '../../values/lean/content';
import { newChannelFields, newChannelWriters } from './channelFields';

export const createInLocation = defineOperation({
	option: {
		name: 'Create in Location',
		value: 'createInLocation',
		action: 'Create a chat channel in a location',
		description: 'Add the channel of a Space, Folder or List; one that is there already is returned as it is',
	},
	fields: [
		workspaceLocator,
		{
			displayName: 'Location',
			name: 'level',
			type: 'options',
			options: [
				{ name: 'Folder', value: 'folder' },
				{ name: 'List', value: 'list' },
				{ name: 'Space', value: 'space' },
			],
			default: 'list',
			description: 'What the channel belongs to',
		},
		{ ...spaceLocator, displayOptions: { show: { level: ['space'] } } },
		{ ...optionalSpaceLocator, displayOptions: { show: { level: ['folder', 'list'] } } },
		{ ...folderLocator, displayOptions: { show: { level: ['folder'] } } },
		{ ...listLocator, displayOptions: { show: { level: ['list'] } } },
		newChannelFields,
	],
	lean: leanChannel,
	request: async (params) => {
		const level = params.text('level') as 'folder' | 'list' | 'space';
		return {
			method: 'POST',
			path: path`/v3/workspaces/${params.id('team', 'workspace')}/chat/channels/location`,
			body: {
				location: { id: params.id(level, level), type: level },
				...(await written(params.group('additionalFields'), newChannelWriters)),
			},
		};
	},
	result: { root: 'data' },
});
