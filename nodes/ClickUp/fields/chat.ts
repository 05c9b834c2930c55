import type { INodeProperties } from 'n8n-workflow';

export const channelId: INodeProperties = {
	displayName: 'Channel ID',
	name: 'channelId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 8cdu22c-13157',
	description: 'ID of the channel or direct message; Chat Channel > Get Many gives it',
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
