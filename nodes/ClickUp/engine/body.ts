import type { IDataObject } from 'n8n-workflow';

import type { Params } from './params';

/** Writes one optional parameter into a request; called only when the parameter is there. */
export type Writer = (params: Params) => IDataObject | Promise<IDataObject>;

/**
 * The part of a request that a collection of optional parameters gives: what is left out is not
 * sent, what is emptied is up to its writer.
 *
 * @param writers by parameter name
 */
export async function written(params: Params, writers: Record<string, Writer>): Promise<IDataObject> {
	const result: IDataObject = {};
	for (const [name, write] of Object.entries(writers)) {
		if (params.has(name)) Object.assign(result, await write(params));
	}
	return result;
}
