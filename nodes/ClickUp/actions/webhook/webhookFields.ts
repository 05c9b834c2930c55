import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { sentIfSet } from '../../engine/body';
import type { Params } from '../../engine/params';
import { folderLocator, listLocator, spaceLocator, taskLocatorNamed } from '../../fields/locators';
import { byId, fromList, optional } from '../../fields/modes';
import { eventOptions, toEvents } from '../../fields/webhookEvents';
import { InputError } from '../../values/inputError';

export const webhookId: INodeProperties = {
	displayName: 'Webhook',
	name: 'webhookId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	typeOptions: { loadOptionsDependsOn: ['team.value'] },
	description: 'The webhook; each account sees only those it created',
	modes: [fromList('searchWebhooks'), byId('4b67ac88-e506-4a29-9d42-26e504e3435e')],
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

export const status: INodeProperties = {
	displayName: 'Status',
	name: 'status',
	type: 'options',
	options: [
		{ name: 'Active', value: 'active', description: 'Sends events again after it was suspended' },
		{ name: 'Suspended', value: 'suspended' },
	],
	default: 'active',
};

const inSpace = {
	typeOptions: { loadOptionsDependsOn: ['additionalFields.spaceId.value'] },
	description: 'Add the Space too to choose from a list',
};

/** Where something has to happen. */
export const location: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	description: 'Where it has to happen; ClickUp honours the narrowest of these',
	options: [
		{ ...optional(folderLocator), name: 'folderId', ...inSpace },
		{ ...optional(listLocator), name: 'listId', ...inSpace },
		{ ...optional(spaceLocator), name: 'spaceId' },
		optional(taskLocatorNamed('taskId')),
	],
};

/** How the location is sent: IDs as text, as everywhere else in the API. */
export const locationWriters: Writers = sentIfSet({
	folderId: (fields) => ({ folder_id: fields.id('folderId', 'folder') }),
	listId: (fields) => ({ list_id: fields.id('listId', 'list') }),
	spaceId: (fields) => ({ space_id: fields.id('spaceId', 'space') }),
	taskId: async (fields) => ({ task_id: await fields.ownTaskId('taskId') }),
});

/** The webhook as ClickUp takes it back; a failing one is one that still runs. */
export function asItIs({ webhooks }: IDataObject, id: string): IDataObject {
	const webhook = (webhooks as IDataObject[] | undefined)?.find((candidate) => candidate.id === id);
	if (webhooks && !webhook) {
		throw new InputError(
			`This credential has no webhook ${id} in this Workspace`,
			'Compare the ID with what Webhook > Get Many gives: each account sees only the webhooks it created',
		);
	}
	const { status } = (webhook?.health ?? {}) as IDataObject;
	return {
		endpoint: webhook?.endpoint ?? '',
		events: webhook?.events ?? [],
		status: status === 'suspended' ? status : 'active',
	};
}
