/** Every operation of the ClickUp node, with its fields filled in all the ways that matter. */
import { Readable } from 'node:stream';

import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

import { resources } from '../../nodes/ClickUp/actions';
import type { Operation, RunContext } from '../../nodes/ClickUp/engine/operation';
import type { Paging } from '../../nodes/ClickUp/engine/paginate';
import { Params } from '../../nodes/ClickUp/engine/params';
import type { ApiRequest } from '../../nodes/ClickUp/transport/context';

export interface NamedOperation {
	/** `<resource> > <operation>` by their values. */
	name: string;
	/** The same in the words of the menus. */
	label: string;
	operation: Operation;
}

export const operations: NamedOperation[] = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({
		name: `${resource.option.value} > ${operation.option.value}`,
		label: `${resource.option.name} > ${operation.option.name}`,
		operation,
	})),
);

/** Those that have a route of their own: API Request goes wherever the person says. */
export const routedOperations = operations.filter(({ name }) => name !== 'apiRequest > send');

/** A value that would break an address if it were not encoded. */
export const NASTY = 'a/b?c#d';

/** The Custom Fields that there are. */
const FIELDS = ['Order Number', 'Size', 'Reviewers'].map((name, n) => ({
	id: `b955c4dc-b8a8-48d8-a0c6-b4200788a6${n}3`,
	name,
	type: 'text',
}));

/** Which of several possible values a field gets: all fields get their own n-th. */
type Variant = number;

/** How many variants show every option of every field once. */
export const VARIANTS: Variant[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

function pick<T>(values: T[], variant: Variant): T {
	return values[variant % values.length];
}

function exampleIn(placeholder = ''): string {
	return /^e\.g\. (.+)$/.exec(placeholder)?.[1] ?? NASTY;
}

/** What is looked for in ClickUp's answer, or sent as a number: the example is what there is. */
const KNOWN = ['searchAttachments', 'searchCustomRoles', 'searchListFields'];

/** An ID of the kind that a picker gives: a custom one for tasks, digits for the rest. */
function pickedId({ name: field, modes = [] }: INodeProperties, variant: Variant): string {
	const methods = modes.map(({ typeOptions }) => String(typeOptions?.searchListMethod));
	const byId = modes.find(({ name }) => name === 'id');
	const isKnown = field === 'team_id' || methods.some((method) => KNOWN.includes(method));
	if (byId && isKnown) return exampleIn(byId.placeholder);
	if (variant % 2 === 0) return NASTY;
	return methods.includes('searchTasks') ? 'DEV-1' : '9000';
}

/** A value for a field as a person would give it: set, or emptied where `emptied` says so. */
function valueFor(field: INodeProperties, variant: Variant, emptied: boolean): unknown {
	switch (field.type) {
		case 'boolean':
			return variant % 2 === 0;
		case 'number':
			return emptied ? '' : pick([0, 1, 2], variant);
		case 'dateTime':
			return emptied ? '' : '2026-06-01T10:00:00';
		case 'json':
			return emptied ? '' : '[]';
		case 'options': {
			const values = (field.options ?? []) as INodePropertyOptions[];
			return values.length === 0 ? (emptied ? '' : '7') : pick(values, variant).value;
		}
		case 'multiOptions':
			return emptied ? [] : ['7', '8'];
		case 'resourceLocator':
			return { __rl: true, mode: 'id', value: emptied ? '' : pickedId(field, variant) };
		case 'collection':
			return fill((field.options ?? []) as INodeProperties[], variant, emptied);
		case 'resourceMapper':
			return { mappingMode: 'defineBelow', value: { [FIELDS[0].name]: emptied ? '' : 'Text' } };
		case 'fixedCollection': {
			const groups = (field.options ?? []) as INodePropertyCollection[];
			return Object.fromEntries(groups.map(({ name, values }) => [name, [fill(values, variant, false)]]));
		}
		default:
			return emptied ? '' : exampleIn(field.placeholder);
	}
}

/** Values for all fields. Top-level fields are never emptied: those are the required ones. */
export function fill(fields: INodeProperties[], variant: Variant, emptied = false): Record<string, unknown> {
	return Object.fromEntries(fields.map((field) => [field.name, valueFor(field, variant, emptied)]));
}

/** The collections of optional fields, which may be there or not. */
const isCollection = ({ type }: INodeProperties): boolean => type === 'collection';

export interface Built {
	/** In the order in which they are sent. */
	requests: ApiRequest[];
	/** Names of the parameters that were read, `collection.name` inside one. */
	read: Set<string>;
}

function recording(values: Record<string, unknown>, read: Set<string>): Params {
	const prefixed = (prefix: string, inner: Record<string, unknown>): Record<string, unknown> =>
		new Proxy(inner, {
			get(target, name) {
				read.add(prefix + String(name));
				return target[String(name)];
			},
		});
	return new Params({
		get: (name) => {
			read.add(name);
			const value = values[name];
			const isGroup =
				typeof value === 'object' &&
				value !== null &&
				!Array.isArray(value) &&
				!('__rl' in value) &&
				!('mappingMode' in value);
			return isGroup ? prefixed(`${name}.`, value as Record<string, unknown>) : value;
		},
		label: (name) => name,
		timezone: 'Europe/Berlin',
		lookup: {
			userTimezone: async () => 'America/New_York',
			onlyWorkspace: async () => '9000',
			taskId: async (customId) => `own-${customId}`,
			fieldType: async () => 'short_text',
			person: async (name, team) => Number(name) || (await team(), 7),
			personOrGroup: async (name, team) => Number(name) || (await team(), 7),
			group: async (name, team) => (await team(), name),
			status: async (name) => name,
			spaceOfList: async () => '90110001',
			tag: async (name) => name,
			taskType: async (name, team) => (/^[0-9]+$/.test(name) ? Number(name) : (await team(), 1300)),
			goal: async (number) => `goal-${number}`,
			listFields: async () => FIELDS,
			fieldOf: async (id) => ({ id }),
			tasksByName: async () => new Map([['Write the report', ['86abc0001']]]),
			created: new Map(),
			task: async ({ id }) => ({ id, list: { id: '901' }, custom_fields: FIELDS }),
		},
	});
}

/** What ClickUp answers here: an object of which everything can be asked. */
const ANSWER = {
	id: '1',
	data: { id: '1', start: '0', duration: '0' },
	attachments: [{ id: 'ac434d4e-8b1c-4571-951b-866b6d9f2ee6.png', title: 'a.png', url: 'https://a.test' }],
};

/** What the engine adds to every request for a page. */
const firstPage = (paging: Paging | undefined, request: ApiRequest): ApiRequest =>
	paging === 'page' ? { ...request, query: { ...request.query, page: 0 } } : request;

/** The requests that an operation makes of these values. */
export async function build(operation: Operation, values: Record<string, unknown>): Promise<Built> {
	const read = new Set<string>();
	const params = recording(values, read);
	const requests: ApiRequest[] = [];
	const send = async (request: ApiRequest) => {
		requests.push(request);
		return ANSWER;
	};
	const context: RunContext = {
		params,
		send,
		sendForMany: async (paging, request) => [(await send(firstPage(paging, request))) as never],
		download: async (_url, take) => await take(Readable.from('file')),
		wait: async () => {},
		files: {
			names: () => ['data'],
			read: () => new File(['file'], 'file.txt'),
			write: async () => ({ data: '', mimeType: 'text/plain' }),
		},
	};
	if ('run' in operation) {
		await operation.run(context);
		return { requests, read };
	}
	const question = await operation.current?.(params);
	if (question) requests.push(question);
	const request = firstPage(operation.result?.many, await operation.request(params, {}, context.files));
	await (operation.sending ? operation.sending(context, request, send) : send(request));
	if (operation.result?.many) ['returnAll', 'limit'].forEach((name) => read.add(name));
	try {
		operation.result?.shape?.([], params);
	} catch {
		// There is nothing to shape here; what it read is what counts.
	}
	return { requests, read };
}

/**
 * The requests of an operation: every field filled in every variant, each optional field alone,
 * and each optional field emptied alone (skipped where emptying is refused).
 */
export async function requestsOf(operation: Operation): Promise<ApiRequest[]> {
	const fields = operation.fields;
	const required = fields.filter((field) => !isCollection(field));
	const requests: ApiRequest[] = [];
	for (const variant of VARIANTS) {
		requests.push(...(await build(operation, fill(fields, variant))).requests);
		requests.push(...(await build(operation, fill(required, variant))).requests);
		for (const collection of fields.filter(isCollection)) {
			for (const option of (collection.options ?? []) as INodeProperties[]) {
				for (const emptied of [false, true]) {
					const values = { ...fill(required, variant), [collection.name]: fill([option], variant, emptied) };
					const built = await build(operation, values).catch((error: Error) => {
						// Some fields go together with another; all at once they are tried above.
						if (emptied || /is given without/.test(error.message)) return undefined;
						throw error;
					});
					if (built) requests.push(...built.requests);
				}
			}
		}
	}
	return requests;
}
