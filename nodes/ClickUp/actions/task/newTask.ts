import type { IDataObject } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { written } from '../../engine/body';
import type { RunContext } from '../../engine/operation';
import type { ApiRequest } from '../../transport/context';
import type { FieldWrite, Names } from './enteredFields';
import { enteredFields, fieldWrites } from './enteredFields';
import { withFiles } from './inputFiles';
import type { TaskPlace } from './taskWriters';

/** Custom Fields of a new task: those in the API's form as they are, the named ones as it takes them. */
async function customFieldsOf(names: Names, list: string): Promise<IDataObject> {
	const { params } = names;
	const entered = enteredFields(params, params.group('additionalFields'));
	if (!entered.some) return {};
	const fields = entered.named.length > 0 ? await params.lookup.listFields(list) : [];
	// There is nothing to clear yet.
	const writes = (await fieldWrites(names, entered, fields)).filter(({ body }) => body);
	const named = writes.map(({ id, body }) => ({ id, ...body }));
	const nothing = entered.ready.length + named.length === 0 && entered.named.length > 0;
	return nothing ? {} : { custom_fields: [...entered.ready, ...named] };
}

/**
 * The body that creates a task. Files of the item stand in it as such: see `sendNewTask`.
 *
 * @param list ID of its List
 * @param writers how the optional fields are sent
 */
export async function newTask(names: Names, list: string, writers: Writers<TaskPlace>): Promise<IDataObject> {
	const { params } = names;
	return {
		name: params.requiredText('name'),
		...(await written(params.group('additionalFields'), writers, { list })),
		...(await customFieldsOf(names, list)),
	};
}

/**
 * Creates a task: files among its Custom Fields are uploaded first.
 *
 * @param go sends the request
 */
export async function sendNewTask(
	context: RunContext,
	request: ApiRequest,
	go: (request: ApiRequest) => Promise<unknown>,
): Promise<unknown> {
	const body = request.body as IDataObject;
	const fields = (body.custom_fields ?? []) as IDataObject[];
	// Those in the API's form go out as they are, whatever they are.
	const writes = fields.map((field): FieldWrite => {
		const id = String(field?.id);
		return { id, name: id, body: field };
	});
	return await withFiles(context, writes, async (ready) => {
		const custom = fields.length > 0 && { custom_fields: ready.map((write) => write.body) };
		return await go({ ...request, body: { ...body, ...custom } as IDataObject });
	});
}
