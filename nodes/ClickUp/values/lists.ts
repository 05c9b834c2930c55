import { isEmpty } from './dates';
import { textOf } from './ids';

/**
 * A list: an array, JSON text of one, or text with commas between the entries. Of ClickUp's own
 * objects the ID counts, or the name where there is none. Empty entries are dropped.
 *
 * @param unreadable makes what is thrown for an entry that is none of this
 */
export function listOf(value: unknown, unreadable: () => Error): string[] {
	return entriesOf(value)
		.filter((entry) => !isEmpty(entry))
		.map((entry) => {
			const { id, name } = entry as { id?: unknown; name?: unknown };
			const text = textOf(entry) || textOf(id) || textOf(name);
			if (text || typeof entry === 'string') return text;
			throw unreadable();
		})
		.filter(Boolean);
}

function entriesOf(value: unknown): unknown[] {
	if (Array.isArray(value)) return value;
	if (typeof value !== 'string') return [value];
	if (!value.trim().startsWith('[')) return value.split(',');
	try {
		return JSON.parse(value) as unknown[];
	} catch {
		return value.split(',');
	}
}
