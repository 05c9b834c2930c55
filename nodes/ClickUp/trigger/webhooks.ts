import type { IDataObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';

import { allEvents } from '../fields/webhookEvents';
import type { Client } from '../transport/client';
import { path } from '../transport/paths';
import { asError } from '../values/asError';
import type { Place, Subscription } from './subscription';
import { narrowest } from './subscription';

/** A webhook as ClickUp gives it. It lists for each token only the webhooks that this token made. */
export interface Webhook extends IDataObject {
	id: string;
	endpoint: string;
	events: string[] | string;
	secret?: string;
	health?: { status?: string };
}

/** A webhook whose deliveries can be checked. */
export type SignedWebhook = Webhook & { secret: string };

/** What has to be done in ClickUp so that each place has one webhook that fits. */
export interface Plan {
	keep: SignedWebhook[];
	repair: Array<{ webhook: SignedWebhook; place: Place }>;
	create: Place[];
	remove: string[];
}

/** ClickUp takes the same address and location once; what follows the "?" makes an address another one. */
export const sameAddress = (one: string, other: string): boolean => one.split('?')[0] === other.split('?')[0];

const isSigned = (webhook: Webhook): webhook is SignedWebhook =>
	typeof webhook.secret === 'string' && webhook.secret !== '';

/** Each event once, "*" written out: ClickUp may list either. */
function eventsOf(events: string[] | string): string[] {
	const list = [events].flat();
	return [...new Set(list.includes('*') ? allEvents : list)].sort();
}

/** Whether a webhook sends what is wanted; for "*" ClickUp may list events that are newer than this node. */
function sends(webhook: Webhook, events: string[] | string): boolean {
	const listed = eventsOf(webhook.events);
	const wanted = eventsOf(events);
	return events === '*' ? wanted.every((event) => listed.includes(event)) : listed.join() === wanted.join();
}

function fits(webhook: Webhook, events: string[] | string, endpoint: string): boolean {
	return (
		sameAddress(webhook.endpoint, endpoint) && sends(webhook, events) && webhook.health?.status === 'active'
	);
}

/**
 * Compares what is there with what is wanted. A webhook is the trigger's own when it sends to the
 * trigger's address, whatever became of its ID, or when the trigger remembers its ID, whatever
 * became of the address.
 *
 * @param listed the webhooks of this token in the Workspace
 * @param remembered IDs that this trigger made
 */
export function planFor(
	{ events, places }: Subscription,
	endpoint: string,
	listed: Webhook[],
	remembered: string[],
): Plan {
	const own = listed.filter(
		(webhook) => sameAddress(webhook.endpoint, endpoint) || remembered.includes(webhook.id),
	);
	const plan: Plan = { keep: [], repair: [], create: [], remove: [] };
	const used = new Set<string>();
	for (const place of places) {
		const there = own.filter(isSigned).filter((webhook) => narrowest(webhook) === narrowest(place));
		const fitting = there.find((webhook) => fits(webhook, events, endpoint));
		const webhook = fitting ?? there[0];
		if (!webhook) plan.create.push(place);
		else if (fitting) plan.keep.push(webhook);
		else plan.repair.push({ webhook, place });
		if (webhook) used.add(webhook.id);
	}
	plan.remove = own.map(({ id }) => id).filter((id) => !used.has(id));
	return plan;
}

/** Whether nothing is left to do. */
export const isDone = ({ repair, create, remove }: Plan): boolean =>
	repair.length + create.length + remove.length === 0;

/** The webhooks of this token in a Workspace. */
export async function listWebhooks(client: Client, team: string): Promise<Webhook[]> {
	const { webhooks } = (await client.send({ method: 'GET', path: path`/v2/team/${team}/webhook` })) as {
		webhooks?: Webhook[];
	};
	return webhooks ?? [];
}

/**
 * Does what a plan says.
 *
 * @returns the webhooks that are there now, one for each place
 */
export async function carryOut(
	client: Client,
	plan: Plan,
	{ team, events }: Subscription,
	endpoint: string,
): Promise<SignedWebhook[]> {
	// First, because ClickUp refuses a second webhook with the same address, events and location.
	await removeWebhooks(client, team, plan.remove);
	const webhooks = [...plan.keep];
	for (const { webhook, place } of plan.repair) {
		webhooks.push(
			(await repairWebhook(client, team, webhook, events, endpoint)) ??
				(await createWebhook(client, team, { endpoint, events, ...place })),
		);
	}
	for (const place of plan.create) {
		webhooks.push(await createWebhook(client, team, { endpoint, events, ...place }));
	}
	return webhooks;
}

/** Whether ClickUp answered and refused, so that trying again later does not help. */
export const isRefusal = (error: unknown): error is NodeApiError =>
	error instanceof NodeApiError && /^4(?!08|29)/.test(error.httpCode ?? '');

/** Updates a webhook in place, which also wakes a suspended one. Undefined when ClickUp refused: it is removed. */
async function repairWebhook(
	client: Client,
	team: string,
	webhook: SignedWebhook,
	events: string[] | string,
	endpoint: string,
): Promise<SignedWebhook | undefined> {
	const request = {
		method: 'PUT',
		path: path`/v2/webhook/${webhook.id}`,
		body: { endpoint, events, status: 'active' },
	} as const;
	try {
		const { webhook: updated } = (await client.send(request)) as { webhook?: Webhook };
		// The secret stays the same (its owner has no way to change it), so an answer without one is no loss.
		return { ...webhook, ...updated, secret: updated?.secret || webhook.secret };
	} catch (error) {
		if (!isRefusal(error)) throw asError(error);
		await removeWebhooks(client, team, [webhook.id]);
		return undefined;
	}
}

/** How often a twin that this token does not see is stepped around. */
const TWINS = 3;

/**
 * Creates a webhook. When ClickUp says that it exists although it lists none (made by another
 * credential of the same account), the address gets a query that makes it another one.
 */
async function createWebhook(
	client: Client,
	team: string,
	body: { endpoint: string; events: string[] | string } & Place,
): Promise<SignedWebhook> {
	for (let twin = 0; ; twin++) {
		const endpoint = twin === 0 ? body.endpoint : `${body.endpoint}?webhook=${twin + 1}`;
		try {
			const { webhook } = (await client.send({
				method: 'POST',
				path: path`/v2/team/${team}/webhook`,
				body: { ...body, endpoint },
			})) as { webhook: SignedWebhook };
			return webhook;
		} catch (error) {
			if (!isRefusal(error) || error.context.ecode !== 'OAUTH_171' || twin === TWINS) {
				throw asError(error);
			}
		}
	}
}

/**
 * Removes webhooks; those that are gone already are no failure, whatever ClickUp answers for them.
 *
 * @throws NodeApiError when one is still there
 */
export async function removeWebhooks(client: Client, team: string, ids: string[]): Promise<void> {
	const failures = new Map<string, unknown>();
	for (const id of ids) {
		try {
			await client.send({ method: 'DELETE', path: path`/v2/webhook/${id}` });
		} catch (error) {
			failures.set(id, error);
		}
	}
	if (failures.size === 0) return;
	for (const { id } of await listWebhooks(client, team)) {
		const failure = failures.get(id);
		if (failure) throw failure;
	}
}
