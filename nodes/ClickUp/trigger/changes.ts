import type { IDataObject } from 'n8n-workflow';

import type { ShownIn } from '../values/clock';
import type { CustomField } from '../values/customFields';
import { readableValue } from '../values/customFields';
import { readableDate, readableInstant } from '../values/readableDates';
import type { ClickUpEvent, HistoryItem } from './event';
import { changesIn } from './event';
import { isObject } from '../values/objects';

/** What stands for an object in an event: a status, a priority, a person, a tag, a List. */
const NAMES = ['status', 'priority', 'username', 'email', 'name', 'text_content', 'id'];

/** One side of a change as a person reads it. */
function readable(change: HistoryItem, side: unknown, zones: ShownIn): unknown {
	if (side === undefined || side === null || side === '') return null;
	const { field, custom_field: customField } = change;
	if (field === 'custom_field' && isObject(customField))
		return readableValue(customField as CustomField, side, zones);
	if (field === 'due_date' || field === 'start_date') return readableDate(side, zones);
	if (Array.isArray(side)) return side.map((entry) => readable(change, entry, zones));
	if (!isObject(side)) return side;
	const names = NAMES.filter((name) => Object.hasOwn(side, name));
	// Before a task is made, ClickUp gives a status whose name is null.
	return names.length > 0 ? (names.map((name) => side[name]).find((name) => name !== null) ?? null) : side;
}

/** One change, flat. */
function readableChange(change: HistoryItem, zones: ShownIn): IDataObject {
	const { id, field, date, user, custom_field: customField, comment } = change;
	return {
		field: field ?? null,
		...(isObject(customField) && { field_name: customField.name, field_id: customField.id }),
		before: readable(change, change.before, zones),
		// A comment's own text stands beside the change.
		after: readable(change, isObject(comment) ? comment : change.after, zones),
		changed_by: isObject(user) ? (user.username ?? user.email ?? null) : null,
		changed_by_id: isObject(user) ? (user.id ?? null) : null,
		changed_at: date === undefined ? null : readableInstant(date, zones),
		change_id: id ?? null,
	} as IDataObject;
}

/**
 * A delivery as one flat object for each change, the event's own keys first. Without changes in it, as
 * with deletions, it is one object with none.
 */
export function readableChanges(event: ClickUpEvent, zones: ShownIn): IDataObject[] {
	const changes = changesIn(event);
	const rest: IDataObject = { ...event };
	delete rest.history_items;
	return changes.length > 0
		? changes.map((change) => ({ ...rest, ...readableChange(change, zones) }))
		: [rest];
}
