import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { asError } from '../values/asError';
import type { ClickUpEvent } from './event';
import { changesIn } from './event';
import { filterOf } from './filters';
import { identityOf } from './identity';
import { ownUserId } from './people';
import type { TriggerRuntime } from './runtime';
import { runtimeOf } from './runtime';
import { Refusal, verified } from './verify';

/** How long a deletion counts as the same one, ms: the task can be restored and deleted again. */
const SAME_DELETION = 60 * 60_000;

/**
 * Takes a delivery: a signed one that passes the filters and was not handled yet starts the workflow,
 * any other does nothing. Never throws: n8n would answer 500 and start the workflow all the same.
 */
export async function receive(this: IWebhookFunctions): Promise<IWebhookResponseData> {
	try {
		return await taken(this);
	} catch (error) {
		// Such as a filter whose expression cannot be read: ClickUp tries again, and the log says why.
		return refuse(this, new Refusal(asError(error).message, true));
	}
}

async function taken(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const runtime = runtimeOf(context);
	const event = await verified(context, runtime);
	if (event instanceof Refusal) return refuse(context, event);

	const filter = await filterOf(context, async () => await ownUser(context, runtime));
	if (!filter(event)) return ignored('no change passes the filters');

	const { mergeCompanions = false } = context.getNodeParameter('options', {}) as IDataObject;
	const identity = identityOf(event, mergeCompanions === true);
	if (!identity) return started(event);
	const news = await runtime.handled.take(
		identity.keys,
		async () => await whetherAnswered(context),
		identity.forGood ? undefined : SAME_DELETION,
	);
	if (!news) return refuse(context, new Refusal('the same delivery is being taken', true));
	if (news.length === 0) return ignored('it started the workflow before');
	if (news.length === identity.keys.length) return started(event);
	const rest = changesIn(event).filter((_, index) => news.includes(identity.keys[index]));
	return started({ ...event, history_items: rest });
}

async function ownUser(context: IWebhookFunctions, runtime: TriggerRuntime): Promise<string> {
	const id = await runtime.ownUser(async () => await ownUserId(context));
	if (id !== undefined) return id;
	throw new Error('ClickUp did not say in time who the user behind the credential is');
}

/** n8n answers once the execution is stored; only then is the delivery handled. */
function whetherAnswered(context: IWebhookFunctions): Promise<boolean> {
	const response = context.getResponseObject();
	return new Promise((resolve) => {
		// "close" comes last in any case, and not again when ClickUp has hung up already.
		if (response.closed) resolve(false);
		response.once('finish', () => resolve(response.statusCode < 300));
		response.once('close', () => resolve(false));
	});
}

const started = (event: ClickUpEvent): IWebhookResponseData => ({ workflowData: [[{ json: event }]] });

const ignored = (reason: string): IWebhookResponseData => ({
	webhookResponse: { accepted: true, started: false, reason },
});

/**
 * Answers a delivery that starts nothing. ClickUp suspends a webhook that answers 401 or 410, and one
 * that fails often: so what is not genuine gets a 200, and only what has to come again a 503.
 */
function refuse(context: IWebhookFunctions, { reason, again }: Refusal): IWebhookResponseData {
	context.logger.warn(`ClickUp Trigger refused a delivery: ${reason}`, { node: context.getNode().name });
	const status = again ? 503 : 200;
	context.getResponseObject().status(status).json({ accepted: false, reason });
	return { noWebhookResponse: true };
}
