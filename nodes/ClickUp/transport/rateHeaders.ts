import { clock } from './clock';

/** What an answer says of the rate limit (developer.clickup.com, Rate Limits). */
export interface RateHeaders {
	/** Requests that the plan allows in a minute. */
	perMinute?: number;
	/** Requests that are left of the window. */
	left?: number;
	/** Until a new window opens, in ms, a margin included. */
	resetIn?: number;
	/** How far ClickUp's clock is ahead of this machine's by the date of the answer, in ms, to a second. */
	ahead?: number;
}

/** Reset has whole seconds only. */
const MARGIN = 1000;

/** The longest that ClickUp's one-minute window can last, in ms. */
const WINDOW = 60_000 + MARGIN;

function numberIn(headers: Record<string, unknown>, name: string): number | undefined {
	const text = String(headers[name] ?? '').trim();
	return text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

/**
 * Reads the headers of an answer. `X-RateLimit-Reset` is in Unix seconds of ClickUp's clock, so it is
 * read against the answer's own Date.
 */
export function rateHeaders(headers: Record<string, unknown>): RateHeaders {
	const reset = numberIn(headers, 'x-ratelimit-reset');
	const ahead = aheadBy(headers);
	const now = clock.now() + (ahead ?? 0);
	return {
		ahead,
		perMinute: numberIn(headers, 'x-ratelimit-limit'),
		left: numberIn(headers, 'x-ratelimit-remaining'),
		resetIn: reset === undefined ? undefined : Math.min(Math.max(reset * 1000 - now, 0) + MARGIN, WINDOW),
	};
}

/**
 * How long to wait after a 429: until the reset, or for a whole window where the answer does not tell.
 *
 * @returns ms
 */
export const untilReset = ({ resetIn = WINDOW }: RateHeaders): number => resetIn;

function aheadBy(headers: Record<string, unknown>): number | undefined {
	const date = Date.parse(String(headers.date));
	return Number.isNaN(date) ? undefined : date - clock.now();
}
