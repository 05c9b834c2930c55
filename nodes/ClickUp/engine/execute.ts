import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { createLookup } from '../lookup';
import type { Client } from '../transport/client';
import { createClient } from '../transport/client';
import type { ApiRequest } from '../transport/context';
import { InputError } from '../values/inputError';
import { filesOf } from './files';
import type { Operation, Resource } from './operation';
import { fetchMany } from './paginate';
import { Params } from './params';

/**
 * Runs the chosen operation for every input item, in their order.
 *
 * @returns n8n's output: the items of the one output, each paired with its input item
 * @throws NodeApiError, NodeOperationError of the first item that fails, unless Continue On Fail
 */
export async function execute(
	context: IExecuteFunctions,
	resources: Resource[],
): Promise<INodeExecutionData[][]> {
	const client = createClient(context);
	const lookup = createLookup(client);
	const timezone = context.getTimezone();
	const output: INodeExecutionData[] = [];
	const items = context.getInputData();
	// n8n refuses to read a parameter that the editor does not show, so ask only for those it holds.
	const { parameters } = context.getNode();

	for (let index = 0; index < items.length; index++) {
		try {
			const operation = chosenOperation(context, resources, index);
			const params = new Params({
				get: (name) => (name in parameters ? context.getNodeParameter(name, index) : undefined),
				label: (name) => labelOf(operation, name),
				timezone,
				lookup,
			});
			for (const item of await run(context, operation, params, client, index)) {
				output.push({ ...item, pairedItem: { item: index } });
			}
		} catch (error) {
			const failure = withItem(context, error, index);
			if (!context.continueOnFail()) throw failure;
			output.push(failedItem(failure, index));
		}
	}
	reportWaiting(context, client);
	return [output];
}

function chosenOperation(context: IExecuteFunctions, resources: Resource[], index: number): Operation {
	const resource = context.getNodeParameter('resource', index) as string;
	const operation = context.getNodeParameter('operation', index) as string;
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

async function run(
	context: IExecuteFunctions,
	operation: Operation,
	params: Params,
	client: Client,
	index: number,
): Promise<INodeExecutionData[]> {
	const send = async (request: ApiRequest) => await client.send(request, index);
	if ('run' in operation) {
		return await operation.run({
			params,
			send,
			sendForMany: async (paging, request, root, limit) =>
				await fetchMany(paging, send, request, root, limit),
			download: async (url) => await client.download(url, index),
			wait: async (ms) => await client.wait(ms),
			files: filesOf(context, index),
		});
	}
	const question = await operation.current?.(params);
	const current = question ? asItIs(await send(question)) : {};
	const request = await operation.request(params, current);
	const { root, many, constant, shape } = operation.result ?? {};
	let found: IDataObject[];
	if (many) {
		const limit = params.flag('returnAll') ? Infinity : params.number('limit');
		found = await fetchMany(many, send, request, root ?? '', limit);
	} else {
		const answer = await send(request);
		found = constant ? [constant] : rows(part(answer, root));
		// What was written has an item, also when ClickUp says less of it than it should.
		if (found.length === 0 && !shape && request.method !== 'GET') {
			found = answer ? rows(answer) : [{ success: true }];
		}
	}
	return (shape ? shape(found, params) : found).map((json) => ({ json }));
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
	if (Array.isArray(value)) return value as IDataObject[];
	return typeof value === 'object' && value !== null ? [value as IDataObject] : [];
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
