import type { Writers } from '../../engine/body';
import { sentIfSet, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { paging } from '../../fields/paging';
import { path } from '../../transport/paths';
import { descriptionFormat, descriptionFormatWriters } from './channelFields';

const writers: Writers = sentIfSet({
	...descriptionFormatWriters,
	channelTypes: (filters) => ({ channel_types: filters.list('channelTypes') }),
	includeClosed: (filters) => ({ include_closed: filters.flag('includeClosed') }),
	isFollower: (filters) => ({ is_follower: filters.flag('isFollower') }),
	withMessageSince: (filters) => ({ with_message_since: filters.instant('withMessageSince') }),
});

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many chat channels',
		description: 'Retrieve the channels and direct messages of a Workspace',
	},
	fields: [
		workspaceLocator,
		...paging,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [
				{
					displayName: 'Channel Types',
					name: 'channelTypes',
					type: 'multiOptions',
					options: [
						{ name: 'Channel', value: 'CHANNEL' },
						{ name: 'Direct Message', value: 'DM' },
						{ name: 'Group Direct Message', value: 'GROUP_DM' },
					],
					default: [],
				},
				descriptionFormat,
				{
					displayName: 'Include Closed',
					name: 'includeClosed',
					type: 'boolean',
					default: false,
					description: 'Whether to return direct messages too that were closed',
				},
				{
					displayName: 'Only Followed',
					name: 'isFollower',
					type: 'boolean',
					default: false,
					description: 'Whether to return only the channels that the account of the credential follows',
				},
				{
					displayName: 'With Message Since',
					name: 'withMessageSince',
					type: 'dateTime',
					default: '',
					description: 'Return only channels with a message since then',
				},
			],
		},
	],
	request: async (params) => ({
		method: 'GET',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/chat/channels`,
		query: await written(params.group('filters'), writers),
	}),
	result: { root: 'data', many: 'cursor' },
});
