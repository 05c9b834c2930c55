import type { INodeProperties } from 'n8n-workflow';

import type { Params } from '../../engine/params';
import { eventOptions, toEvents } from '../../fields/webhookEvents';
import { InputError } from '../../values/inputError';

export const webhookId: INodeProperties = {
	displayName: 'Webhook ID',
	name: 'webhookId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 4b67ac88-e506-4a29-9d42-26e504e3435e',
	description: 'ID of the webhook; Get Many gives it',
};

export const endpoint: INodeProperties = {
	displayName: 'Endpoint',
	name: 'endpoint',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://example.com/clickup',
	description: 'Address that ClickUp sends the events to',
};

export const events: INodeProperties = {
	displayName: 'Events',
	name: 'events',
	type: 'multiOptions',
	options: eventOptions,
	default: ['*'],
	description: 'What has to happen for ClickUp to send something',
};

/**
 * The chosen events as ClickUp takes them.
 *
 * @throws InputError when none is chosen: ClickUp would take that as all
 */
export function eventsOf(params: Params): string | string[] {
	const chosen = params.list('events');
	if (chosen.length > 0) return toEvents(chosen);
	throw new InputError(`No event is chosen in "${params.label('events')}"`, 'Choose at least one event');
}
