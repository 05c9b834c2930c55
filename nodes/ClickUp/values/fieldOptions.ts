import type { Convert, Entered, Option } from './fieldEntry';
import { configOf, entriesOf, shown } from './fieldEntry';
import { isObject } from './objects';
import { InputError } from './inputError';
import { called, listed } from './names';

/** Where an option stands, which is how ClickUp gives the value of a drop-down. */
const atPlace = (options: Option[], place: unknown): Option[] =>
	options.filter(({ orderindex }) => orderindex !== undefined && String(orderindex) === String(place).trim());

/** The option that is meant: by its ID, its name, or its place. A number is a place first. */
export function optionOf({ field, value }: Entered): string {
	const options = configOf(field).options ?? [];
	const written = isObject(value) ? (value.id ?? value.name ?? value.label) : value;
	const byName = called(String(written), options, ({ id, name, label }) => [id, name, label]);
	const byPlace = atPlace(options, written);
	const found = (typeof written === 'number' ? [byPlace, byName] : [byName, byPlace]).find(
		({ length }) => length > 0,
	);
	if (found?.length === 1) return found[0].id;
	if (found) {
		throw new InputError(
			`${found.length} options of the Custom Field "${field.name}" are called ${shown(written)}: ${found.map(({ id }) => id).join(', ')}`,
			'Enter the ID of the one you mean',
		);
	}
	const names = options.map(({ name, label }) => name ?? label ?? '');
	throw new InputError(
		`The Custom Field "${field.name}" has no option ${shown(written)}. It has: ${listed(names)}`,
		'Enter one of these; new options are made in ClickUp',
	);
}

/** IDs of labels; text that is a label in itself is not cut at its commas. */
export const labels: Convert = (entered) => {
	const { field, value, names } = entered;
	const options = configOf(field).options ?? [];
	const whole = typeof value === 'string' && called(value, options, ({ label }) => [label]).length === 1;
	const entries = whole ? [value] : entriesOf(entered, 'a list of labels', 'such as Backend, Design');
	return [...new Set(entries.map((entry) => optionOf({ field, value: entry, names })))];
};
