import type { IWebhookFunctions } from 'n8n-workflow';

import { createClient } from '../transport/client';
import type { ClickUpEvent } from './event';
import { isAutomation, parseEvent } from './event';
import type { Remembered } from './memory';
import { rememberedWebhooks } from './memory';
import { inTime } from './patience';
import type { TriggerRuntime } from './runtime';
import { isSigned } from './signature';
import { teamOf } from './subscription';
import { listWebhooks, sameAddress } from './webhooks';

/** Why a delivery does not start the workflow. */
export class Refusal {
	/**
	 * @param reason what is logged and answered
	 * @param again whether ClickUp shall send it again: nothing says that it is not genuine
	 */
	constructor(
		readonly reason: string,
		readonly again = false,
	) {}
}

/**
 * Makes sure that a delivery comes from ClickUp and belongs to this trigger: the signature is checked
 * on the bytes as they came, with the secret of the webhook that the delivery names.
 */
export async function verified(
	context: IWebhookFunctions,
	runtime: TriggerRuntime,
): Promise<ClickUpEvent | Refusal> {
	const body = await bytesOf(context);
	if (!body?.length) return new Refusal('it has no body');
	const event = parseEvent(body);
	if (!event) return new Refusal('it is not a JSON object');
	if (isAutomation(event)) {
		return new Refusal(
			'it comes from a ClickUp Automation ("Call webhook"), which is not signed: receive it with n8n\'s Webhook node',
		);
	}
	const signature = context.getHeaderData()['x-signature'];
	if (typeof signature !== 'string' || signature === '') return new Refusal('it is not signed');
	if (typeof event.webhook_id !== 'string') return new Refusal('it names no webhook');
	const secret = await secretOf(context, runtime, event.webhook_id);
	if (secret instanceof Refusal) return secret;
	return isSigned(body, signature, secret) ? event : new Refusal('its signature does not fit');
}

async function bytesOf(context: IWebhookFunctions): Promise<Buffer | undefined> {
	const request = context.getRequestObject() as { rawBody?: unknown };
	return Buffer.isBuffer(request.rawBody) ? request.rawBody : undefined;
}

/** The secret of a webhook; a lost one is asked for before the delivery is refused. */
async function secretOf(
	context: IWebhookFunctions,
	runtime: TriggerRuntime,
	webhookId: string,
): Promise<string | Refusal> {
	const stored = rememberedWebhooks(context);
	const known = () =>
		Object.hasOwn(stored, webhookId) ? stored[webhookId].secret : runtime.secretOf(webhookId);
	if (known()) return known() as string;
	const asked = runtime.askForSecrets(async () => await ownWebhooks(context));
	if (!(await inTime(asked))) {
		return new Refusal(
			'the secret of its webhook is not known, and ClickUp could not be asked for it just now',
			true,
		);
	}
	return known() ?? new Refusal('it belongs to another webhook');
}

/** The webhooks that send to this trigger's address, from ClickUp. */
async function ownWebhooks(context: IWebhookFunctions): Promise<Record<string, Remembered>> {
	const team = teamOf(context);
	const endpoint = context.getNodeWebhookUrl('default') as string;
	const own: Record<string, Remembered> = {};
	for (const webhook of await listWebhooks(await createClient(context, { interactive: true }), team)) {
		if (!sameAddress(webhook.endpoint, endpoint) || !webhook.secret) continue;
		own[webhook.id] = { secret: webhook.secret, team };
	}
	return own;
}
