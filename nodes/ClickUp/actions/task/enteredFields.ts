import type { IDataObject } from 'n8n-workflow';

import type { RunContext } from '../../engine/operation';
import type { Params } from '../../engine/params';
import type { CustomField } from '../../values/customFields';
import { isEmpty } from '../../values/dates';
import type { FieldNames } from '../../values/fieldEntry';
import { shown } from '../../values/fieldEntry';
import { isObject } from '../../values/objects';
import { fieldNamed, toFieldValue } from '../../values/fieldValues';
import { InputError } from '../../values/inputError';
import { fileIn } from './inputFiles';

/** Custom Fields as they were entered. */
export interface EnteredFields {
	/** By name or ID, with values as a person writes them; null for those to clear. */
	named: Array<[name: string, value: unknown]>;
	/** In the API's own form, with the ID of the field and the value as ClickUp takes it. */
	ready: IDataObject[];
	/** Whether any were entered, be it an empty list. */
	some: boolean;
}

/** A Custom Field that is to be written. */
export interface FieldWrite {
	id: string;
	/** What a message calls it. */
	name: string;
	/** The body that sets it; undefined when it is to be cleared. */
	body?: IDataObject;
	/** Whether setting it twice does something twice: pressing a button. */
	once?: boolean;
}

/** What stands in the inputs. Those that were taken out again keep a value, and are marked. */
function mapped(params: Params): Array<[string, unknown]> {
	const given = params.raw('customFields');
	if (!isObject(given) || !isObject(given.value)) return [];
	const schema = (Array.isArray(given.schema) ? given.schema : []) as Array<{
		id: string;
		removed?: boolean;
	}>;
	const out = new Set(schema.filter(({ removed }) => removed).map(({ id }) => id));
	return Object.entries(given.value).filter(([id]) => !out.has(id));
}

/**
 * The Custom Fields of the inputs and of the JSON.
 *
 * @param collection holds the JSON
 */
export function enteredFields(params: Params, collection: Params): EnteredFields {
	const named = mapped(params);
	const ready: IDataObject[] = [];
	const json =
		collection.has('customFieldsJson') && !collection.isEmptied('customFieldsJson')
			? collection.json('customFieldsJson')
			: undefined;
	if (Array.isArray(json)) {
		for (const entry of json as IDataObject[]) {
			if (isObject(entry) && !('id' in entry) && 'name' in entry)
				named.push([String(entry.name), entry.value]);
			else ready.push(entry);
		}
	} else if (isObject(json)) {
		named.push(...Object.entries(json));
	} else if (!isEmpty(json)) {
		throw new InputError(
			`"${collection.label('customFieldsJson')}" is neither an object nor an array: ${shown(json)}`,
			'Enter an object such as {"Size": "Large"}',
		);
	}
	return {
		named: named.filter(([, value]) => value !== undefined),
		ready,
		some: named.length > 0 || json !== undefined,
	};
}

/** The same for a task that is there, with those that are to be cleared. */
export function enteredChanges(params: Params, collection: Params): EnteredFields {
	const { named, ...entered } = enteredFields(params, collection);
	const names = collection.has('clearCustomFields') ? collection.list('clearCustomFields') : [];
	return { ...entered, named: [...named, ...names.map((name): [string, null] => [name, null])] };
}

/** What values are looked up in. */
export type Names = Pick<RunContext, 'files' | 'params'>;

/** The same, as the values of Custom Fields want it. */
export function fieldNames({ params, files }: Names): FieldNames {
	const { lookup } = params;
	const team = async () => await params.workspace();
	return {
		person: async (name) => await lookup.person(name, team),
		personOrGroup: async (name) => await lookup.personOrGroup(name, team),
		task: async (written) => await params.ownTaskIdOf(written),
		zones: async () => await params.zones(),
		file: (written) => fileIn({ files }, written),
	};
}

const changesNothing = (value: unknown): boolean =>
	isObject(value) && 'add' in value && [value.add, value.rem].flat().length === 0;

/**
 * The named ones as they are written, all of them checked.
 *
 * @param fields those that there are; with the values of a task where it has them
 * @throws InputError for a field that there is not or that is given twice, and for a value that does not fit
 */
export async function fieldWrites(
	names: Names,
	{ named, ready }: EnteredFields,
	fields: CustomField[],
): Promise<FieldWrite[]> {
	const taken = new Set(ready.map((entry) => (isObject(entry) ? entry.id : undefined)));
	const writes: FieldWrite[] = [];
	for (const [name, value] of named) {
		const field = fieldNamed(name, fields);
		if (taken.has(String(field.id))) {
			throw new InputError(
				`The Custom Field "${field.name}" is given twice`,
				'Leave one of the two values out',
			);
		}
		taken.add(String(field.id));
		const written = await toFieldValue(field, value, fieldNames(names));
		const body = 'clear' in written ? undefined : (written as IDataObject);
		// A set that holds just these already.
		if (changesNothing(body?.value)) continue;
		const once = field.type === 'button';
		writes.push({ id: String(field.id), name: String(field.name), body, once });
	}
	return writes;
}

/** The ones in the API's form, for a task that is there; a value that is nothing clears. */
export function readyWrites({ ready }: EnteredFields): FieldWrite[] {
	return ready.map((entry) => {
		if (!isObject(entry) || isEmpty(entry.id)) {
			throw new InputError(
				`${shown(entry)} does not name a Custom Field`,
				'Give each object the ID or the name of a Custom Field, and a value',
			);
		}
		const { id, ...body } = entry;
		const name = String(id);
		// Of which type it is is not known: this presses a button.
		return { id: name, name, body: isEmpty(body.value) ? undefined : body, once: body.value === true };
	});
}
