import { InputError } from './inputError';

/** ClickUp's priorities, by the number the API takes (developer.clickup.com, Create Task). */
const PRIORITIES = ['urgent', 'high', 'normal', 'low'];

/**
 * A priority as ClickUp wants it.
 *
 * @param value 1 (urgent) to 4 (low), or its name; empty or 0 for none
 * @returns 1 to 4, or null for no priority
 * @throws InputError for anything else
 */
export function toPriority(value: unknown): number | null {
	const text = String(value ?? '')
		.trim()
		.toLowerCase();
	if (text === '' || text === '0' || text === 'none') return null;
	const number = PRIORITIES.includes(text) ? PRIORITIES.indexOf(text) + 1 : Number(text);
	if (number >= 1 && number <= 4 && Number.isInteger(number)) return number;
	throw new InputError(
		`"${text}" is not a priority that ClickUp knows`,
		'Use 1 or Urgent, 2 or High, 3 or Normal, 4 or Low; leave it empty for no priority',
	);
}
