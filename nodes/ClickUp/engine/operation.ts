import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { ApiRequest } from '../transport/context';
import type { Params } from './params';

/** How a route gives many things. */
export type Paging =
	/** `page` from 0 in the query, `last_page` in the answer. */
	| 'page'
	/** All at once. */
	| 'none';

/** What becomes of ClickUp's answer; without anything, the whole answer is the one output item. */
export interface Result {
	/** Key of the answer under which the wanted part stands. An array becomes an item each. */
	root?: string;
	/** For routes that give many: how. Read with the parameters `returnAll` and `limit`. */
	many?: Paging;
	/** Returned in place of an answer that says nothing. */
	constant?: IDataObject;
	/** The part of what came back that the person asked for, when ClickUp cannot be asked for it. */
	choose?: (found: IDataObject[], params: Params) => IDataObject[];
}

/** One operation of a resource: what is particular to it, and nothing else. */
export interface Operation {
	option: { name: string; value: string; action: string; description: string };
	/** Its parameters, without the display options that every operation needs. */
	fields: INodeProperties[];
	/** Depends on nothing but the parameters it is handed. */
	request(params: Params): ApiRequest | Promise<ApiRequest>;
	result?: Result;
}

/** A resource of the node and its operations, in menu order. */
export interface Resource {
	option: { name: string; value: string };
	/** The operation that a new node starts with. */
	default: string;
	operations: Operation[];
}

/** Gives an operation its type. */
export const defineOperation = (operation: Operation): Operation => operation;

/** Gives a resource its type. */
export const defineResource = (resource: Resource): Resource => resource;
