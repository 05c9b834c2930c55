import { ClickUpError, refused } from '../errors';
import { entityAttachmentShape } from '../shapes/attachments';
import { userShapes } from '../shapes/users';
import { storedDate } from '../state/dates';
import type { SandboxState } from '../state/state';
import type { CustomField, Task } from '../state/types';

/** What a field type needs to know to take a value in. */
interface Setting {
	state: SandboxState;
	field: CustomField;
	task: Task;
	/** Zone of the user who sets the value. */
	timezone: string;
	value: unknown;
	options: { time?: boolean };
	/** What is stored now. */
	before: unknown;
}

interface FieldType {
	/** The value to store. Throws when ClickUp would refuse. Absent: the field is read-only. */
	take?(setting: Setting): unknown;
	/** The stored value as the API shows it; default: as stored. */
	show?(state: SandboxState, stored: never, field: CustomField): unknown;
}

// UNVERIFIED: ClickUp refuses a value of the wrong type, its code is known only for some field types.
const wrong = (field: CustomField, wanted: string) =>
	refused('FIELD', `Custom Field "${field.name}" (${field.type}) takes ${wanted}`);

const isId = (value: unknown): value is number => Number.isInteger(value);

const string = (check: (text: string) => boolean = () => true, wanted = 'a string'): FieldType => ({
	take({ field, value }) {
		if (typeof value !== 'string' || !check(value)) throw wrong(field, wanted);
		return value;
	},
});

const numeric: FieldType = {
	take({ field, value }) {
		if (typeof value !== 'number') throw wrong(field, 'a number');
		return String(value);
	},
};

function isUrl(text: string): boolean {
	try {
		return /^https?:$/.test(new URL(text).protocol);
	} catch {
		return false;
	}
}

/** Reads `{ add: [...], rem: [...] }` and applies it to the stored list. */
function changeSet<T>({ value, before, field }: Setting, isItem: (item: unknown) => item is T, what: string) {
	const set = value as { add?: unknown; rem?: unknown } | null;
	const keys = typeof set === 'object' && set !== null && !Array.isArray(set) ? Object.keys(set) : [];
	const lists = [set?.add ?? [], set?.rem ?? []];
	const good =
		keys.length > 0 &&
		keys.every((key) => key === 'add' || key === 'rem') &&
		lists.every((list) => Array.isArray(list) && list.every(isItem));
	if (!good) throw what === 'tasks' ? badTasks() : wrong(field, `{ add: [...], rem: [...] } with ${what}`);
	const [add, rem] = lists as [T[], T[]];
	const kept = ((before as T[] | undefined) ?? []).filter((item) => !rem.includes(item));
	return [...kept, ...add.filter((item) => !kept.includes(item))];
}

const badTasks = () => new ClickUpError(400, 'FIELD_342', 'Value is not valid for a tasks field');

const taskLinks: FieldType = {
	take(setting) {
		const ids = changeSet(setting, (id): id is string => typeof id === 'string', 'tasks');
		if (ids.some((id) => !setting.state.tasks.has(id))) throw badTasks();
		return ids;
	},
	show: (state, ids: string[]) =>
		ids.flatMap((id) => {
			const task = state.tasks.get(id);
			if (!task) return [];
			const { status, color } = state.statusOf(task);
			const url = `https://app.clickup.com/t/${id}`;
			const team_id = state.workspaceOf(task).id;
			return [
				{
					id,
					name: task.name,
					status,
					color,
					custom_type: null,
					team_id,
					deleted: task.deleted,
					url,
					access: true,
				},
			];
		}),
};

const types: Record<string, FieldType> = {
	text: string(),
	short_text: string(),
	url: string(isUrl, 'a URL'),
	email: string((text) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text), 'an e-mail address'),
	phone: string((text) => /^\+\d[\d\s().-]{4,}$/.test(text), 'a phone number with its country code'),
	number: numeric,
	currency: numeric,
	checkbox: {
		take({ field, value }) {
			if (typeof value !== 'boolean') throw wrong(field, 'true or false');
			return String(value);
		},
	},
	date: {
		take({ value, options, timezone }) {
			// Reported with status 500 too; a POST must not be repeated after either.
			if (!Number.isInteger(value)) throw new ClickUpError(400, 'FIELD_017', 'Value is not a valid date');
			return String(storedDate(value as number, options.time, timezone));
		},
	},
	drop_down: {
		take({ field, value }) {
			const options: Array<{ id: string; orderindex: number }> = field.typeConfig.options;
			const option = options.find(({ id, orderindex }) => id === value || orderindex === value);
			if (!option) throw new ClickUpError(400, 'FIELD_011', 'Value must be an option index or uuid');
			return option.orderindex;
		},
	},
	labels: {
		take({ field, value }) {
			const known: string[] = field.typeConfig.options.map(({ id }: { id: string }) => id);
			if (!Array.isArray(value) || value.some((id) => !known.includes(id))) {
				throw new ClickUpError(400, 'FIELD_144', 'Value must be an array of label IDs');
			}
			return [...value];
		},
	},
	users: {
		take(setting) {
			// Seen live: a bare array is accepted and stores nothing.
			if (Array.isArray(setting.value)) return setting.before;
			const { state, field, task } = setting;
			const isGroup = (id: unknown): id is string =>
				field.typeConfig.include_groups === true && typeof id === 'string' && state.userGroups.has(id);
			const isEither = (id: unknown): id is number | string => isId(id) || isGroup(id);
			const ids = changeSet(setting, isEither, 'IDs of users, or of Teams where the field takes them');
			const workspace = state.workspaceOf(task).id;
			return ids.filter((id) =>
				typeof id === 'number'
					? state.isMember(workspace, id)
					: state.userGroups.get(id)?.workspaceId === workspace,
			);
		},
		// UNVERIFIED how Teams read back: their ID and name, as wherever else ClickUp shows one.
		show: (state, ids: Array<number | string>) =>
			ids.flatMap((id): object[] => {
				if (typeof id === 'number') return userShapes(state, [id]);
				const group = state.userGroups.get(id);
				return group ? [{ id, name: group.name }] : [];
			}),
	},
	tasks: taskLinks,
	list_relationship: taskLinks,
	attachment: {
		take: (setting) =>
			changeSet(setting, (id): id is string => typeof id === 'string', 'IDs of uploaded attachments'),
		show: (state, ids: string[]) =>
			ids.map((id) => {
				const attachment = state.attachments.get(id);
				return attachment ? entityAttachmentShape(attachment) : id;
			}),
	},
	emoji: {
		take({ field, value }) {
			const most: number = field.typeConfig.count;
			if (!isId(value) || value < 0 || value > most) throw wrong(field, `a whole number from 0 to ${most}`);
			return value;
		},
	},
	manual_progress: {
		take({ field, value }) {
			const { start, end } = field.typeConfig as { start: number; end: number };
			const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
			const current = (value as { current?: unknown } | null)?.current;
			if (keys.join() !== 'current' || typeof current !== 'number' || current < start || current > end) {
				throw wrong(field, `{ current } from ${start} to ${end}`);
			}
			return current;
		},
		show: (_state, current: number, { typeConfig: { start, end } }) => ({
			current: String(current),
			percent_completed: ((current - start) / (end - start)) * 100,
		}),
	},
	location: {
		take({ field, value }) {
			const place = value as {
				location?: { lat?: unknown; lng?: unknown };
				formatted_address?: unknown;
			} | null;
			const good =
				typeof place?.location?.lat === 'number' &&
				typeof place.location.lng === 'number' &&
				typeof place.formatted_address === 'string';
			if (!good) throw wrong(field, '{ location: { lat, lng }, formatted_address }');
			return value;
		},
	},
	button: {
		take({ field, value }) {
			if (value !== true) throw wrong(field, 'true');
			return undefined;
		},
	},
	automatic_progress: {},
	formula: {},
	votes: {},
	signature: {},
};

/**
 * Stores a value in a task's Custom Field.
 * @throws ClickUpError with ClickUp's code where it is known, when the value does not fit the type.
 */
export function setFieldValue(
	state: SandboxState,
	task: Task,
	field: CustomField,
	value: unknown,
	options: { time?: boolean },
	timezone: string,
): void {
	const { take } = types[field.type] ?? {};
	if (!take) throw refused('FIELD', `Custom Field "${field.name}" (${field.type}) is read-only`);
	if (options.time !== undefined && field.type !== 'date') throw wrong(field, 'no value_options');
	const before = task.fieldValues[field.id];
	const stored = take({ state, field, task, timezone, value, options, before });
	if (stored === undefined) delete task.fieldValues[field.id];
	else task.fieldValues[field.id] = stored;
}

/** A task's value of a field as the API shows it; undefined when it has none. */
export function shownValue(state: SandboxState, field: CustomField, task: Task): unknown {
	const stored = task.fieldValues[field.id];
	if (stored === undefined) return undefined;
	return types[field.type]?.show?.(state, stored as never, field) ?? stored;
}
