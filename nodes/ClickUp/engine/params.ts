import type { IDataObject } from 'n8n-workflow';

import type { Lookup } from '../lookup';
import { isEmpty, noonOf, toCalendarDay, toInstant } from '../values/dates';
import type { IdKind } from '../values/ids';
import { idFrom, isCustomTaskId, textOf, workspaceInTaskUrl } from '../values/ids';
import { InputError } from '../values/inputError';
import { listOf } from '../values/lists';

/** What reading parameters needs from outside, so that tests can hand over plain values. */
export interface ParamsSource {
	/** The value of a parameter for this item; undefined when it is not there. */
	get(name: string): unknown;
	/** What the person sees above the parameter. */
	label(name: string): string;
	/** Inside a collection: the Workspace that is chosen beside it. */
	team?(): unknown;
	/** IANA name of the workflow's time zone. */
	timezone: string;
	lookup: Lookup;
}

/** A task ID for a path, and the query that a custom one needs. */
export interface TaskRef {
	id: string;
	query: IDataObject;
}

/**
 * The parameters of one item, read as what they are meant to be.
 *
 * A parameter can be left out (absent, or an expression that gave undefined), emptied ('' or null),
 * or set; `has` tells the first from the rest.
 */
export class Params {
	constructor(private readonly source: ParamsSource) {}

	/** What the person sees above the parameter. */
	label(name: string): string {
		return this.source.label(name);
	}

	/** The value as n8n gives it. */
	raw(name: string): unknown {
		return this.source.get(name);
	}

	/** Whether the parameter is there: set or emptied, not left out. */
	has(name: string): boolean {
		return this.raw(name) !== undefined;
	}

	/** Whether the parameter is there and emptied on purpose. */
	isEmptied(name: string): boolean {
		return (
			this.has(name) && (isEmpty(this.raw(name)) || (isLocator(this.raw(name)) && !textOf(this.raw(name))))
		);
	}

	/** Text as it was written; numbers and booleans become text. */
	text(name: string): string {
		const value = this.raw(name);
		if (isEmpty(value)) return '';
		if (typeof value === 'object') {
			throw new InputError(
				`"${this.source.label(name)}" is not text but ${JSON.stringify(value).slice(0, 80)}`,
				'Choose one value from it with an expression',
			);
		}
		return String(value);
	}

	/** Text that must not be empty. */
	requiredText(name: string): string {
		const value = this.text(name);
		if (value.trim() === '') throw new InputError(`"${this.source.label(name)}" is empty`, 'Enter a value');
		return value;
	}

	/** A number, 0 included. */
	number(name: string): number {
		const value = this.raw(name);
		const readable = typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
		const number = readable ? Number(value) : NaN;
		if (Number.isFinite(number)) return number;
		throw this.unreadable(name, 'a number');
	}

	/**
	 * A yes or no; the texts that expressions give for them count. Left out or emptied is no.
	 *
	 * @throws InputError for anything else: a switch must not be turned off by accident
	 */
	flag(name: string): boolean {
		const value = this.raw(name);
		const text = isEmpty(value) ? '' : String(value).trim().toLowerCase();
		if (['true', '1', 'yes'].includes(text)) return true;
		if (['', 'false', '0', 'no'].includes(text)) return false;
		throw this.unreadable(name, 'true or false');
	}

	/**
	 * A list: an array, JSON text of one, or text with commas between the entries. Of ClickUp's own
	 * objects the ID counts, or the name where there is none. Empty entries are dropped.
	 *
	 * @throws InputError for an entry that is none of this
	 */
	list(name: string): string[] {
		return listOf(this.raw(name), () => this.unreadable(name, 'a list of IDs'));
	}

	/** A list that must not be empty. */
	requiredList(name: string): string[] {
		const list = this.list(name);
		if (list.length === 0) throw new InputError(`"${this.label(name)}" is empty`, 'Enter at least one');
		return list;
	}

	private unreadable(name: string, what: string): InputError {
		const given = JSON.stringify(this.raw(name)) ?? 'nothing';
		return new InputError(`"${this.label(name)}" is not ${what}: ${given.slice(0, 80)}`, `Enter ${what}`);
	}

	/**
	 * User IDs, as numbers, from an array or text with commas.
	 *
	 * @throws InputError when an entry is not a user ID
	 */
	userIds(name: string): number[] {
		return this.list(name).map((entry) => {
			if (/^-?[0-9]+$/.test(entry)) return Number(entry);
			throw new InputError(
				`"${entry}" in "${this.source.label(name)}" is not a user ID`,
				'Enter the numeric ID of each user, with commas between them',
			);
		});
	}

	/**
	 * One user ID, as a number.
	 *
	 * @throws InputError unless there is exactly one
	 */
	userId(name: string): number {
		const [id, ...more] = this.userIds(name);
		if (id !== undefined && more.length === 0) return id;
		throw new InputError(`"${this.label(name)}" does not hold one user`, 'Enter the numeric ID of one user');
	}

	/** JSON, written as text or given by an expression. */
	json(name: string): unknown {
		const value = this.raw(name);
		if (typeof value !== 'string') return value;
		try {
			return JSON.parse(value);
		} catch (error) {
			throw invalidJson(this.source.label(name), error);
		}
	}

	/**
	 * The ID of something, from a picker, an address or plain text.
	 *
	 * @throws InputError when there is none
	 */
	id(name: string, kind?: IdKind): string {
		const id = idFrom(this.raw(name), kind);
		if (id) return id;
		throw new InputError(
			`"${this.source.label(name)}" is empty`,
			'Choose it from the list, or enter its ID or its address in ClickUp',
		);
	}

	/**
	 * A task: its ID, its custom ID such as DEV-123, or its address. A custom ID needs the Workspace:
	 * from the address, else from the parameter `team`, else the credential's only one.
	 */
	async task(name: string): Promise<TaskRef> {
		return await this.taskRef(this.id(name, 'task'), textOf(this.raw(name)));
	}

	/** Tasks of a list of IDs, custom IDs and addresses. */
	async tasks(name: string): Promise<TaskRef[]> {
		const entries = this.list(name);
		return await Promise.all(entries.map(async (entry) => await this.taskRef(idFrom(entry, 'task'), entry)));
	}

	/** ClickUp's own ID of a task, for what takes no custom IDs: one is looked up. */
	async ownTaskId(name: string): Promise<string> {
		return await this.ownId(await this.task(name));
	}

	/** ClickUp's own IDs of a list of tasks. */
	async ownTaskIds(name: string): Promise<string[]> {
		const ids: string[] = [];
		for (const task of await this.tasks(name)) ids.push(await this.ownId(task));
		return ids;
	}

	/** ClickUp's name of a Custom Field's type; undefined when the task does not have the field. */
	async fieldType(fieldId: string, task: TaskRef): Promise<string | undefined> {
		return await this.source.lookup.fieldType(fieldId, task);
	}

	private async taskRef(id: string, written: string): Promise<TaskRef> {
		if (!isCustomTaskId(id)) return { id, query: {} };
		const team =
			workspaceInTaskUrl(written) ||
			idFrom(this.team(), 'workspace') ||
			(await this.source.lookup.onlyWorkspace());
		return { id, query: { custom_task_ids: true, team_id: team } };
	}

	private team(): unknown {
		return this.source.team ? this.source.team() : this.raw('team');
	}

	private async ownId({ id, query }: TaskRef): Promise<string> {
		return query.team_id ? await this.source.lookup.taskId(id, String(query.team_id)) : id;
	}

	/** A point in time, in Unix ms. Without a zone it is in the workflow's. */
	instant(name: string): number {
		return toInstant(this.raw(name), this.source.timezone);
	}

	/**
	 * A date for ClickUp's pair of a date and a flag that says whether its time counts.
	 *
	 * @param withTime whether it does; without, the date never shifts by a day
	 * @returns Unix ms
	 */
	async date(name: string, withTime: boolean): Promise<number> {
		if (withTime) return this.instant(name);
		const day = toCalendarDay(this.raw(name), this.source.timezone);
		return noonOf(day, (await this.source.lookup.userTimezone()) ?? this.source.timezone);
	}

	/** The parameters inside a collection; an expression may give them as an object or as JSON text. */
	group(name: string): Params {
		return this.inner(this.object(name));
	}

	/** The entries of a collection that can be given several times. */
	groups(name: string, option: string): Params[] {
		const entries = this.object(name)[option] ?? [];
		if (Array.isArray(entries) && entries.every(isObject)) return entries.map((entry) => this.inner(entry));
		throw this.unreadable(name, `a list of ${option}`);
	}

	private object(name: string): Record<string, unknown> {
		const value = isEmpty(this.raw(name)) ? {} : this.json(name);
		if (isObject(value)) return value;
		throw this.unreadable(name, 'an object');
	}

	private inner(values: Record<string, unknown>): Params {
		return new Params({ ...this.source, team: () => this.team(), get: (name) => values[name] });
	}
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLocator(value: unknown): boolean {
	return typeof value === 'object' && value !== null && '__rl' in value;
}

function invalidJson(label: string, error: unknown): InputError {
	return new InputError(
		`"${label}" is not valid JSON: ${error instanceof Error ? error.message : String(error)}`,
		'Correct the JSON, or give an object with an expression',
	);
}
