import { createHash } from 'node:crypto';

import type { CronExpression, IHookFunctions, ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';

import { createLookup } from '../lookup';
import { createClient } from '../transport/client';
import { asNodeError } from '../transport/errors';
import { asError } from '../values/asError';
import type { Remembered, TriggerContext } from './memory';
import { forgetWebhooks, rememberedEndpoint, rememberedWebhooks, rememberWebhooks } from './memory';
import { runtimeOf } from './runtime';
import { subscriptionOf, teamOf } from './subscription';
import { carryOut, isDone, isRefusal, listWebhooks, planFor, removeWebhooks, sameAddress } from './webhooks';

const endpointOf = (context: IHookFunctions): string => context.getNodeWebhookUrl('default') as string;

/** n8n starts, or another process takes over: the trigger was on before. */
const isRestart = (context: IHookFunctions): boolean =>
	['init', 'leadershipChange'].includes(context.getActivationMode());

/** Makes ClickUp's webhooks what they should be, and remembers their IDs and secrets. */
async function setUp(context: TriggerContext, endpoint: string, interactive = false): Promise<void> {
	const client = await createClient(context, { interactive });
	const wanted = await subscriptionOf(context, createLookup(client));
	const before = rememberedWebhooks(context);
	const listed = (await listWebhooks(client, wanted.team)).map((webhook) => ({
		...webhook,
		secret: webhook.secret || before[webhook.id]?.secret,
	}));
	const plan = planFor(wanted, endpoint, listed, Object.keys(before));
	const webhooks = isDone(plan) ? plan.keep : await carryOut(client, plan, wanted, endpoint);

	const elsewhere = Object.entries(before).filter(([, { team }]) => team !== wanted.team);
	for (const [id, { team }] of elsewhere) {
		try {
			await removeWebhooks(client, team, [id]);
		} catch (error) {
			if (!isRefusal(error)) throw asError(error);
			warn(
				context,
				`may not remove its webhook in the Workspace ${team}; ClickUp suspends it by itself`,
				error,
			);
		}
	}

	const now = Object.fromEntries(
		webhooks.map(({ id, secret }): [string, Remembered] => [id, { secret, team: wanted.team }]),
	);
	if (JSON.stringify([endpoint, now]) !== JSON.stringify([rememberedEndpoint(context), before])) {
		rememberWebhooks(context, endpoint, now);
	}
	runtimeOf(context).learn(now);
	if (!isDone(plan)) {
		const { repair, create, remove } = plan;
		context.logger.info(
			`ClickUp Trigger set up its webhooks: ${create.length} created, ${repair.length} repaired, ${remove.length} removed, ${plan.keep.length} kept`,
			{ node: context.getNode().name },
		);
	}
}

/**
 * Whether the webhooks are there. Adopts what fits and repairs the rest, so that nothing is left for
 * `create` to do. When n8n starts and ClickUp cannot be asked, what was there before counts: n8n would
 * stop listening otherwise. The trigger looks again later.
 */
export async function checkWebhooks(this: IHookFunctions): Promise<boolean> {
	const endpoint = endpointOf(this);
	try {
		// A start of n8n does not wait for the rate limit: all of its triggers look at once.
		await setUp(this, endpoint, isRestart(this));
	} catch (error) {
		const before = rememberedWebhooks(this);
		if (!isRestart(this) || Object.keys(before).length === 0) throw asNodeError(this.getNode(), error);
		warn(this, 'could not check its webhooks while n8n started; it looks again in some minutes', error);
		rememberWebhooks(this, endpoint, before);
	}
	return true;
}

/** For an n8n that creates without having checked. */
export async function createWebhooks(this: IHookFunctions): Promise<boolean> {
	try {
		await setUp(this, endpointOf(this));
	} catch (error) {
		throw asNodeError(this.getNode(), error);
	}
	return true;
}

/**
 * Removes every webhook of this trigger, whatever became of the IDs that were remembered.
 *
 * @throws NodeApiError when ClickUp cannot be asked: n8n tries again, and the next activation adopts what is left
 */
export async function deleteWebhooks(this: IHookFunctions): Promise<boolean> {
	const endpoint = endpointOf(this);
	const client = await createClient(this);
	const remembered = rememberedWebhooks(this);
	const teams = new Set([teamOf(this), ...Object.values(remembered).map(({ team }) => team)]);
	for (const team of teams) {
		if (!team) continue;
		try {
			const own = (await listWebhooks(client, team)).filter(
				(webhook) => sameAddress(webhook.endpoint, endpoint) || Object.hasOwn(remembered, webhook.id),
			);
			await removeWebhooks(
				client,
				team,
				own.map(({ id }) => id),
			);
		} catch (error) {
			if (!isRefusal(error)) throw asError(error);
			// Trying again would not help: the token was revoked, or may not see the Workspace any more.
			warn(
				this,
				'was refused by ClickUp while it removed its webhooks; ClickUp suspends them by itself',
				error,
			);
		}
	}
	forgetWebhooks(this);
	return true;
}

/**
 * Looks after the webhooks while the trigger is on: ClickUp suspends them without notice. That this is
 * there also makes n8n check them whenever it starts.
 */
export async function watchWebhooks(this: ITriggerFunctions): Promise<ITriggerResponse> {
	if (this.getMode() === 'manual') return {};
	const look = async () => {
		const endpoint = rememberedEndpoint(this);
		if (endpoint === undefined) return;
		try {
			await setUp(this, endpoint);
		} catch (error) {
			warn(this, 'could not check its webhooks; it looks again in some minutes', error);
		}
	};
	try {
		this.helpers.registerCron({ expression: everyTenMinutes(this.getNode().id) }, () => void look());
	} catch (error) {
		// Older versions of n8n want it otherwise. Without it the webhooks are looked after at starts only.
		warn(this, 'cannot look after its webhooks between starts of n8n', error);
	}
	return {};
}

/** Each node at its own second, so that the triggers of one token do not ask all at once. */
function everyTenMinutes(nodeId: string): CronExpression {
	const [second, minute] = createHash('sha256').update(nodeId).digest();
	return `${second % 60} ${minute % 10}-59/10 * * * *` as CronExpression;
}

function warn(context: TriggerContext, what: string, error: unknown): void {
	context.logger.warn(`ClickUp Trigger ${what}: ${asError(error).message}`, { node: context.getNode().name });
}
