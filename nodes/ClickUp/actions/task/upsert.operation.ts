import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { written } from '../../engine/body';
import type { RunContext } from '../../engine/operation';
import { defineOperation } from '../../engine/operation';
import type { Params, TaskRef } from '../../engine/params';
import { customFieldInputs } from '../../fields/customFields';
import { listPath } from '../../fields/locators';
import type { ApiRequest } from '../../transport/context';
import { mayBeCarriedOut } from '../../transport/errors';
import { path } from '../../transport/paths';
import { asError } from '../../values/asError';
import { InputError } from '../../values/inputError';
import { leanTask } from '../../values/lean/task';
import type { TaskChange } from './changeTask';
import { changeTask } from './changeTask';
import type { FieldWrite } from './enteredFields';
import { enteredChanges, fieldWrites, readyWrites } from './enteredFields';
import type { Match } from './matchTask';
import { matchFields, matchTask, placeIn, UNKNOWN } from './matchTask';
import { newTask, sendNewTask } from './newTask';
import { nameField } from './taskFields';
import { placeOf } from './taskPlace';
import { tagsOf } from './taskTags';
import { newTaskWriters, replaceWriters } from './taskWriters';
import { upsertFields } from './upsertFields';

/** Without blanks around it, as it is looked for. */
const nameOf = (params: Params): string => params.requiredText('name').trim();

/** All of a change of a task that is there, looked up and checked. */
async function changeOf(context: RunContext, ref: TaskRef, list?: string): Promise<TaskChange> {
	const { params } = context;
	const given = params.group('additionalFields');
	const entered = enteredChanges(params, given);
	const replaces = given.has('assignees') || given.has('groupAssignees');
	const readTask = replaces || (!list && given.has('tags'));
	const { fields, ...place } = await placeOf(params, ref, entered, list, readTask);
	const writes: FieldWrite[] = [...readyWrites(entered), ...(await fieldWrites(context, entered, fields))];
	return {
		body: { name: nameOf(params), ...(await written(given, replaceWriters, place)) },
		fields: writes,
		tags: { add: await tagsOf(given, 'tags', place), remove: [] },
	};
}

/** The body of a new task, which gets the value that it is found by the next time. */
async function bodyOf(context: RunContext, { given }: Match, list: string): Promise<IDataObject> {
	const body = await newTask(context, list, newTaskWriters);
	body.name = nameOf(context.params);
	if (!given) return body;
	const others = ((body.custom_fields ?? []) as IDataObject[]).filter(({ id }) => id !== given.id);
	return { ...body, custom_fields: [...others, given as IDataObject] };
}

/**
 * Creates the task. When nobody knows whether there is one now, or the next item would not find it, no other
 * item with the same input may create one.
 *
 * @throws InputError when ClickUp has dropped the value that the task is to be found by, as it does without a
 *   word with what tasks of this type cannot have
 */
async function create(context: RunContext, request: ApiRequest, match: Match): Promise<IDataObject> {
	const { created } = context.params.lookup;
	const remember = (id: string) => match.key && created.set(match.key, id);
	const task = (await sendNewTask(context, request, async (ready) => {
		try {
			return await context.send(ready);
		} catch (error) {
			if (mayBeCarriedOut(error)) remember(UNKNOWN);
			throw asError(error);
		}
	})) as IDataObject;
	const isKept = keeps(task, match);
	remember(isKept && task.id ? String(task.id) : UNKNOWN);
	if (isKept) return task;
	throw new InputError(
		`The task ${String(task.id)} was created, but ClickUp did not keep the Custom Field that it is to be found by`,
		'Delete that task, and match by a Custom Field that tasks of this type can have',
		{ isCarriedOut: true },
	);
}

function keeps({ custom_fields: fields }: IDataObject, { given }: Match): boolean {
	const kept = fields as IDataObject[] | undefined;
	return !given || !kept || kept.length === 0 || kept.some((field) => field.id === given.id);
}

export const upsert = defineOperation({
	option: {
		name: 'Create or Update',
		value: 'upsert',
		action: 'Create or update a task',
		description: 'Create a new record, or update the current one if it already exists (upsert)',
	},
	fields: [...listPath, ...matchFields, nameField, customFieldInputs, upsertFields],
	lean: leanTask,
	// What an item has created, the next one with the same input has to find.
	order: (params) => placeIn(params, params.id('list', 'list')),
	run: async (context: RunContext): Promise<INodeExecutionData[]> => {
		const { params } = context;
		const list = params.id('list', 'list');
		const match = await matchTask(context, list);
		if (match.task) {
			// A custom ID is found in any List of the Workspace.
			const place = match.key ? list : undefined;
			return await changeTask(context, match.task, await changeOf(context, match.task, place));
		}
		const body = await bodyOf(context, match, list);
		const request = { method: 'POST', path: path`/v2/list/${list}/task`, body } as const;
		return [{ json: await create(context, request, match) }];
	},
});
