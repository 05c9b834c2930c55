import type { IDataObject } from 'n8n-workflow';

import type { Params } from './params';

/** Writes one optional parameter into a request; called only when the parameter is there. */
export type Writer = (params: Params) => IDataObject | Promise<IDataObject>;

/** Writers by parameter name. */
export type Writers = Record<string, Writer>;

/**
 * The part of a request that a collection of optional parameters gives: what is left out is not
 * sent, what is emptied is up to its writer.
 */
export async function written(params: Params, writers: Writers): Promise<IDataObject> {
	const result: IDataObject = {};
	for (const [name, write] of Object.entries(writers)) {
		if (params.has(name)) Object.assign(result, await write(params));
	}
	return result;
}

function whenEmptied(writers: Writers, empty: (name: string) => IDataObject): Writers {
	return Object.fromEntries(
		Object.entries(writers).map(([name, write]): [string, Writer] => [
			name,
			async (params) => (params.isEmptied(name) ? empty(name) : await write(params)),
		]),
	);
}

/** For what is made anew, and for filters: there is nothing to clear, so an emptied parameter is not sent. */
export function sentIfSet(writers: Writers): Writers {
	return whenEmptied(writers, () => ({}));
}

/**
 * For updates: an emptied parameter clears. What ClickUp cannot clear, such as a name, stays as it
 * is, as with the built-in node: an expression that gives '' must not end a run that worked.
 *
 * @param cleared what clears it in ClickUp, by parameter name; those that are not named cannot be cleared
 */
export function clearedIfEmptied(writers: Writers, cleared: Record<string, IDataObject>): Writers {
	return whenEmptied(writers, (name) => cleared[name] ?? {});
}
