import type { INodeProperties } from 'n8n-workflow';

import { eventOptions } from '../fields/webhookEvents';
import { webhookLocation } from '../fields/webhookLocation';

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
		options: webhookLocation,
	},
];
