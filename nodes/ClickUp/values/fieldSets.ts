import type { CustomField } from './customFields';
import type { Convert, Entered } from './fieldEntry';
import { configOf, entriesOf, parsed } from './fieldEntry';
import { isObject } from './objects';

/** IDs in what a task answers as the value of people, tasks or files. */
const idsNow = ({ value }: CustomField): unknown[] =>
	Array.isArray(value) ? value.map((one) => (isObject(one) ? one.id : one)) : [];

/** `{ add, rem }`, also as JSON text; undefined for a list. */
function changeIn(value: unknown): Record<string, unknown> | undefined {
	const read = typeof value === 'string' && value.trim().startsWith('{') ? parsed(value) : value;
	return isObject(read) && ['add', 'rem', 'remove'].some((key) => key in read) ? read : undefined;
}

/** Whether the value is the whole of a set, for which one has to know what is in it now. */
export const replacesSet = (field: CustomField, value: unknown): boolean =>
	Object.hasOwn(sets, String(field.type)) && changeIn(value) === undefined;

/**
 * What ClickUp takes for sets. A list is what the field is to hold, so what else is in it now goes;
 * `{ add, rem }` changes only those that it names.
 */
async function setOf(entered: Entered, what: string, example: string, id: (entry: string) => unknown) {
	const ids = async (value: unknown) => {
		const found = new Set<unknown>();
		for (const entry of entriesOf({ ...entered, value: value ?? [] }, what, example))
			found.add(await id(entry));
		return [...found];
	};
	const change = changeIn(entered.value);
	if (change) return { add: await ids(change.add), rem: await ids(change.rem ?? change.remove) };
	const [now, wanted] = [idsNow(entered.field), await ids(entered.value)];
	const had = new Set(now.map(String));
	const wants = new Set(wanted.map(String));
	return {
		add: wanted.filter((one) => !had.has(String(one))),
		rem: now.filter((one) => !wants.has(String(one))),
	};
}

const users: Convert = async (entered) => {
	const { names, field } = entered;
	const find = configOf(field).include_groups ? names.personOrGroup : names.person;
	return await setOf(entered, 'people', 'such as jane@example.com', async (entry) => await find(entry));
};

const tasks: Convert = async (entered) =>
	await setOf(
		entered,
		'tasks',
		'by ID, custom ID or address',
		async (entry) => await entered.names.task(entry),
	);

const files: Convert = async (entered) => {
	const { add, rem } = await setOf(
		entered,
		'input data fields that hold files, or IDs of attachments',
		'with commas between them',
		(entry) => entered.names.file(entry),
	);
	// Only what is in the field can be taken out of it, and that has an ID.
	return { add, rem: rem.map(String) };
};

/** The types whose value is a set that is added to and removed from. */
export const sets: Record<string, Convert> = { attachment: files, list_relationship: tasks, tasks, users };
