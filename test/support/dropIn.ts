/** Reads what the built-in node's parameters make of our operations, in the terms of the contract. */
import { Readable } from 'node:stream';

import type {
	IDataObject,
	INodeProperties,
	INodePropertyCollection,
	INodePropertyOptions,
} from 'n8n-workflow';

import { resources } from '../../nodes/ClickUp/actions';
import type { Operation, RunContext } from '../../nodes/ClickUp/engine/operation';
import { createLookup } from '../../nodes/ClickUp/lookup';
import type { ApiRequest } from '../../nodes/ClickUp/transport/context';
import type { BuiltinOperation, Use, Wire } from './builtin/contract';
import { NOTHING, SUCCESS, USER_ZONE, WHOLE, WORKFLOW_ZONE } from './builtin/contract';
import { paramsOf } from './params';

/** Our operation of the same names. */
export function find({ resource, operation }: BuiltinOperation): Operation {
	const found = resources
		.find(({ option }) => option.value === resource)
		?.operations.find(({ option }) => option.value === operation);
	if (!found) throw new Error(`There is no ${resource} > ${operation}`);
	return found;
}

export interface Field {
	default: unknown;
	/** What its menu offers. */
	values: unknown[];
	/** Whether n8n saves its value even when that is the default. */
	savedAlways: boolean;
}

/** Fields by name, `collection.name` inside one. */
export function fieldsOf(fields: INodeProperties[], prefix = '', inCollection = false): Map<string, Field> {
	return new Map(
		fields.flatMap((field): Array<[string, Field]> => {
			const name = prefix + field.name;
			const own: [string, Field] = [
				name,
				{
					default: field.default,
					values: ((field.options ?? []) as INodePropertyOptions[]).map(({ value }) => value),
					savedAlways: inCollection,
				},
			];
			if (field.type === 'collection') {
				return [own, ...fieldsOf((field.options ?? []) as INodeProperties[], `${name}.`, true)];
			}
			if (field.type === 'fixedCollection') {
				const groups = (field.options ?? []) as INodePropertyCollection[];
				return [own, ...groups.flatMap((group) => [...fieldsOf(group.values, `${name}.${group.name}.`)])];
			}
			return [own];
		}),
	);
}

/** Whether a default says nothing; a picker's is an object. */
export function isUnset(value: unknown): boolean {
	if (value === '' || value === undefined) return true;
	if (typeof value !== 'object' || value === null) return false;
	return 'mode' in value ? isUnset((value as { value?: unknown }).value) : Object.keys(value).length === 0;
}

const WHOLE_ANSWER = { id: 'whole' };
const PART = { id: 'part' };

/** More rows than any use wants, unless it wants all. */
const ROWS = Array.from({ length: 120 }, (_, index) => ({ id: `row ${index}` }));

/** What ClickUp answers: every part of it can be told from the whole. */
function answerTo({ gives }: BuiltinOperation, { rows }: Use): IDataObject {
	if ([WHOLE, SUCCESS, NOTHING].includes(gives)) return WHOLE_ANSWER;
	return { ...WHOLE_ANSWER, [gives]: rows === undefined ? PART : ROWS };
}

/** What comes out of the built-in node for that answer. */
export function resultsOf({ gives }: BuiltinOperation, { rows }: Use): IDataObject[] {
	if (gives === SUCCESS || gives === NOTHING) return [{ success: true }];
	if (gives === WHOLE) return [WHOLE_ANSWER];
	return rows === undefined ? [PART] : ROWS.slice(0, rows);
}

export interface Played {
	/** In the order in which they are sent, without those that the contract lets it ask first. */
	requests: ApiRequest[];
	items: IDataObject[];
}

/** Our operation, run with these parameters and the answers of the contract. */
export async function play(builtin: BuiltinOperation, use: Use, parameters: IDataObject): Promise<Played> {
	const operation = find(builtin);
	const answer = answerTo(builtin, use);
	const requests: ApiRequest[] = [];
	const send = async (request: ApiRequest): Promise<unknown> => {
		const asked = request.method === 'GET' ? use.asks?.[request.path] : undefined;
		if (!asked) requests.push(request);
		return asked ?? answer;
	};
	const { fieldType } = createLookup({ send });
	const params = paramsOf(parameters, {
		timezone: WORKFLOW_ZONE,
		userTimezone: USER_ZONE,
		lookup: { fieldType },
	});

	const context: RunContext = {
		params,
		send,
		sendForMany: async (_paging, request, root, limit) => partOf(await send(request), root).slice(0, limit),
		download: async (_url, take) => await take(Readable.from('file')),
		wait: async () => {},
		files: {
			names: () => ['data'],
			read: () => new File(['file'], 'file'),
			write: async () => ({ data: '', mimeType: 'text/plain' }),
		},
	};
	if ('run' in operation) {
		const items = await operation.run(context);
		return { requests, items: items.map(({ json }) => json) };
	}
	const question = await operation.current?.(params);
	const current = question ? await send(question) : {};
	const request = await operation.request(params, current as IDataObject, context.files);
	const last = await (operation.sending ? operation.sending(context, request, send) : send(request));
	const { root, many, constant, shape } = operation.result ?? {};
	const limit = many && !params.flag('returnAll') ? params.number('limit') : Infinity;
	const found = constant ? [constant] : partOf(last, root).slice(0, limit);
	return { requests, items: shape ? shape(found, params) : found };
}

function partOf(answer: unknown, root: string | undefined): IDataObject[] {
	const part = root === undefined ? answer : (answer as IDataObject)[root];
	return [part].flat() as IDataObject[];
}

/** A query as text, which it becomes; undefined when there is none. */
function asText(query: IDataObject = {}): IDataObject | undefined {
	const given = Object.entries(query).filter(([, value]) => value !== undefined);
	if (given.length === 0) return undefined;
	return Object.fromEntries(
		given.map(([key, value]) => [key, Array.isArray(value) ? value.map(String) : String(value)]),
	);
}

/** A request of ours as the contract writes one, without what says nothing. */
export function onTheWire({ method, path, query, body }: ApiRequest, sameAsUnset: IDataObject = {}): Wire {
	const told = Object.entries((body ?? {}) as IDataObject).filter(
		([key, value]) =>
			value !== undefined &&
			!(key in sameAsUnset && JSON.stringify(sameAsUnset[key]) === JSON.stringify(value)),
	);
	return {
		method: method as Wire['method'],
		path,
		query: asText(query),
		body: told.length > 0 ? Object.fromEntries(told) : undefined,
	};
}

/** What a use has to send, in the same form. */
export function expected({ sends: { query, body, ...wire } }: Use): Wire[] {
	return [{ ...wire, query: asText(query), body }];
}

/**
 * The parameters as our editor saves them again: what is picked stands in a locator.
 *
 * @param fields those of the operation, or of one of its collections
 */
export function asPicked(saved: IDataObject, fields: INodeProperties[]): IDataObject {
	const shape = (name: string, value: unknown): unknown => {
		const field = fields.find((candidate) => candidate.name === name);
		if (field?.type === 'resourceLocator') return { __rl: true, mode: 'id', value };
		if (field?.type === 'collection')
			return asPicked(value as IDataObject, field.options as INodeProperties[]);
		if (field?.type !== 'fixedCollection') return value;
		const groups = field.options as INodePropertyCollection[];
		return Object.fromEntries(
			Object.entries(value as Record<string, IDataObject[]>).map(([group, rows]) => [
				group,
				rows.map((row) => asPicked(row, groups.find((candidate) => candidate.name === group)!.values)),
			]),
		);
	};
	return Object.fromEntries(
		Object.entries(saved).map(([name, value]) => [name, shape(name, value)]),
	) as IDataObject;
}
