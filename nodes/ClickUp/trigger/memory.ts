import type { IDataObject, IHookFunctions, ITriggerFunctions, IWebhookFunctions } from 'n8n-workflow';

/** Where n8n calls the trigger from, besides a run. */
export type TriggerContext = IHookFunctions | ITriggerFunctions | IWebhookFunctions;

/** A webhook of this trigger. */
export interface Remembered {
	/** What ClickUp signs its deliveries with. */
	secret: string;
	/** ID of the Workspace it listens in. */
	team: string;
}

/**
 * What a trigger keeps in the workflow (n8n's static data of the node). n8n gives a test run one of
 * its own. ClickUp can give all of it again, so losing it loses nothing.
 */
interface TriggerMemory {
	/** The n8n that made the webhooks: an imported workflow must not touch those of another n8n. */
	instance?: string;
	/** The address that the webhooks send to. */
	endpoint?: string;
	/** By webhook ID. */
	webhooks?: Record<string, Remembered>;
}

function memoryOf(context: TriggerContext): TriggerMemory {
	return context.getWorkflowStaticData('node') as TriggerMemory;
}

/** The webhooks that this trigger made on this n8n, by their ID. */
export function rememberedWebhooks(context: TriggerContext): Record<string, Remembered> {
	const { instance, webhooks } = memoryOf(context);
	return (instance === context.getInstanceId() && webhooks) || {};
}

/** The address that the webhooks of this trigger send to, undefined when it is switched off. */
export function rememberedEndpoint(context: TriggerContext): string | undefined {
	const { instance, endpoint } = memoryOf(context);
	return instance === context.getInstanceId() ? endpoint : undefined;
}

/** Keeps the webhooks in place of those before. */
export function rememberWebhooks(
	context: TriggerContext,
	endpoint: string,
	webhooks: Record<string, Remembered>,
): void {
	forgetWebhooks(context);
	// Whole values: n8n sees the change of a key of the memory, not of one further down.
	Object.assign(memoryOf(context), { instance: context.getInstanceId(), endpoint, webhooks });
}

/** Keeps nothing, not even what n8n's built-in node has left. */
export function forgetWebhooks(context: TriggerContext): void {
	const memory = memoryOf(context) as IDataObject;
	for (const key of Object.keys(memory)) delete memory[key];
}
