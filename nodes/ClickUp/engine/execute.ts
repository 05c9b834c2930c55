import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { createLookup } from '../lookup';
import type { Client } from '../transport/client';
import { createClient } from '../transport/client';
import { mayBeCarriedOut } from '../transport/errors';
import { asError } from '../values/asError';
import { InputError } from '../values/inputError';
import { howFar, tellHowFar } from './account';
import { keepOutput, noteFailure, progressOf, sendingOnce } from './earlierTry';
import type { Operation, Resource } from './operation';
import type { Place } from './order';
import { Order } from './order';
import { parameterReader } from './parameterReader';
import { Params } from './params';
import { inPool } from './pool';
import { requestOptions } from './requestOptions';
import { runItem } from './runItem';

/** How many items are worked on at once, unless a person says so: by what ClickUp's plan allows. */
const AT_ONCE = { small: 5, large: 50 };

/** Ends an item whose turn comes after the run has failed; nothing was sent for it. */
class NotStarted extends Error {}

/**
 * Runs the chosen operation for every input item: several at once, those that write to the same thing
 * in their order.
 *
 * @returns n8n's output: the items of the one output, each paired with its input item, in the order of those
 * @throws NodeApiError, NodeOperationError of the first item that fails, unless Continue On Fail; its
 *   description says how far the run came
 */
export async function execute(
	context: IExecuteFunctions,
	resources: Resource[],
): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	if (items.length === 0) return [[]];
	const goesOn = context.continueOnFail();
	let chosen: ReturnType<typeof settings>;
	try {
		chosen = settings(context, resources);
	} catch (error) {
		const failure = withItem(context, error, 0);
		if (!goesOn) throw failure;
		return [items.map((_, index) => failedItem(failure, index))];
	}
	const { operation, options } = chosen;
	const client = await createClient(context, { patience: options.patience });
	const progress = progressOf(context, items);
	const lookup = createLookup(client, progress.created);
	const failures = new Map<number, unknown>();
	const order = new Order();
	const read = parameterReader(context, progress.read);
	const timezone = context.getTimezone();
	const isHalted = () => client.isStopped() || (failures.size > 0 && !goesOn);

	await inPool({
		count: items.length,
		width: () => options.itemsAtOnce ?? (client.hasLargePlan() ? AT_ONCE.large : AT_ONCE.small),
		isHalted,
		work: async (index) => {
			if (progress.done.has(index)) return;
			const ticket = order.take();
			const failedBefore = progress.failed.get(index);
			let place: Place | undefined;
			const turn: typeof ticket.turn = async (wanted) => {
				await ticket.turn(wanted);
				if (isHalted()) throw new NotStarted();
				place = wanted;
				if (failedBefore && progress.forNextTry?.changes.isOvertaken(index, place))
					throw asError(failedBefore);
			};
			try {
				if (failedBefore && mayBeCarriedOut(failedBefore)) throw asError(failedBefore);
				const params = new Params({
					get: read(index),
					label: (name) => labelOf(operation, name),
					timezone,
					lookup,
				});
				const send = sendingOnce(progress, index, async (request) => await client.send(request, index));
				const { given } = progress;
				const run = { context, client, index, params, options, given, send, turn };
				keepOutput(progress, index, await runItem(operation, run), place);
			} catch (error) {
				if (error instanceof NotStarted) return;
				noteFailure(progress, index, error, place);
				failures.set(index, error);
			} finally {
				ticket.leave();
			}
		},
	});

	reportWaiting(context, client);
	const indexes = items.map((_, index) => index);
	// Also those that an earlier try of n8n left behind for good.
	for (const [index, error] of progress.failed) if (mayBeCarriedOut(error)) failures.set(index, error);
	const [firstFailed] = indexes.filter((index) => failures.has(index));
	const stopped = client.isStopped();
	if (stopped || (firstFailed !== undefined && !goesOn)) {
		const failure = stopped ? client.stopError() : withItem(context, failures.get(firstFailed), firstFailed);
		const account = howFar({
			done: indexes.filter((index) => progress.done.has(index)),
			failed: indexes.filter((index) => failures.has(index)),
			notStarted: indexes.filter((index) => !progress.done.has(index) && !failures.has(index)),
		});
		tellHowFar(failure, account);
		throw failure;
	}
	return [
		indexes.flatMap((index) => {
			const output = progress.done.get(index);
			if (!output) return failedItem(withItem(context, failures.get(index), index), index);
			const pairedItem = { item: index };
			for (const item of output) item.pairedItem = pairedItem;
			return output;
		}),
	];
}

/** What is the same for all items. */
function settings(context: IExecuteFunctions, resources: Resource[]) {
	return { operation: chosenOperation(context, resources), options: requestOptions(context) };
}

function chosenOperation(context: IExecuteFunctions, resources: Resource[]): Operation {
	const resource = context.getNodeParameter('resource', 0) as string;
	const operation = context.getNodeParameter('operation', 0) as string;
	const chosen = resources
		.find(({ option }) => option.value === resource)
		?.operations.find(({ option }) => option.value === operation);
	if (chosen) return chosen;
	throw new InputError(
		`There is no operation "${operation}" for the resource "${resource}"`,
		'Choose a resource and an operation in this node',
	);
}

/** The label of a parameter, at the top or inside a collection; its name when it has none. */
function labelOf(operation: Operation, name: string): string {
	return labelIn(operation.fields, name) ?? name;
}

function labelIn(fields: INodeProperties[], name: string): string | undefined {
	for (const field of fields) {
		if (field.name === name) return field.displayName;
		for (const option of field.options ?? []) {
			const inner = 'values' in option ? option.values : 'displayName' in option ? [option] : [];
			const label = labelIn(inner, name);
			if (label !== undefined) return label;
		}
	}
	return undefined;
}

/** Any failure as n8n's own error that names the item. */
function withItem(
	context: IExecuteFunctions,
	error: unknown,
	itemIndex: number,
): NodeApiError | NodeOperationError {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) {
		error.context.itemIndex ??= itemIndex;
		return error;
	}
	const failure = new NodeOperationError(context.getNode(), error instanceof Error ? error : String(error), {
		itemIndex,
	});
	if (error instanceof InputError) failure.description = error.description;
	return failure;
}

/**
 * The item that Continue On Fail puts in place of a result: what happened, and what to do. n8n finds
 * such items by these two keys and no others; with an `error` beside the JSON it drops the second.
 */
function failedItem(error: NodeApiError | NodeOperationError, index: number): INodeExecutionData {
	const json = { error: error.message, ...(error.description && { message: error.description }) };
	return { json, pairedItem: { item: index } };
}

function reportWaiting(context: IExecuteFunctions, client: Client): void {
	const seconds = Math.round(client.waited() / 1000);
	if (seconds === 0) return;
	const message = `Waited ${seconds} s for ClickUp's rate limit`;
	context.logger.info(message, { node: context.getNode().name });
	context.addExecutionHints({ message, location: 'outputPane' });
}
