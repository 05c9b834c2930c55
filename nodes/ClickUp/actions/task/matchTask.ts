import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { RunContext } from '../../engine/operation';
import type { Place } from '../../engine/order';
import type { Params, TaskRef } from '../../engine/params';
import { listFieldLocator } from '../../fields/named';
import { path } from '../../transport/paths';
import type { CustomField } from '../../values/customFields';
import { shown } from '../../values/fieldEntry';
import { fieldNamed, toFieldValue } from '../../values/fieldValues';
import { InputError } from '../../values/inputError';
import { listed } from '../../values/names';
import { fieldNames } from './enteredFields';

const shownFor = (matchBy: string) => ({ show: { matchBy: [matchBy] } });

/** By what the task is found that may be there already. */
export const matchFields: INodeProperties[] = [
	{
		displayName: 'Match By',
		name: 'matchBy',
		type: 'options',
		options: [
			{
				name: 'Custom Field',
				value: 'customField',
				description: 'A text, number, e-mail, phone or URL field that tells tasks apart; the quickest',
			},
			{
				name: 'Custom Task ID',
				value: 'customTaskId',
				description:
					'ClickUp gives these IDs itself: a task with one has to be there, without one a task is created',
			},
			{
				name: 'Name',
				value: 'name',
				description: 'Exactly the same name; all tasks of the List are read, once in each run',
			},
		],
		default: 'customField',
		description:
			'How to find the task that may be there already. Archived tasks are not found. ClickUp cannot find and create in one step: executions that run at the same time with the same input may each create a task.',
	},
	{
		...listFieldLocator,
		displayName: 'Match Field',
		name: 'matchField',
		displayOptions: shownFor('customField'),
	},
	{
		displayName: 'Match Value',
		name: 'matchValue',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. A-1017',
		displayOptions: shownFor('customField'),
		description: 'What stands in that field; a new task gets it too',
	},
	{
		displayName: 'Custom Task ID',
		name: 'customTaskId',
		type: 'string',
		default: '',
		placeholder: 'e.g. DEV-123',
		displayOptions: shownFor('customTaskId'),
		description: 'Left empty, a task is created',
	},
];

/** The types by which a task can be known. */
const TELLING = ['currency', 'email', 'number', 'phone', 'short_text', 'text', 'url'];

/** Those whose filter by equality ClickUp does not describe. */
const UNSURE = ['email', 'phone', 'url'];

/** What was found for one item. */
export interface Match {
	/** The task that is there; undefined when one has to be created. */
	task?: TaskRef;
	/** What the next item with the same input finds it by; undefined when nothing tells. */
	key?: string;
	/** The Custom Field and its value that a new task gets, to be found by. */
	given?: { id: string; value: unknown };
}

/** In place of the ID of a task that may have been created, or that cannot be found again. */
export const UNKNOWN = '';

/**
 * The task that an item before this one has created with the same input.
 *
 * @throws InputError when nobody knows whether it has
 */
function createdBefore({ lookup }: Params, key: string): Match | undefined {
	const id = lookup.created.get(key);
	if (id === undefined) return undefined;
	if (id !== UNKNOWN) return { task: { id, query: {} }, key };
	throw new InputError(
		'An item before this one, with the same input, may have created this task, so nothing was sent for this one',
		'Look for the task in ClickUp, then run this item again',
	);
}

/** The one that was found, or undefined; several are refused. */
function only(ids: string[], what: string): TaskRef | undefined {
	if (ids.length > 1) {
		throw new InputError(
			`There are ${ids.length} tasks with ${what}: ${listed(ids)}`,
			'Delete or change all but one of them, or match by what only one task has',
		);
	}
	return ids.length === 1 ? { id: ids[0], query: {} } : undefined;
}

/** The field to match by and its value as ClickUp takes it. */
async function toMatch(context: RunContext, list: string): Promise<{ field: CustomField; value: unknown }> {
	const { params } = context;
	const field = fieldNamed(params.requiredText('matchField'), await params.lookup.listFields(list));
	if (!TELLING.includes(String(field.type))) {
		throw new InputError(
			`Tasks cannot be matched by the Custom Field "${field.name}", which is of the type "${field.type}"`,
			'Match by a text, number, e-mail, phone or URL field',
		);
	}
	const written = await toFieldValue(field, params.raw('matchValue'), fieldNames(context));
	if ('value' in written && String(written.value).trim() !== '') return { field, value: written.value };
	throw new InputError(
		'"Match Value" is empty',
		'Give each item a value that tells its task from the others',
	);
}

/** The tasks of a List that a Custom Field filter lets through, closed ones and subtasks included. */
async function tasksWith(
	{ sendForMany }: RunContext,
	list: string,
	filter: IDataObject,
): Promise<IDataObject[]> {
	const query = { custom_fields: JSON.stringify([filter]), include_closed: true, subtasks: true };
	const request = { method: 'GET', path: path`/v2/list/${list}/task`, query } as const;
	return await sendForMany('page', request, 'tasks', Infinity);
}

async function byCustomField(context: RunContext, list: string): Promise<Match> {
	const { field, value } = await toMatch(context, list);
	const id = String(field.id);
	const key = JSON.stringify([list, id, value]);
	const before = createdBefore(context.params, key);
	if (before) return before;
	const isSame = (stored: unknown) =>
		typeof value === 'number'
			? stored !== null && stored !== '' && Number(stored) === value
			: String(stored) === value;
	const found = async (filter: IDataObject) =>
		(await tasksWith(context, list, { field_id: id, ...filter })).filter(({ custom_fields: fields }) =>
			((fields ?? []) as CustomField[]).some((one) => one.id === id && isSame(one.value)),
		);
	// `=` finds a text anywhere in the field; which of them are the same is told here.
	let same = await found({ operator: '=', value: value as string | number });
	// ClickUp describes `=` for text and numbers only: if it found nothing elsewhere, a second task would be made.
	if (same.length === 0 && UNSURE.includes(String(field.type)))
		same = await found({ operator: 'IS NOT NULL' });
	const ids = [...new Set(same.map((task) => String(task.id)))];
	return { task: only(ids, `${shown(value)} in "${field.name}"`), key, given: { id, value } };
}

async function byName({ params }: RunContext, list: string): Promise<Match> {
	const name = params.requiredText('name').trim();
	const key = JSON.stringify([list, name]);
	const before = createdBefore(params, key);
	if (before) return before;
	const ids = (await params.lookup.tasksByName(list)).get(name) ?? [];
	return { task: only(ids, `the name "${name}" in this List`), key };
}

/** Where an item writes, as far as that is known before ClickUp is asked. */
export function placeIn(params: Params, list: string): Place {
	const by = params.text('matchBy');
	const text = String(params.raw(by === 'name' || by === 'customTaskId' ? by : 'matchValue') ?? '').trim();
	if (by === 'customTaskId') {
		// It is a task of its own without one; with one it can be written in several ways.
		return text === ''
			? { method: 'POST', path: path`/v2/list/${list}/task` }
			: { path: path`/v2/list/${list}` };
	}
	// As a number, `5` and `5.0` are one.
	const part = text !== '' && Number.isFinite(Number(text)) ? String(Number(text)) : text;
	return { path: path`/v2/list/${list}`, part };
}

/**
 * The task that an item is about, if it is there.
 *
 * @param list ID of the List that is looked in
 * @throws InputError when there are several, with their IDs, and when the item has nothing to match by
 */
export async function matchTask(context: RunContext, list: string): Promise<Match> {
	const { params } = context;
	params.requiredText('name');
	switch (params.text('matchBy')) {
		case 'name':
			return await byName(context, list);
		case 'customTaskId':
			if (params.text('customTaskId').trim() === '') return {};
			// Asked for first, so that nothing is written when there is none.
			return { task: { id: await params.ownTaskId('customTaskId'), query: {} } };
		default:
			return await byCustomField(context, list);
	}
}
