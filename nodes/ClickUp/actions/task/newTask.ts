import type { IDataObject } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { written } from '../../engine/body';
import type { Params } from '../../engine/params';
import { enteredFields, fieldWrites } from './enteredFields';
import type { TaskPlace } from './taskWriters';

/** Custom Fields of a new task: those in the API's form as they are, the named ones as it takes them. */
async function customFieldsOf(params: Params, list: string, collection: Params): Promise<IDataObject> {
	const entered = enteredFields(params, collection);
	if (!entered.some) return {};
	const fields = entered.named.length > 0 ? await params.lookup.listFields(list) : [];
	// There is nothing to clear yet.
	const writes = (await fieldWrites(params, entered, fields)).filter(({ body }) => body);
	const named = writes.map(({ id, body }) => ({ id, ...body }));
	const nothing = entered.ready.length + named.length === 0 && entered.named.length > 0;
	return nothing ? {} : { custom_fields: [...entered.ready, ...named] };
}

/**
 * The body that creates a task.
 *
 * @param list ID of its List
 * @param collection its optional fields
 * @param writers how those are sent
 */
export async function newTask(
	params: Params,
	list: string,
	collection: Params,
	writers: (place: TaskPlace) => Writers,
): Promise<IDataObject> {
	return {
		name: params.requiredText('name'),
		...(await written(collection, writers({ list }))),
		...(await customFieldsOf(params, list, collection)),
	};
}
