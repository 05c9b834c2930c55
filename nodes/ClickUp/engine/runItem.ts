import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Client } from '../transport/client';
import type { ApiRequest } from '../transport/context';
import { InputError } from '../values/inputError';
import { asRow } from '../values/objects';
import { filesOf } from './files';
import type { Given } from './lostAnswer';
import { sendLookingUp } from './lostAnswer';
import type { Operation, RequestOperation, RunContext } from './operation';
import type { Place } from './order';
import { unordered } from './order';
import { outputOf } from './output';
import { fetchMany } from './paginate';
import type { Params } from './params';
import type { RequestOptions } from './requestOptions';

/** How many pages are fetched side by side at most, by what ClickUp's plan allows. */
const PAGES = { small: 3, large: 24 };

/** What working on one item needs. */
export interface ItemRun {
	context: IExecuteFunctions;
	client: Client;
	index: number;
	params: Params;
	options: RequestOptions;
	/** IDs of what this execution has created. */
	given: Given;
	/** Sends a request of the item. */
	send(request: ApiRequest): Promise<unknown>;
	/**
	 * Waits for the item's turn to write.
	 *
	 * @throws when the run ends before that
	 */
	turn(place: Place | undefined): Promise<void>;
}

/**
 * Carries out an operation for one item.
 *
 * @returns the output items, not yet paired
 */
export async function runItem(operation: Operation, item: ItemRun): Promise<INodeExecutionData[]> {
	// What is chosen there is checked before anything is sent.
	const inForm = outputOf(operation, item.params);
	const tools = toolsOf(item);
	if ('run' in operation) {
		await item.turn(placeOf(await operation.order(item.params), item.options.keepOrder));
		return await inForm(await operation.run(tools));
	}
	return await inForm((await runRequest(operation, item, tools)).map((json) => ({ json })));
}

function toolsOf({ context, client, index, params, send }: ItemRun): RunContext {
	return {
		params,
		send,
		sendForMany: async (paging, request, root, limit, count) =>
			await fetchMany(paging, send, request, root, limit, {
				atOnce: (underWay) =>
					Math.min(client.hasLargePlan() ? PAGES.large : PAGES.small, underWay + client.room()),
				count,
			}),
		download: async (url, take) => await client.download(url, take, index),
		wait: async (ms) => await client.wait(ms),
		files: filesOf(context, index),
	};
}

async function runRequest(
	operation: RequestOperation,
	item: ItemRun,
	tools: RunContext,
): Promise<IDataObject[]> {
	const { params } = item;
	const question = await operation.current?.(params);
	// What is there now is read in turn: an item before may be about to change it.
	if (question) await item.turn(question);
	const current = question ? asItIs(await tools.send(question)) : {};
	const request = await operation.request(params, current, tools.files);
	// What looks for a task of its name must not meet those of the items beside it.
	const keepsOrder = item.options.keepOrder || (item.options.looksUpLost && operation.created !== undefined);
	if (!question) await item.turn(placeOf(request, keepsOrder));
	const { root, many, constant, shape } = operation.result ?? {};
	let found: IDataObject[];
	if (many) {
		const limit = params.flag('returnAll') ? Infinity : params.number('limit');
		found = await tools.sendForMany(many, request, root ?? '', limit);
	} else {
		const answer = await answerTo(operation, item, tools, request);
		found = constant ? [{ ...constant }] : rows(part(answer, root));
		// What was written has an item, also when ClickUp says less of it than it should.
		if (found.length === 0 && !shape && request.method !== 'GET') {
			found = answer ? rows(answer) : [{ success: true }];
		}
	}
	return shape ? shape(found, params) : found;
}

/** Where an item writes, as far as its order counts. */
function placeOf(place: Place | undefined, keepsOrder: boolean): Place | undefined {
	if (typeof place === 'object' && place.method === 'GET') return undefined;
	return place && !keepsOrder ? unordered(place) : place;
}

async function answerTo(
	operation: RequestOperation,
	{ client, given, options }: ItemRun,
	tools: RunContext,
	request: ApiRequest,
): Promise<unknown> {
	const go = async (ready: ApiRequest) =>
		operation.created && options.looksUpLost
			? await sendLookingUp(operation, tools, ready, given, client.clickUpTime)
			: await tools.send(ready);
	return operation.sending ? await operation.sending(tools, request, go) : await go(request);
}

/** An answer without the object in it would fill the gaps of an update with nothing. */
function asItIs(answer: unknown): IDataObject {
	if (rows(answer).length === 1 && !Array.isArray(answer) && Object.keys(answer as object).length > 0) {
		return answer as IDataObject;
	}
	throw new InputError(
		'ClickUp did not say how the object is now, so it was not changed',
		'Run it again later, or see status.clickup.com',
	);
}

function part(answer: unknown, root: string | undefined): unknown {
	return root === undefined ? answer : (answer as Record<string, unknown>)?.[root];
}

/** Answers with nothing in them ('' of a 204, null) give no item by themselves. */
function rows(value: unknown): IDataObject[] {
	if (Array.isArray(value)) return value.map(asRow);
	return typeof value === 'object' && value !== null ? [value as IDataObject] : [];
}
