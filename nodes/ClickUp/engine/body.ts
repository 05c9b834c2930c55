import type { IDataObject } from 'n8n-workflow';

import { InputError } from '../values/inputError';
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

function whenEmptied(writers: Writers, empty: (name: string, params: Params) => IDataObject): Writers {
	return Object.fromEntries(
		Object.entries(writers).map(([name, write]): [string, Writer] => [
			name,
			async (params) => (params.isEmptied(name) ? empty(name, params) : await write(params)),
		]),
	);
}

/** For what is made anew, and for filters: there is nothing to clear, so an emptied parameter is not sent. */
export function sentIfSet(writers: Writers): Writers {
	return whenEmptied(writers, () => ({}));
}

/**
 * For updates: an emptied parameter clears.
 *
 * @param cleared by parameter name, what clears it in ClickUp ({} where emptying means nothing);
 *   a parameter that is not named cannot be cleared, and emptying it is refused
 */
export function clearedIfEmptied(writers: Writers, cleared: Record<string, IDataObject>): Writers {
	return whenEmptied(writers, (name, params) => {
		if (cleared[name]) return cleared[name];
		throw new InputError(
			`"${params.label(name)}" cannot be cleared in ClickUp`,
			'Enter a value, or remove it from the fields of this node',
		);
	});
}
