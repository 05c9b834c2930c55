import { refused } from '../errors';
import { shownValue } from '../customFields/values';
import type { SandboxState } from '../state/state';
import type { CustomField, Task } from '../state/types';

interface Condition {
	field_id: string;
	operator: string;
	value?: unknown;
}

const lower = (value: unknown) => String(value).toLowerCase();
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const textTypes = ['text', 'short_text', 'url', 'email', 'phone'];
const setTypes = ['labels', 'users', 'tasks', 'list_relationship', 'attachment'];

/** The IDs in a stored value that is a set. */
const members = (stored: unknown) => list(stored ?? []).map(lower);

/** Numbers and dates compare as numbers, everything else as text. */
const order = (stored: unknown, value: unknown) =>
	Number.isNaN(Number(stored)) || Number.isNaN(Number(value))
		? lower(stored).localeCompare(lower(value))
		: Number(stored) - Number(value);

function same(field: CustomField, stored: unknown, value: unknown): boolean {
	if (field.type === 'drop_down') {
		// UNVERIFIED whether ClickUp wants the option's ID or its index here; both are understood.
		const option = field.typeConfig.options.find(
			(each: { orderindex: number }) => each.orderindex === stored,
		);
		return lower(option?.id) === lower(value) || lower(stored) === lower(value);
	}
	return lower(stored) === lower(value);
}

const isText = (field: CustomField) => textTypes.includes(field.type);

type Test = (field: CustomField, stored: unknown, value: unknown) => boolean;

const operators: Record<string, Test> = {
	'=': (field, stored, value) =>
		isText(field) ? lower(stored).includes(lower(value)) : same(field, stored, value),
	'==': same,
	'!=': (field, stored, value) => !operators['='](field, stored, value),
	'!==': (field, stored, value) => !same(field, stored, value),
	'<': (_field, stored, value) => order(stored, value) < 0,
	'<=': (_field, stored, value) => order(stored, value) <= 0,
	'>': (_field, stored, value) => order(stored, value) > 0,
	'>=': (_field, stored, value) => order(stored, value) >= 0,
	RANGE(_field, stored, value) {
		const bounds = value as { low_value?: unknown; high_value?: unknown };
		const [low, high] = Array.isArray(value) ? value : [bounds.low_value, bounds.high_value];
		return order(stored, low) >= 0 && order(stored, high) <= 0;
	},
	ANY: (field, stored, value) => list(value).some((each) => matches(field, stored, each)),
	ALL: (field, stored, value) => list(value).every((each) => matches(field, stored, each)),
	'NOT ANY': (field, stored, value) => !operators.ANY(field, stored, value),
	'NOT ALL': (field, stored, value) => !operators.ALL(field, stored, value),
};

function matches(field: CustomField, stored: unknown, value: unknown): boolean {
	return setTypes.includes(field.type) ? members(stored).includes(lower(value)) : same(field, stored, value);
}

/** Without a value only the negative operators hold. */
const holdsForNothing = ['!=', '!==', 'NOT ANY', 'NOT ALL'];

/**
 * Reads the JSON of `custom_fields` (an array, all of which must hold) or `custom_field` (one).
 * @throws ClickUpError when it is not JSON, or names an unknown field or operator
 */
export function readConditions(name: string, json: string): Condition[] {
	let read: unknown;
	try {
		read = JSON.parse(json);
	} catch {
		throw refused('QUERY', `Query parameter "${name}" is not JSON`);
	}
	if (name === 'custom_fields' && !Array.isArray(read)) {
		throw refused('QUERY', 'Query parameter "custom_fields" is not a JSON array');
	}
	return list(read).map((each) => {
		const { field_id, operator, ...rest } = (each ?? {}) as Partial<Condition>;
		const unknown = Object.keys(rest).find((key) => key !== 'value');
		if (unknown !== undefined) throw refused('QUERY', `Unknown key "${unknown}" in "${name}"`);
		const known = operator === 'IS NULL' || operator === 'IS NOT NULL' || (operator ?? '') in operators;
		if (typeof field_id !== 'string' || typeof operator !== 'string' || !known) {
			throw refused('QUERY', `Query parameter "${name}" needs "field_id" and a known "operator"`);
		}
		if (!operator.startsWith('IS ') && rest.value === undefined) {
			throw refused('QUERY', `Query parameter "${name}" needs "value" for operator ${operator}`);
		}
		return { field_id, operator, ...rest };
	});
}

/** Whether a task meets all conditions. */
export function meets(state: SandboxState, task: Task, conditions: Condition[]): boolean {
	return conditions.every(({ field_id: id, operator, value }) => {
		const field = state.fields.get(id);
		if (!field) throw refused('QUERY', `Unknown Custom Field "${id}" in the filter`);
		if (operator === '=' && field.type === 'labels') throw refused('QUERY', 'Operator = is not for labels');
		const stored = shownValue(state, field, task) === undefined ? undefined : task.fieldValues[id];
		if (operator === 'IS NULL') return stored === undefined;
		if (operator === 'IS NOT NULL') return stored !== undefined;
		if (stored === undefined) return holdsForNothing.includes(operator);
		return operators[operator](field, stored, value);
	});
}
