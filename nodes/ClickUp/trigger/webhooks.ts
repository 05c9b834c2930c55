import type { IDataObject, IHookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import type { Client } from '../transport/client';
import { createClient } from '../transport/client';
import { path } from '../transport/paths';
import { idFrom } from '../values/ids';
import { allEvents, toEvents } from '../fields/webhookEvents';

/** A webhook as ClickUp lists it; it gives each token only the webhooks that this token made. */
interface Webhook {
	id: string;
	endpoint: string;
	events: string[] | string;
	secret?: string;
	health?: { status?: string };
	space_id?: unknown;
	folder_id?: unknown;
	list_id?: unknown;
	task_id?: unknown;
}

/** What a trigger remembers between deliveries. */
export interface TriggerMemory {
	webhookId?: string;
	secret?: string;
}

/** What the person asked for. */
interface Subscription {
	team: string;
	endpoint: string;
	events: string[] | string;
	/** At most one: ClickUp honours the most specific. */
	location: IDataObject;
}

const LOCATIONS = [
	['taskId', 'task_id', 'task'],
	['listId', 'list_id', 'list'],
	['folderId', 'folder_id', 'folder'],
	['spaceId', 'space_id', 'space'],
] as const;

function subscription(context: IHookFunctions): Subscription {
	const filters = context.getNodeParameter('filters', {}) as IDataObject;
	const location: IDataObject = {};
	for (const [name, key, kind] of LOCATIONS) {
		const id = idFrom(filters[name], kind);
		if (id) location[key] = id;
	}
	const events = toEvents(context.getNodeParameter('events', []) as string[]);
	if (events.length === 0) {
		throw new NodeOperationError(context.getNode(), 'No event is chosen', {
			description: 'Choose at least one event',
		});
	}
	const team = idFrom(context.getNodeParameter('team'), 'workspace');
	if (!team) {
		throw new NodeOperationError(context.getNode(), 'No Workspace is chosen', {
			description: 'Choose the Workspace',
		});
	}
	return { team, endpoint: context.getNodeWebhookUrl('default') as string, events, location };
}

async function atThisAddress(client: Client, { team, endpoint }: Subscription): Promise<Webhook[]> {
	const { webhooks = [] } = (await client.send({ method: 'GET', path: path`/v2/team/${team}/webhook` })) as {
		webhooks?: Webhook[];
	};
	return webhooks.filter((webhook) => webhook.endpoint === endpoint);
}

const sorted = (events: string[] | string): string => [events].flat().sort().join();

/** Whether a webhook gets every event; ClickUp may list them one by one. */
function isAll(events: string[] | string): boolean {
	const list = [events].flat();
	return list.includes('*') || allEvents.every((event) => list.includes(event));
}

/** Whether a webhook does what is asked for, so that it can be kept. */
function fits(webhook: Webhook, { events, location }: Subscription): boolean {
	const sameEvents = events === '*' ? isAll(webhook.events) : sorted(webhook.events) === sorted(events);
	const samePlace = LOCATIONS.every(([, key]) => String(webhook[key] ?? '') === String(location[key] ?? ''));
	return sameEvents && samePlace && webhook.health?.status === 'active' && typeof webhook.secret === 'string';
}

function memoryOf(context: IHookFunctions): TriggerMemory {
	return context.getWorkflowStaticData('node') as TriggerMemory;
}

/** Keeps a webhook of ours that is there already; its ID and secret are remembered anew. */
export async function findWebhook(this: IHookFunctions): Promise<boolean> {
	const client = createClient(this);
	const wanted = subscription(this);
	const webhook = (await atThisAddress(client, wanted)).find((candidate) => fits(candidate, wanted));
	if (!webhook) return false;
	Object.assign(memoryOf(this), { webhookId: webhook.id, secret: webhook.secret });
	return true;
}

/** Creates the webhook, after removing what is left at this address and does not fit. */
export async function createWebhook(this: IHookFunctions): Promise<boolean> {
	const client = createClient(this);
	const wanted = subscription(this);
	for (const { id } of await atThisAddress(client, wanted)) await removeWebhook(client, id);
	const { webhook } = (await client.send({
		method: 'POST',
		path: path`/v2/team/${wanted.team}/webhook`,
		body: { endpoint: wanted.endpoint, events: wanted.events, ...wanted.location },
	})) as { webhook: Webhook };
	Object.assign(memoryOf(this), { webhookId: webhook.id, secret: webhook.secret });
	return true;
}

/** Removes the webhooks at this address, whatever became of the ID that was remembered. */
export async function deleteWebhook(this: IHookFunctions): Promise<boolean> {
	const client = createClient(this);
	for (const { id } of await atThisAddress(client, subscription(this))) await removeWebhook(client, id);
	const memory = memoryOf(this);
	delete memory.webhookId;
	delete memory.secret;
	return true;
}

async function removeWebhook(client: Client, id: string): Promise<void> {
	await client.send({ method: 'DELETE', path: path`/v2/webhook/${id}` });
}
