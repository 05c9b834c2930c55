import type { INodeProperties } from 'n8n-workflow';

import { eventOptions } from '../fields/webhookEvents';

export const triggerFields: INodeProperties[] = [
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		required: true,
		options: eventOptions,
		default: [],
		description: 'What has to happen in ClickUp to start the workflow',
	},
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		description: 'Where it has to happen; ClickUp honours the narrowest of these',
		options: [
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
		],
	},
];
