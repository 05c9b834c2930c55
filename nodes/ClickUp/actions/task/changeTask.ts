import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { RunContext } from '../../engine/operation';
import type { TaskRef } from '../../engine/params';
import { path } from '../../transport/paths';
import { asError } from '../../values/asError';
import { InputError } from '../../values/inputError';
import type { FieldWrite } from './enteredFields';

/** A change of a task: all of it is checked before it comes here. */
export interface TaskChange {
	/** What goes into the one request of an update. */
	body: IDataObject;
	/** Custom Fields, for which ClickUp wants a request each. */
	fields: FieldWrite[];
	/** Names of tags to add, likewise. */
	tags?: string[];
}

/** Whether ClickUp said no to this one request: the next one may well be taken. */
function isRefusal(error: unknown): boolean {
	const { httpCode } = error as { httpCode?: string | null };
	return ['400', '403', '404'].includes(String(httpCode));
}

/** Writes the Custom Fields one by one; what ClickUp refuses does not keep it from writing the others. */
async function writeFields(
	{ send }: RunContext,
	{ id, query }: TaskRef,
	fields: FieldWrite[],
	before: string,
): Promise<void> {
	const written: string[] = [];
	const refused: string[] = [];
	let tried = 0;
	for (const field of fields) {
		tried++;
		try {
			await send({
				method: field.body ? 'POST' : 'DELETE',
				path: path`/v2/task/${id}/field/${field.id}`,
				query,
				...(field.body && { body: field.body }),
			});
			written.push(field.name);
		} catch (error) {
			refused.push(`"${field.name}": ${asError(error).message}`);
			if (!isRefusal(error)) break;
		}
	}
	if (refused.length === 0) return;
	const left = fields.slice(tried).map(({ name }) => name);
	throw new InputError(
		[
			`ClickUp did not take ${refused.length} of ${fields.length} Custom Fields of the task ${id}. ${refused.join('; ')}`,
			`Written: ${written.join(', ') || 'none'}`,
			...(left.length > 0 ? [`Not tried: ${left.join(', ')}`] : []),
			...(before ? [before] : []),
		].join('. '),
		'Correct these values and run it again; what is written already can be written again',
	);
}

/**
 * Changes a task: one request for what an update takes, then one for each Custom Field and each tag.
 *
 * @returns the task after that
 * @throws InputError that names the Custom Fields that were refused, and what was written
 */
export async function changeTask(
	context: RunContext,
	ref: TaskRef,
	{ body, fields, tags = [] }: TaskChange,
): Promise<INodeExecutionData[]> {
	const { send } = context;
	const address = path`/v2/task/${ref.id}`;
	const query = ref.query;
	const changes = Object.values(body).some((value) => value !== undefined);
	const answer = changes ? await send({ method: 'PUT', path: address, query, body }) : undefined;
	for (const tag of tags) await send({ method: 'POST', path: path`/v2/task/${ref.id}/tag/${tag}`, query });
	const before = changes || tags.length > 0 ? 'The other changes of the task are written' : '';
	await writeFields(context, ref, fields, before);
	// With nothing to change, the task as it is is the answer that an update would give.
	const current =
		changes && fields.length + tags.length === 0
			? answer
			: await send({ method: 'GET', path: address, query });
	return [{ json: current as IDataObject }];
}
