import { clock } from './clock';

/** When a token that ClickUp answered with 429 may be used again, Unix ms, for each credential. */
const pausedUntil = new Map<string, number>();

/** The longest that ClickUp's one-minute window can last, with a margin for its clock, in ms. */
const WINDOW = 61_000;

function headerNumber(headers: Record<string, unknown>, name: string): number | undefined {
	const value = Number(headers[name]);
	return headers[name] !== undefined && Number.isFinite(value) ? value : undefined;
}

/**
 * How long to wait after a 429. `X-RateLimit-Reset` is in Unix seconds of ClickUp's clock, so it is
 * read against the answer's own Date; without it the whole window is waited for. One second more,
 * because Reset has whole seconds only.
 *
 * @returns ms, at most a window
 */
export function untilReset(headers: Record<string, unknown>): number {
	const reset = headerNumber(headers, 'x-ratelimit-reset');
	if (reset === undefined) return WINDOW;
	const date = Date.parse(String(headers.date));
	const now = Number.isNaN(date) ? clock.now() : date;
	return Math.min(Math.max(reset * 1000 - now, 0) + 1000, WINDOW);
}

/**
 * Holds back everything that uses a credential, in every execution of this process.
 *
 * @param ms how long
 */
export function pause(credential: string, ms: number): void {
	pausedUntil.set(credential, Math.max(pausedUntil.get(credential) ?? 0, clock.now() + ms));
}

/** How long a credential is held back still, in ms; 0 when it is free. */
export function pauseLeft(credential: string): number {
	const left = (pausedUntil.get(credential) ?? 0) - clock.now();
	// The clock of the machine may have been set back meanwhile.
	if (left > 0) return Math.min(left, WINDOW);
	pausedUntil.delete(credential);
	return 0;
}
