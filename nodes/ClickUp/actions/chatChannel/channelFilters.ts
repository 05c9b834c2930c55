import type { INodeProperties } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { sentIfSet } from '../../engine/body';
import { descriptionFormat, descriptionFormatWriters } from './channelFields';

export const channelFilters: INodeProperties = {
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
};

/** How the filters are sent. */
export const filterWriters: Writers = sentIfSet({
	...descriptionFormatWriters,
	channelTypes: (filters) => ({ channel_types: filters.list('channelTypes') }),
	includeClosed: (filters) => ({ include_closed: filters.flag('includeClosed') }),
	isFollower: (filters) => ({ is_follower: filters.flag('isFollower') }),
	withMessageSince: (filters) => ({ with_message_since: filters.instant('withMessageSince') }),
});
