import type { Lookup } from '../lookup';
import { isEmpty, toInstant } from '../values/dates';
import type { IdKind } from '../values/ids';
import { idFrom } from '../values/ids';
import { InputError } from '../values/inputError';
import { listOf } from '../values/lists';
import { isObject } from '../values/objects';

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

/**
 * The parameters of one item, as far as they are read without asking ClickUp.
 *
 * A parameter can be left out (absent, or an expression that gave undefined), emptied ('' or null),
 * or set; `has` tells the first from the rest.
 */
export class PlainParams {
	constructor(protected readonly source: ParamsSource) {}

	/** What the person sees above the parameter. */
	label(name: string): string {
		return this.source.label(name);
	}

	/** The value as n8n gives it. */
	raw(name: string): unknown {
		return this.source.get(name);
	}

	/** The value, out of its picker where it has one. */
	private plain(name: string): unknown {
		const value = this.raw(name);
		if (!isLocator(value)) return value;
		return typeof value.value === 'string' ? value.value.trim() : value.value;
	}

	/** Whether the parameter is there: set or emptied, not left out. */
	has(name: string): boolean {
		return this.plain(name) !== undefined;
	}

	/** Whether the parameter is there and emptied on purpose. */
	isEmptied(name: string): boolean {
		return this.has(name) && isEmpty(this.plain(name));
	}

	/** Text as it was written; numbers and booleans become text. */
	text(name: string): string {
		const value = this.plain(name);
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
		const value = this.plain(name);
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
	 * objects the ID counts, or the name where there is none. A picker holds one entry. Empty entries
	 * are dropped.
	 *
	 * @throws InputError for an entry that is none of this
	 */
	list(name: string): string[] {
		const value = this.plain(name);
		const picked = isLocator(this.raw(name)) && typeof value === 'string';
		return listOf(picked ? [value] : value, () => this.unreadable(name, 'a list of IDs'));
	}

	/** A list that must not be empty. */
	requiredList(name: string): string[] {
		const list = this.list(name);
		if (list.length === 0) throw new InputError(`"${this.label(name)}" is empty`, 'Enter at least one');
		return list;
	}

	protected unreadable(name: string, what: string): InputError {
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

	/** A point in time, in Unix ms. Without a zone it is in the workflow's. */
	instant(name: string): number {
		return toInstant(this.raw(name), this.source.timezone);
	}

	protected object(name: string): Record<string, unknown> {
		const value = isEmpty(this.raw(name)) ? {} : this.json(name);
		if (isObject(value)) return value;
		throw this.unreadable(name, 'an object');
	}
}

function isLocator(value: unknown): value is { value?: unknown } {
	return isObject(value) && '__rl' in value;
}

function invalidJson(label: string, error: unknown): InputError {
	return new InputError(
		`"${label}" is not valid JSON: ${error instanceof Error ? error.message : String(error)}`,
		'Correct the JSON, or give an object with an expression',
	);
}
