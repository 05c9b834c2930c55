import { textOf } from './ids';

/** A label of time entries. ClickUp knows it by its name; the colours go with it wherever it is set. */
export interface TimeEntryTag {
	name: string;
	tag_fg?: string;
	tag_bg?: string;
}

function fromJson(text: string): unknown {
	if (!/^[[{]/.test(text)) return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function tagsFrom(value: unknown): TimeEntryTag[] {
	if (Array.isArray(value)) return value.flatMap(tagsFrom);
	if (typeof value === 'object' && value !== null) {
		const { name, tag_fg: fg, tag_bg: bg } = value as Record<string, unknown>;
		const tag = { name: textOf(name), ...(textOf(fg) && { tag_fg: textOf(fg) }) };
		return tag.name ? [{ ...tag, ...(textOf(bg) && { tag_bg: textOf(bg) }) }] : [];
	}
	const text = textOf(value);
	const json = fromJson(text);
	if (json !== undefined) return tagsFrom(json);
	return text ? [{ name: text }] : [];
}

/**
 * Tags as a person or a menu gives them: names (an array, or text with commas), objects, or the JSON
 * of objects, which is what n8n's built-in node saves.
 *
 * @returns them with the colours that were given
 */
export function toTimeEntryTags(value: unknown): TimeEntryTag[] {
	const isNames = typeof value === 'string' && fromJson(value.trim()) === undefined;
	return tagsFrom(isNames ? value.split(',') : value);
}
