import type { IDataObject } from 'n8n-workflow';
import type { ShownIn } from './clock';
import { isObject } from './objects';
import { readableDate } from './readableDates';

/** A Custom Field as ClickUp gives it on a task, in a List and in events. */
export interface CustomField {
	id?: unknown;
	name?: unknown;
	type?: unknown;
	type_config?: { options?: unknown };
	value?: unknown;
}

/** An option of a drop-down (which has a name) or of labels (which have a label). */
interface Option {
	id?: unknown;
	name?: unknown;
	label?: unknown;
	orderindex?: unknown;
}

const isPlain = (value: unknown): value is string | number =>
	typeof value === 'string' || typeof value === 'number';

const optionsOf = ({ type_config: config }: CustomField): Option[] =>
	Array.isArray(config?.options) ? config.options.filter(isObject) : [];

/** The text of an option that is given by its ID (labels, events) or its place (drop-downs). */
function optionText(field: CustomField, value: unknown): unknown {
	if (isObject(value)) return value.name ?? value.label ?? value;
	const option =
		optionsOf(field).find(({ id }) => id === value) ??
		optionsOf(field).find(({ orderindex }) => isPlain(orderindex) && String(orderindex) === String(value));
	return option?.name ?? option?.label ?? value;
}

/** Numbers come as text; one whose digits would be lost stays text. */
function numberIn(value: unknown): unknown {
	if (typeof value !== 'string' || value.trim() === '') return value;
	const number = Number(value);
	const exact = Number.isFinite(number) && (Number.isSafeInteger(number) || !Number.isInteger(number));
	return exact ? number : value;
}

/** Of people, tasks and files: what a person calls them. */
export const nameOf = (entry: unknown): unknown =>
	isObject(entry) ? (entry.username ?? entry.email ?? entry.name ?? entry.title ?? entry.id ?? entry) : entry;

const namesIn = (value: unknown): unknown => (Array.isArray(value) ? value.map(nameOf) : nameOf(value));

const readers: Record<string, (value: unknown, field: CustomField, zones: ShownIn) => unknown> = {
	attachment: namesIn,
	checkbox: (value) => (value === 'true' ? true : value === 'false' ? false : value),
	currency: numberIn,
	date: (value, _, zones) => readableDate(value, zones),
	drop_down: (value, field) => optionText(field, value),
	emoji: numberIn,
	labels: (value, field) => (Array.isArray(value) ? value.map((id) => optionText(field, id)) : value),
	list_relationship: namesIn,
	location: (value) => (isObject(value) ? (value.formatted_address ?? value) : value),
	manual_progress: (value) => (isObject(value) ? numberIn(value.current) : value),
	number: numberIn,
	tasks: namesIn,
	users: namesIn,
};

/**
 * A Custom Field's value as a person reads it: options, people and tasks by name, dates as ISO text,
 * numbers as numbers. Types that are not known stay as ClickUp gives them.
 *
 * @param value as it reads back (facts of developer.clickup.com, Custom Fields); null when there is none
 */
export function readableValue(field: CustomField, value: unknown, zones: ShownIn): unknown {
	if (value === undefined || value === null || value === '') return null;
	const { type } = field;
	return typeof type === 'string' && Object.hasOwn(readers, type)
		? readers[type](value, field, zones)
		: value;
}

/**
 * The values of a task's Custom Fields by their names; of two with one name the second is called
 * "Name (ID)".
 *
 * @param fields `custom_fields` of a task
 */
export function customFieldsByName(fields: unknown, zones: ShownIn): IDataObject {
	const values = new Map<string, unknown>();
	for (const field of Array.isArray(fields) ? (fields.filter(isObject) as CustomField[]) : []) {
		const name = String(field.name);
		const value = readableValue(field, field.value, zones);
		values.set(values.has(name) ? `${name} (${String(field.id)})` : name, value);
	}
	return Object.fromEntries(values) as IDataObject;
}
