import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { ApiRequest } from '../transport/context';
import { mayBeCarriedOut } from '../transport/errors';
import type { Given } from './lostAnswer';

type Send = (request: ApiRequest) => Promise<unknown>;

/** ClickUp's answers to what one item has written, by the request. */
type Answers = Map<string, unknown[]>;

/** What an execution of the node has done so far. */
export interface Progress {
	/** The output of the items that are done. */
	done: Map<number, INodeExecutionData[]>;
	/** What became of those that ClickUp may have carried out, and that must not be sent again. */
	unsure: Map<number, Error>;
	/** IDs of what was created, as far as somebody may have to tell it from something else. */
	given: Given;
	/** What the items have written that are not done; undefined where there is no other try. */
	written?: Map<number, Answers>;
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
	const progress = ofItems.get(key) ?? { ...none(), written: new Map<number, Answers>() };
	remembered.set(items[0], ofItems.set(key, progress));
	return progress;
}

/** Keeps the output of an item that is done. */
export function keepOutput({ done, written }: Progress, index: number, output: INodeExecutionData[]): void {
	done.set(index, output);
	written?.delete(index);
}

/** Keeps what became of an item that failed. */
export function keepFailure({ unsure }: Progress, index: number, error: unknown): void {
	if (mayBeCarriedOut(error)) unsure.set(index, error as Error);
}

/**
 * Sends the requests of an item. What an earlier try of it has written is not written again: the answer
 * of then is given, so that the item goes on where it failed.
 */
export function sendingOnce({ written }: Progress, index: number, send: Send): Send {
	if (!written) return send;
	const answers: Answers = written.get(index) ?? new Map<string, unknown[]>();
	written.set(index, answers);
	const left = new Map([...answers].map(([key, earlier]) => [key, [...earlier]]));
	return async (request) => {
		if (request.method === 'GET') return await send(request);
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
