import type { IDataObject, INodeExecutionData, INodeProperties } from 'n8n-workflow';

import type { ApiRequest, Bytes } from '../transport/context';
import type { Lean } from '../values/lean/lean';
import type { Files } from './files';
import type { Place } from './order';
import type { Count, Paging } from './paginate';
import type { Params } from './params';

/** What becomes of ClickUp's answer; without anything, the whole answer is the one output item. */
export interface Result {
	/** Key of the answer under which the wanted part stands. An array becomes an item each. */
	root?: string;
	/** For routes that give many: how. Read with the parameters `returnAll` and `limit`. */
	many?: Paging;
	/** Returned in place of an answer that says nothing. */
	constant?: IDataObject;
	/** Turns the answer into what the person asked for, when ClickUp's own form is not it. */
	shape?: (found: IDataObject[], params: Params) => IDataObject[];
}

interface Described {
	option: { name: string; value: string; action: string; description: string };
	/** Its parameters, without the display options that every operation needs. */
	fields: INodeProperties[];
	/** The lean form of what it returns; with one, a person can choose between that and the whole. */
	lean?: Lean;
}

/** An operation that is one request. */
export interface RequestOperation extends Described {
	/**
	 * The object as it is now, asked for first and handed to `request`: for routes that take the
	 * whole of it, so that nothing the person left out is lost. Undefined when everything is given.
	 */
	current?(params: Params): ApiRequest | undefined | Promise<ApiRequest | undefined>;
	/** Depends on nothing but what it is handed. */
	request(params: Params, current: IDataObject, files: Files): ApiRequest | Promise<ApiRequest>;
	/**
	 * For what has to be done when everything is checked and it is the item's turn, before the request is
	 * sent: uploading its files.
	 *
	 * @param go sends the request, completed, and gives the answer
	 */
	sending?(
		context: RunContext,
		request: ApiRequest,
		go: (request: ApiRequest) => Promise<unknown>,
	): Promise<unknown>;
	result?: Result;
	/**
	 * For what creates something: what the answer to `request` would hold, if it was carried out.
	 *
	 * @param since gives, once ClickUp has answered, when it was sent: Unix ms by ClickUp's clock
	 * @returns everything that the request may have created
	 */
	created?(context: RunContext, request: ApiRequest, since: () => number): Promise<IDataObject[]>;
}

/** What an operation of several steps works with, for one item. */
export interface RunContext {
	params: Params;
	/** Sends a request as the engine does: waiting, repeating, failing with one clear error. */
	send(request: ApiRequest): Promise<unknown>;
	/** Fetches up to `limit` rows of a route that gives many. @param count tells how many there are */
	sendForMany(
		paging: Paging,
		request: ApiRequest,
		root: string,
		limit: number,
		count?: Count,
	): Promise<IDataObject[]>;
	/** Fetches a file of ClickUp's by its address, and hands its bytes on as they come. */
	download: <T>(url: string, take: (bytes: Bytes) => Promise<T>) => Promise<T>;
	/** Waits that many ms, or throws when the run is stopped. */
	wait(ms: number): Promise<void>;
	files: Files;
}

/** An operation of several requests, or with files. */
export interface RunOperation extends Described {
	/** Where it writes, undefined when it only reads: items that write to the same thing keep their order. */
	order(params: Params): Place | undefined | Promise<Place | undefined>;
	/** @returns the output items; the engine pairs them with the input item */
	run(context: RunContext): Promise<INodeExecutionData[]>;
}

/** One operation of a resource: what is particular to it, and nothing else. */
export type Operation = RequestOperation | RunOperation;

/** A resource of the node and its operations, in menu order. */
export interface Resource {
	option: { name: string; value: string };
	/** The operation that a new node starts with. */
	default: string;
	operations: Operation[];
}

/** The order of an operation that only reads: none. */
export const readsOnly = (): undefined => undefined;

/** Gives an operation its type. */
export const defineOperation = <T extends Operation>(operation: T): T => operation;

/** Gives a resource its type. */
export const defineResource = (resource: Resource): Resource => resource;
