import type { Zones } from './clock';
import type { CustomField } from './customFields';
import { InputError } from './inputError';
import { listOf } from './lists';

/** A file of the input item that has to be uploaded before its ID can stand in its place. */
export class FileToUpload {
	/** @param property the input data field that holds it */
	constructor(readonly property: string) {}

	toString(): string {
		return this.property;
	}
}

/** What the values of some types have to be looked up in. */
export interface FieldNames {
	/** ID of a person, from an e-mail, a name, an ID or "me". */
	person(name: string): Promise<number>;
	/** The same, or of a user group. */
	personOrGroup(name: string): Promise<number | string>;
	/** ClickUp's own ID of a task, from its ID, its custom ID or its address. */
	task(written: string): Promise<string>;
	/** What dates are read in. */
	zones(): Promise<Zones>;
	/** A file of the input item by the name of its field; else the text, where it can be the ID of an attachment. */
	file(written: string): FileToUpload | string;
}

/** A value for a Custom Field, as it was entered. */
export interface Entered {
	field: CustomField;
	value: unknown;
	names: FieldNames;
}

/** Makes what ClickUp takes of it; throws an InputError when it does not fit. */
export type Convert = (entered: Entered) => unknown;

/** An option of a drop-down or of labels. */
export interface Option {
	id: string;
	name?: string;
	label?: string;
	orderindex?: number | string;
}

export type Config = {
	options?: Option[];
	include_groups?: boolean;
	count?: number;
	start?: number;
	end?: number;
};

/** What ClickUp says of a field beside its type. */
export const configOf = (field: CustomField): Config => (field.type_config ?? {}) as Config;

/** A value as an error shows it. */
export const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 80);

/** Throws what says that the value does not fit. */
export function refuse({ field, value }: Entered, wanted: string, example: string): never {
	throw new InputError(
		`The Custom Field "${field.name}" takes ${wanted}, not ${shown(value)}`,
		`Enter ${wanted}, ${example}, or leave it empty to clear the field`,
	);
}

const NUMBER = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:e[+-]?[0-9]+)?$/i;

/** A number in itself or in text; undefined when it is none, or too large to keep its digits. */
export function numberIn(value: unknown): number | undefined {
	const written = typeof value === 'string' && NUMBER.test(value.trim()) ? Number(value) : value;
	if (typeof written !== 'number' || !Number.isFinite(written)) return undefined;
	return Number.isInteger(written) && !Number.isSafeInteger(written) ? undefined : written;
}

/** The entries of a list. */
export function entriesOf(entered: Entered, what: string, example: string): string[] {
	return listOf(entered.value, () => refuse(entered, what, example));
}

/** JSON that stands in text; the text itself when it is none. */
export function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return json;
	}
}
