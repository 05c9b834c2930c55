import { InputError } from './inputError';

/** ClickUp's own addresses, those of a company with a domain of its own, and what is shared publicly. */
const SITE = 'https?://[a-z0-9-]+\\.clickup\\.com';

/** How views, Docs, pages and channels are numbered: `8cabc12-345`, `6-901234567890-1`. */
const PARTED = '([A-Za-z0-9]+(?:-[A-Za-z0-9]+)+)';

/** What may follow an ID in an address. */
const REST = '(?:[/?#].*)?';

/**
 * How IDs stand in the addresses that ClickUp's own "Copy link" gives, one pattern for each kind.
 * The first group is the ID. (help.clickup.com, "Public and internal links"; chat and Docs as seen in
 * public use.)
 */
export const idInUrl = {
	workspace: `${SITE}/([0-9]+)(?:/.*)?`,
	space: `${SITE}/[0-9]+/v/(?:[a-z]{1,2}/)?s/([0-9]+)${REST}`,
	folder: `${SITE}/[0-9]+/v/(?:[a-z]{1,2}/)?f/([0-9]+)${REST}`,
	list: `${SITE}/[0-9]+/v/(?:(?:[a-z]{1,2}/)?li/|[a-z]{1,2}/6-)([0-9]+)(?:[-/?#].*)?`,
	task: `${SITE}/t/(?:[0-9]+/)?([A-Za-z0-9_-]+)${REST}`,
	// A chat channel is a view as well.
	view: `${SITE}/[0-9]+/(?:v/(?!dc/)[a-z]{1,3}|chat/r|(?!d/)[a-z]{1,2}/h)/${PARTED}${REST}`,
	doc: `${SITE}/(?:[0-9]+/)?(?:v/dc|docs|d/h|d)/${PARTED}${REST}`,
	page: `${SITE}/(?:[0-9]+/)?(?:v/dc|docs)/[A-Za-z0-9-]+/${PARTED}${REST}`,
	channel: `${SITE}/[0-9]+/chat/r/${PARTED}${REST}`,
	// ClickUp's own address of a goal has its number; see goalInUrl.
	goal: `${SITE}/[0-9]+/goals/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})${REST}`,
} as const;

export type IdKind = keyof typeof idInUrl;

const CUSTOM_TASK_ID = /^[A-Z][A-Z0-9_]*-[0-9]+$/i;

/** Whether a task ID is a custom one such as `DEV-123`; ClickUp's own have no hyphen. */
export function isCustomTaskId(id: string): boolean {
	return CUSTOM_TASK_ID.test(id);
}

/** The Workspace in a task's address (`…/t/<workspace>/DEV-123`), or undefined. */
export function workspaceInTaskUrl(value: string): string | undefined {
	return new RegExp(`^${SITE}/t/([0-9]+)/[^/]`).exec(value.trim())?.[1];
}

/**
 * The Workspace and the number in a goal's address (`…/512/goals/6`, as `pretty_url` gives it), which
 * is not the ID that the API takes.
 */
export function goalInUrl(value: string): { team: string; number: string } | undefined {
	const [, team, number] = new RegExp(`^${SITE}/([0-9]+)/goals/([0-9]+)${REST}$`).exec(value.trim()) ?? [];
	return team && number ? { team, number } : undefined;
}

/**
 * The plain text of what a picker or an expression gave: a locator, a string or a number.
 *
 * @returns trimmed text, '' when there is nothing
 */
export function textOf(value: unknown): string {
	const plain =
		typeof value === 'object' && value !== null && '__rl' in value
			? (value as { value?: unknown }).value
			: value;
	if (typeof plain === 'string') return plain.trim();
	if (typeof plain === 'number' && Number.isInteger(plain) && !Number.isSafeInteger(plain)) {
		throw new InputError(
			`${plain} is too large for a number: its last digits are lost`,
			'Give this ID as text, as ClickUp does',
		);
	}
	return typeof plain === 'number' || typeof plain === 'bigint' ? String(plain) : '';
}

/**
 * An ID from a picker, an expression or a ClickUp address typed into any of its modes.
 * A leading `#`, as ClickUp shows before task IDs, is taken off.
 *
 * @returns the ID, '' when there is nothing
 * @throws InputError for an address that holds no ID of that kind
 */
export function idFrom(value: unknown, kind?: IdKind): string {
	const text = textOf(value);
	if (!/^https?:\/\//i.test(text)) return text.replace(/^#/, '');
	const id = kind && new RegExp(`^${idInUrl[kind]}$`).exec(text)?.[1];
	if (!id) {
		throw new InputError(
			`There is no ${kind ?? 'ClickUp'} ID in the address "${text}"`,
			`Open the ${kind ?? 'object'} in ClickUp, choose "Copy link" and paste that address, or enter the ID`,
		);
	}
	return id;
}
