import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { RunContext } from '../../engine/operation';
import type { TaskRef } from '../../engine/params';
import { path } from '../../transport/paths';
import { InputError } from '../../values/inputError';
import type { FieldWrite } from './enteredFields';
import { withFiles } from './inputFiles';
import type { Step } from './steps';
import { readAfter, takeSteps } from './steps';
import type { TagChange } from './taskTags';

/** A change of a task: all of it is checked before it comes here. */
export interface TaskChange {
	/** What goes into the one request of an update. */
	body: IDataObject;
	/** Custom Fields, for which ClickUp wants a request each. */
	fields: FieldWrite[];
	/** Tags, likewise. */
	tags: TagChange;
}

const fieldStep = ({ id, query }: TaskRef, field: FieldWrite): Step => ({
	what: `Custom Field "${field.name}"`,
	once: field.once,
	request: {
		method: field.body ? 'POST' : 'DELETE',
		path: path`/v2/task/${id}/field/${field.id}`,
		query,
		...(field.body && { body: field.body }),
	},
});

const tagStep = ({ id, query }: TaskRef, tag: string, method: 'DELETE' | 'POST'): Step => ({
	what: method === 'POST' ? `tag "${tag}"` : `tag "${tag}" taken off`,
	request: { method, path: path`/v2/task/${id}/tag/${tag}`, query },
});

/**
 * ClickUp says of a status only that it does not exist. The List's own ones are asked for only then, for
 * each update would have to ask for its task's List first.
 *
 * @throws InputError with the statuses that there are, else the error as it is
 */
async function refusedUpdate({ params }: RunContext, ref: TaskRef, body: IDataObject, error: unknown) {
	const { httpCode } = error as { httpCode?: string | null };
	const { status } = body;
	if (typeof status !== 'string' || String(httpCode) !== '400') throw error;
	const check = async () => {
		const { list } = await params.lookup.task(ref);
		if (list?.id) await params.lookup.status(status, list.id);
	};
	const found = await check().catch((reason: unknown) => reason);
	throw found instanceof InputError ? found : error;
}

/**
 * Changes a task: one request for what an update takes, then one for each tag and each Custom Field.
 *
 * @returns the task after that
 * @throws InputError that says what was refused and what is written
 */
export async function changeTask(
	context: RunContext,
	ref: TaskRef,
	change: TaskChange,
): Promise<INodeExecutionData[]> {
	return await withFiles(
		context,
		change.fields,
		async (fields) => await write(context, ref, { ...change, fields }),
	);
}

async function write(
	context: RunContext,
	ref: TaskRef,
	{ body, fields, tags }: TaskChange,
): Promise<INodeExecutionData[]> {
	const { send } = context;
	const address = path`/v2/task/${ref.id}`;
	const query = ref.query;
	const changed = Object.keys(body).filter((key) => body[key] !== undefined);
	let answer: unknown;
	if (changed.length > 0) {
		try {
			answer = await send({ method: 'PUT', path: address, query, body });
		} catch (error) {
			await refusedUpdate(context, ref, body, error);
		}
	}
	const steps = [
		...tags.remove.map((tag) => tagStep(ref, tag, 'DELETE')),
		...tags.add.map((tag) => tagStep(ref, tag, 'POST')),
		// What cannot be repeated comes last: nothing is left undone when nobody knows what became of it.
		...[...fields]
			.sort((one, other) => Number(one.once ?? false) - Number(other.once ?? false))
			.map((field) => fieldStep(ref, field)),
	];
	await takeSteps(context, ref.id, steps, changed);
	// With nothing to change, the task as it is is the answer that an update would give.
	if (changed.length > 0 && steps.length === 0) return [{ json: answer as IDataObject }];
	const written = [...changed, ...steps.map(({ what }) => what)];
	const request = { method: 'GET', path: address, query } as const;
	return [{ json: (await readAfter(context, ref.id, request, written)) as IDataObject }];
}
