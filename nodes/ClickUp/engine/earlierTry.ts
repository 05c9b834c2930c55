import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { mayBeCarriedOut } from '../transport/errors';
import type { Given } from './lostAnswer';

/** What an execution of the node has done so far. */
export interface Progress {
	/** The output of the items that are done. */
	done: Map<number, INodeExecutionData[]>;
	/** What became of those that ClickUp may have carried out, and that must not be sent again. */
	unsure: Map<number, Error>;
	/** IDs of what was created, as far as somebody may have to tell it from something else. */
	given: Given;
}

/**
 * What was done with the items that come in, by the first of them: n8n's Retry On Fail hands in the
 * same objects again, and with them goes what is remembered.
 */
const remembered = new WeakMap<object, Map<string, Progress>>();

/**
 * The progress of this execution of the node. Under Retry On Fail n8n runs the node for all items again
 * when one has failed; what an earlier try has done is not done again then.
 */
export function progressOf(context: IExecuteFunctions, items: INodeExecutionData[]): Progress {
	const none = (): Progress => ({ done: new Map(), unsure: new Map(), given: new Set() });
	const { id, name, retryOnFail } = context.getNode();
	if (!retryOnFail || items.length === 0) return none();
	// Branches of a workflow can hand the same objects to several nodes, and to one node several times.
	const key = JSON.stringify([id, name, context.getWorkflowDataProxy(0).$runIndex, items.length]);
	const ofItems = remembered.get(items[0]) ?? new Map<string, Progress>();
	const progress = ofItems.get(key) ?? none();
	remembered.set(items[0], ofItems.set(key, progress));
	return progress;
}

/** Keeps what became of an item. */
export function keepFailure({ unsure }: Progress, index: number, error: unknown): void {
	if (mayBeCarriedOut(error)) unsure.set(index, error as Error);
}
