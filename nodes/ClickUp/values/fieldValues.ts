import type { CustomField } from './customFields';
import { dayOrInstant, isEmpty } from './dates';
import type { Convert, FieldNames } from './fieldEntry';
import { configOf, numberIn, parsed, refuse } from './fieldEntry';
import { isObject } from './objects';
import { labels, optionOf } from './fieldOptions';
import { sets } from './fieldSets';
import { InputError } from './inputError';
import { called, listed } from './names';

/*
 * Values of Custom Fields as a person writes them, made into what ClickUp takes (developer.clickup.com,
 * Custom Fields). The way back is in customFields.ts.
 */

/** What is sent for a field. */
export type FieldValue = { clear: true } | { value: unknown; value_options?: { time: true } };

/** Text as it is written; digits stay text. */
const text: Convert = (entered) => {
	const { value } = entered;
	const exact = typeof value === 'number' ? !Number.isInteger(value) || Number.isSafeInteger(value) : false;
	if (typeof value === 'string' || typeof value === 'boolean' || exact) return String(value);
	return refuse(entered, 'text', 'in quotes where it is a long number');
};

/** Text of one form. */
const textLike =
	(form: RegExp, wanted: string, example: string): Convert =>
	(entered) => {
		const written = String(text(entered)).trim();
		return form.test(written) ? written : refuse(entered, wanted, example);
	};

const number: Convert = (entered) => numberIn(entered.value) ?? refuse(entered, 'a number', 'such as 3.5');

const checkbox: Convert = (entered) => {
	const written = String(entered.value).trim().toLowerCase();
	if (['true', 'yes', '1'].includes(written)) return true;
	if (['false', 'no', '0'].includes(written)) return false;
	return refuse(entered, 'true or false', 'or yes or no');
};

const rating: Convert = (entered) => {
	const most = configOf(entered.field).count ?? 5;
	const stars = numberIn(entered.value);
	if (stars !== undefined && Number.isInteger(stars) && stars >= 0 && stars <= most) return stars;
	return refuse(entered, `a whole number from 0 to ${most}`, `such as ${most}`);
};

const progress: Convert = (entered) => {
	const { start = 0, end = 100 } = configOf(entered.field);
	const given = isObject(entered.value) ? entered.value.current : entered.value;
	const current = numberIn(typeof given === 'string' ? given.replace(/\s*%\s*$/, '') : given);
	if (current !== undefined && current >= start && current <= end) return { current };
	return refuse(entered, `a number from ${start} to ${end}`, `such as ${end}`);
};

const DEGREES = '([+-]?[0-9]+(?:\\.[0-9]+)?)';
const PLACE = new RegExp(`^(?:(.*\\S)\\s*\\()?\\s*${DEGREES}\\s*,\\s*${DEGREES}\\s*\\)?$`, 's');

/** A place: ClickUp's own form, `{ lat, lng, address }`, or text with both, after an address in brackets. */
const location: Convert = (entered) => {
	const read = typeof entered.value === 'string' ? parsed(entered.value) : entered.value;
	const match = typeof read === 'string' ? PLACE.exec(read.trim()) : null;
	const given = isObject(read) ? read : { lat: match?.[2], lng: match?.[3], address: match?.[1] };
	const at = isObject(given.location) ? given.location : given;
	const [lat, lng] = [numberIn(at.lat), numberIn(at.lng)];
	if (lat === undefined || lng === undefined || Math.abs(lat) > 90 || Math.abs(lng) > 180) {
		return refuse(entered, 'a place with its latitude and longitude', 'such as London, UK (51.5, -0.12)');
	}
	const address = String(given.formatted_address ?? given.address ?? '');
	return { location: { lat, lng }, formatted_address: address || `${lat}, ${lng}` };
};

const button: Convert = (entered) =>
	checkbox(entered) === true ? true : refuse(entered, 'true, which presses it', 'nothing else');

/** By ClickUp's name of the type; what is not here is read-only, or not known. */
const converters: Record<string, Convert> = {
	...sets,
	button,
	checkbox,
	currency: number,
	drop_down: optionOf,
	email: textLike(/^[^@\s]+@[^@\s]+\.[^@\s]+$/, 'an e-mail address', 'such as jane@example.com'),
	emoji: rating,
	labels,
	location,
	manual_progress: progress,
	number,
	phone: textLike(
		/^\+[0-9][0-9\s().-]{4,}$/,
		'a phone number with its country code',
		'such as +1 201 555 0123',
	),
	short_text: text,
	text,
	url: textLike(/^https?:\/\/\S+$/i, 'an address on the web', 'such as https://example.com'),
};

const TEXTS = ['short_text', 'text'];

/** Whether there is nothing in it; in a text blanks are something. */
function isNothing({ type }: CustomField, value: unknown): boolean {
	if (isEmpty(value)) return true;
	if (Array.isArray(value)) return value.every(isEmpty);
	return typeof value === 'string' && value.trim() === '' && !TEXTS.includes(String(type));
}

/** Whether the type is known as one that takes a value. */
export const canBeWritten = ({ type }: CustomField): boolean =>
	type === 'date' || Object.hasOwn(converters, String(type));

/**
 * The value of a Custom Field as ClickUp takes it.
 *
 * @param field as ClickUp gives it in a List, or on a task with the value that it has there
 * @param value as a person writes it; nothing, '' or an empty list clears the field
 * @throws InputError when it does not fit the field, or the field cannot be written
 */
export async function toFieldValue(
	field: CustomField,
	value: unknown,
	names: FieldNames,
): Promise<FieldValue> {
	const type = String(field.type);
	if (!canBeWritten(field)) {
		throw new InputError(
			`The Custom Field "${field.name}" cannot be written: it is of the type "${type}", which ClickUp fills by itself or this node does not know`,
			'Leave it out',
		);
	}
	if (isNothing(field, value)) return { clear: true };
	if (type !== 'date') return { value: await converters[type]({ field, value, names }) };
	const { at, time } = dayOrInstant(value, await names.zones());
	return { value: at, ...(time && { value_options: { time } }) };
}

/**
 * The one field with this ID or name.
 *
 * @throws InputError when there is none, or more than one
 */
export function fieldNamed(name: string, fields: CustomField[]): CustomField {
	const byId = fields.filter(({ id }) => id === name.trim());
	const found = byId.length > 0 ? byId : called(name, fields, (field) => [field.name]);
	if (found.length === 1) return found[0];
	if (found.length > 1) {
		throw new InputError(
			`${found.length} Custom Fields are called "${name}": ${found.map(({ id }) => String(id)).join(', ')}`,
			'Enter the ID of the one you mean',
		);
	}
	const names = fields.map((field) => String(field.name));
	throw new InputError(
		names.length === 0
			? `There is no Custom Field "${name}" here, nor any other`
			: `There is no Custom Field "${name}" here. There are: ${listed(names)}`,
		'Enter one of these by its name or ID',
	);
}
