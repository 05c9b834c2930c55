import { randomBytes } from 'node:crypto';
import { folderIn, listIn, spaceIn, taskById, workspaceIn } from '../access';
import { ClickUpError, refused } from '../errors';
import { webhookEvents } from '../events';
import { route, type Call } from '../route';
import { either, filled, object, oneOf, text, type Schema } from '../schema';
import type { Webhook } from '../state/types';

/** An array of names, or "*". */
const events: Schema = { type: ['array', 'string'], items: text };
const id = either('integer', 'string');

interface CreateBody {
	endpoint: string;
	events: string[] | string;
	space_id?: number | string;
	folder_id?: number | string;
	list_id?: number | string;
	task_id?: string;
}

interface UpdateBody {
	endpoint: string;
	events: string[] | string;
	status: 'active' | 'suspended';
}

/** The events that a body names; "*" means all 28. */
function eventsOf(given: string[] | string): string[] {
	const names = [given].flat();
	if (names.length === 1 && names[0] === '*') return [...webhookEvents];
	const unknown = names.find((name) => !(webhookEvents as readonly string[]).includes(name));
	if (unknown !== undefined) throw refused('VALUE', `Unknown webhook event "${unknown}"`);
	if (names.length === 0) throw refused('VALUE', 'Body key "events" names no event');
	return [...new Set(names)];
}

function checkEndpoint(endpoint: string): void {
	if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol)) {
		throw refused('VALUE', 'Body key "endpoint" is not an http(s) address');
	}
}

const number = (value: string | null) => (value === null ? null : Number(value));

const webhookShape = (webhook: Webhook) => ({
	id: webhook.id,
	userid: webhook.userId,
	team_id: Number(webhook.workspaceId),
	endpoint: webhook.endpoint,
	client_id: webhook.clientId,
	events: webhook.events,
	task_id: webhook.taskId,
	list_id: number(webhook.listId),
	folder_id: number(webhook.folderId),
	space_id: number(webhook.spaceId),
	health: { status: webhook.status, fail_count: webhook.failCount },
	secret: webhook.secret,
});

/** What may not be there twice for one client. */
const identity = (webhook: Webhook) =>
	JSON.stringify([
		webhook.clientId,
		webhook.userId,
		webhook.workspaceId,
		webhook.endpoint,
		[...webhook.events].sort(),
		webhook.spaceId,
		webhook.folderId,
		webhook.listId,
		webhook.taskId,
	]);

function refuseTwin(call: Call, webhook: Webhook): void {
	const twin = [...call.state.webhooks.values()].some(
		(other) => other.id !== webhook.id && identity(other) === identity(webhook),
	);
	if (twin) throw new ClickUpError(400, 'OAUTH_171', 'Webhook configuration already exists');
}

const isOwn = (call: Call, webhook: Webhook) =>
	webhook.clientId === call.token.clientId && webhook.userId === call.user.id;

/** The hook in the path. UNVERIFIED code for one that is not there or belongs to another client. */
function webhookIn(call: Call): Webhook {
	const webhook = call.state.webhooks.get(call.params.webhook_id);
	if (!webhook || !isOwn(call, webhook)) throw new ClickUpError(404, 'SANDBOX_WEBHOOK', 'Webhook not found');
	return webhook;
}

export const webhooks = [
	route<CreateBody>({
		operationId: 'CreateWebhook',
		method: 'POST',
		path: '/api/v2/team/{team_id}/webhook',
		body: object(
			{ endpoint: filled, events, space_id: id, folder_id: id, list_id: id, task_id: text },
			'endpoint',
			'events',
		),
		handle(call) {
			const workspace = workspaceIn(call);
			const { body } = call;
			checkEndpoint(body.endpoint);
			const given = (value: number | string | undefined) => (value === undefined ? null : String(value));
			const webhook: Webhook = {
				id: call.state.nextId('uuid'),
				workspaceId: workspace.id,
				userId: call.user.id,
				clientId: call.token.clientId,
				endpoint: body.endpoint,
				events: eventsOf(body.events),
				spaceId: given(body.space_id),
				folderId: given(body.folder_id),
				listId: given(body.list_id),
				taskId: given(body.task_id),
				status: 'active',
				failCount: 0,
				secret: randomBytes(32).toString('hex').toUpperCase(),
			};
			if (webhook.spaceId !== null) spaceIn(call, webhook.spaceId);
			if (webhook.folderId !== null) folderIn(call, webhook.folderId);
			if (webhook.listId !== null) listIn(call, webhook.listId);
			if (webhook.taskId !== null) taskById(call, webhook.taskId);
			refuseTwin(call, webhook);
			call.state.webhooks.set(webhook.id, webhook);
			return { id: webhook.id, webhook: webhookShape(webhook) };
		},
	}),
	route({
		operationId: 'GetWebhooks',
		method: 'GET',
		path: '/api/v2/team/{team_id}/webhook',
		handle(call) {
			const { id: workspaceId } = workspaceIn(call);
			const own = [...call.state.webhooks.values()].filter(
				(webhook) => webhook.workspaceId === workspaceId && isOwn(call, webhook),
			);
			return { webhooks: own.map(webhookShape) };
		},
	}),
	route<UpdateBody>({
		operationId: 'UpdateWebhook',
		method: 'PUT',
		path: '/api/v2/webhook/{webhook_id}',
		body: object(
			{ endpoint: filled, events, status: oneOf('active', 'suspended') },
			'endpoint',
			'events',
			'status',
		),
		handle(call) {
			const webhook = webhookIn(call);
			const { endpoint, events: names, status } = call.body;
			checkEndpoint(endpoint);
			const changed = { ...webhook, endpoint, events: eventsOf(names), status };
			refuseTwin(call, changed);
			Object.assign(webhook, changed, status === 'active' && { failCount: 0 });
			return { id: webhook.id, webhook: webhookShape(webhook) };
		},
	}),
	route({
		operationId: 'DeleteWebhook',
		method: 'DELETE',
		path: '/api/v2/webhook/{webhook_id}',
		handle(call) {
			call.state.webhooks.delete(webhookIn(call).id);
			return {};
		},
	}),
];
