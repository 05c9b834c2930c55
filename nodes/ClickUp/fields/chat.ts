import type { INodeProperties } from 'n8n-workflow';

import { byId, byUrl, fromList } from './modes';

export const channelId: INodeProperties = {
	displayName: 'Channel',
	name: 'channelId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	typeOptions: { loadOptionsDependsOn: ['team.value'] },
	description: 'The channel or direct message',
	modes: [fromList('searchChannels'), byUrl('9012345678/chat/r/8cdu22c-13157'), byId('8cdu22c-13157')],
};

/** In which form texts of the chat are sent or given. */
export const textFormat: INodeProperties = {
	displayName: 'Content Format',
	name: 'contentFormat',
	type: 'options',
	options: [
		{ name: 'Markdown', value: 'text/md' },
		{ name: 'Plain Text', value: 'text/plain' },
	],
	default: 'text/md',
};
