import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { ApiRequest } from '../transport/context';
import { mayBeCarriedOut } from '../transport/errors';
import { isRepeatable } from '../transport/retry';
import { isObject } from '../values/objects';
import type { Given } from './lostAnswer';
import type { Place } from './order';
import { Changes } from './order';

type Send = (request: ApiRequest) => Promise<unknown>;

/** ClickUp's answers to what one item has created, by the request. */
type Answers = Map<string, unknown[]>;

/** What an execution of the node has done so far. */
export interface Progress {
	/** The output of the items that are done. */
	done: Map<number, INodeExecutionData[]>;
	/** Why those failed that are not done. */
	failed: Map<number, unknown>;
	/** IDs of what was created, as far as somebody may have to tell it from something else. */
	given: Given;
	/** See `Lookup.created`. */
	created: Map<string, string>;
	/** Values of parameters that were read for the items that are not done. */
	read: Map<number, Map<string, unknown>>;
	/** What another try has to know; undefined where there is none. */
	forNextTry?: {
		/** What the items have changed, or may have. */
		changes: Changes;
		/** What the items have created that are not done. */
		written: Map<number, Answers>;
	};
}

/**
 * What was done with the items that come in, by the first of them: n8n's Retry On Fail hands in the
 * same objects again, and with them goes what is remembered.
 */
const remembered = new WeakMap<object, Map<string, Progress>>();

/** Not in n8n's types of every context. */
interface MayBeTool {
	isToolExecution?: () => boolean;
}

/**
 * The progress of this execution of the node. Under Retry On Fail n8n runs the node for all items again
 * when one has failed; what an earlier try has done is not done again then.
 */
export function progressOf(context: IExecuteFunctions, items: INodeExecutionData[]): Progress {
	const none = (): Progress => ({
		done: new Map(),
		failed: new Map(),
		given: new Set(),
		created: new Map(),
		read: new Map(),
	});
	const { id, name, retryOnFail } = context.getNode();
	// For each try of an agent's call n8n makes a new item and counts one run more; the arguments stay.
	const isTool = (context as MayBeTool).isToolExecution?.() === true;
	const first: unknown = isTool ? items[0]?.json : items[0];
	if (!retryOnFail || !isObject(first)) return none();
	// Branches of a workflow can hand the same objects to several nodes, and to one node several times.
	const run = isTool ? 'call' : (context.getWorkflowDataProxy(0).$runIndex as number);
	const key = JSON.stringify([id, name, run, items.length]);
	const ofItems = remembered.get(first) ?? new Map<string, Progress>();
	const progress = ofItems.get(key) ?? {
		...none(),
		forNextTry: { changes: new Changes(), written: new Map<number, Answers>() },
	};
	remembered.set(first, ofItems.set(key, progress));
	return progress;
}

/**
 * Keeps the output of an item that is done.
 *
 * @param place what it has changed
 */
export function keepOutput(
	progress: Progress,
	index: number,
	output: INodeExecutionData[],
	place?: Place,
): void {
	progress.done.set(index, output);
	progress.forNextTry?.changes.note(index, place);
	progress.failed.delete(index);
	progress.read.delete(index);
	progress.forNextTry?.written.delete(index);
}

/**
 * Keeps why an item has failed. One that has written a part, or may have, has changed what it is about: an
 * older item must not write over that.
 */
export function noteFailure(progress: Progress, index: number, error: unknown, place?: Place): void {
	progress.failed.set(index, error);
	if (!progress.forNextTry) return;
	const { changes, written } = progress.forNextTry;
	const hasWritten = (written.get(index)?.size ?? 0) > 0;
	if (hasWritten || mayBeCarriedOut(error)) changes.note(index, place);
}

/**
 * Sends the requests of an item. What an earlier try of it has created is not created again: the answer of
 * then is given, so that the item goes on where it failed. What can be repeated safely is sent again.
 */
export function sendingOnce({ forNextTry }: Progress, index: number, send: Send): Send {
	if (!forNextTry) return send;
	const { written } = forNextTry;
	const answers: Answers = written.get(index) ?? new Map<string, unknown[]>();
	written.set(index, answers);
	const left = new Map([...answers].map(([key, earlier]) => [key, [...earlier]]));
	return async (request) => {
		if (isRepeatable(request)) return await send(request);
		const key = textOf(request);
		const earlier = left.get(key) ?? [];
		if (earlier.length > 0) return earlier.shift();
		const answer = await send(request);
		answers.set(key, [...(answers.get(key) ?? []), answer]);
		return answer;
	};
}

/** A request as text, the same for the same one. Files of an item are told apart by name and size. */
function textOf({ method, path, query, body }: ApiRequest): string {
	const sent = body instanceof FormData ? [...body].map(([name, value]) => [name, partOf(value)]) : body;
	return JSON.stringify([method, path, query, sent]);
}

const partOf = (part: string | File): unknown =>
	typeof part === 'string' ? part : [part.name, part.type, part.size];
