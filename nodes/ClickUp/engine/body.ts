import type { IDataObject } from 'n8n-workflow';

import type { Params } from './params';

/**
 * Writes one optional parameter into a request; called only when the parameter is there.
 *
 * @param known what else has to be known for that
 */
export type Writer<Known = unknown> = (params: Params, known: Known) => IDataObject | Promise<IDataObject>;

/** Writers by parameter name. They are the same for all items. */
export type Writers<Known = unknown> = Record<string, Writer<Known>>;

/**
 * The part of a request that a collection of optional parameters gives: what is left out is not
 * sent, what is emptied is up to its writer.
 */
export async function written(params: Params, writers: Writers): Promise<IDataObject>;
export async function written<Known>(
	params: Params,
	writers: Writers<Known>,
	known: Known,
): Promise<IDataObject>;
export async function written(params: Params, writers: Writers, known?: unknown): Promise<IDataObject> {
	const result: IDataObject = {};
	for (const name in writers) {
		if (params.has(name)) Object.assign(result, await writers[name](params, known));
	}
	return result;
}

function whenEmptied<Known>(writers: Writers<Known>, empty: (name: string) => IDataObject): Writers<Known> {
	return Object.fromEntries(
		Object.entries(writers).map(([name, write]): [string, Writer<Known>] => [
			name,
			async (params, known) => (params.isEmptied(name) ? empty(name) : await write(params, known)),
		]),
	);
}

/** For what is made anew, and for filters: there is nothing to clear, so an emptied parameter is not sent. */
export function sentIfSet<Known = unknown>(writers: Writers<Known>): Writers<Known> {
	return whenEmptied(writers, () => ({}));
}

/**
 * For updates: an emptied parameter clears. What ClickUp cannot clear, such as a name, stays as it
 * is, as with the built-in node: an expression that gives '' must not end a run that worked.
 *
 * @param cleared what clears it in ClickUp, by parameter name; those that are not named cannot be cleared
 */
export function clearedIfEmptied<Known = unknown>(
	writers: Writers<Known>,
	cleared: Record<string, IDataObject>,
): Writers<Known> {
	return whenEmptied(writers, (name) => cleared[name] ?? {});
}
