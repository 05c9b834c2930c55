import type { INodeProperties } from 'n8n-workflow';

/** Where something has to happen for a webhook to send it. */
export const webhookLocation: INodeProperties[] = [
	{
		displayName: 'Folder ID',
		name: 'folderId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 90123456789',
	},
	{
		displayName: 'List ID',
		name: 'listId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 901234567890',
	},
	{
		displayName: 'Space ID',
		name: 'spaceId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 90123456789',
	},
	{
		displayName: 'Task ID',
		name: 'taskId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 86abc1234',
	},
];
