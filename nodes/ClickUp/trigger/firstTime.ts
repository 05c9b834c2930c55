import type { IExecuteFunctions } from 'n8n-workflow';

import { asError } from '../values/asError';
import type { ClickUpEvent } from './event';
import { changesIn } from './event';
import { identityOf } from './identity';

/** How many keys n8n's database keeps for one trigger; two for each delivery. */
const KEYS = 2_000;

/**
 * Looks a delivery up in n8n's database, which outlives the process and is shared by all processes of
 * one n8n, and keeps it there. The receiving process remembers more and better; this is for deliveries
 * that come again after a restart or to another process.
 *
 * @param merge whether companion events count as one
 * @returns the event, with the changes that are new; undefined when it started the workflow before
 */
export async function firstTime(
	context: IExecuteFunctions,
	event: ClickUpEvent,
	merge: boolean,
): Promise<ClickUpEvent | undefined> {
	// A test, and an execution that a person runs again, are meant to run.
	if (context.getMode() !== 'webhook') return event;
	const identity = identityOf(event, merge);
	if (!identity?.forGood) return event;
	// n8n can be set to start an execution anew whose worker has died: it has to recognise its own keys.
	const own = (key: string) => `${key} ${context.getExecutionId()}`;
	const fresh = await record(
		context,
		identity.keys.flatMap((key) => [key, own(key)]),
	);
	if (!fresh) return event;
	const isNew = (key: string) => fresh.has(key) || !fresh.has(own(key));
	if (identity.keys.every(isNew)) return event;
	const rest = changesIn(event).filter((_, index) => identity.keys.length > 1 && isNew(identity.keys[index]));
	return rest.length > 0 ? { ...event, history_items: rest } : undefined;
}

/** The keys that were not there yet; undefined when n8n cannot tell: the workflow then runs. */
async function record(context: IExecuteFunctions, keys: string[]): Promise<Set<unknown> | undefined> {
	try {
		const options = { mode: 'entries', maxEntries: KEYS } as const;
		return new Set((await context.helpers.checkProcessedAndRecord(keys, 'node', options)).new);
	} catch (error) {
		context.logger.warn(
			`ClickUp Trigger could not look up whether a delivery came before: ${asError(error).message}`,
			{ node: context.getNode().name },
		);
		return undefined;
	}
}
