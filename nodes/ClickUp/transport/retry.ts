import type { ApiRequest } from './context';
import { clock } from './clock';

/** Tries in all for a request that may be repeated. */
const TRIES = 4;

/** Repeating these leaves ClickUp as one call does; it has no idempotency keys for the others. */
const REPEATABLE = ['GET', 'PUT', 'DELETE'];

/** What Node.js calls a connection that was never made, so that no byte of a request went out. */
const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];

/** Whether sending a request again leaves ClickUp as sending it once does. */
export function isRepeatable({ method, repeatable }: ApiRequest): boolean {
	return repeatable ?? REPEATABLE.includes(method);
}

/** Whether a request with this outcome cannot have been carried out. */
export function neverSent(code: string | undefined): boolean {
	return code !== undefined && NEVER_SENT.includes(code);
}

/**
 * How long to wait before a request is repeated after a 5xx answer, a timeout or a broken
 * connection: 1, 2 and 4 s, each with up to half of it added at random.
 *
 * @param attempt how often it was sent, from 1
 * @param code Node.js's code of a broken connection; undefined after an answer
 * @returns ms, or undefined when it must not be repeated
 */
export function repeatAfter(request: ApiRequest, attempt: number, code?: string): number | undefined {
	if (attempt >= TRIES) return undefined;
	if (!isRepeatable(request) && !neverSent(code)) return undefined;
	return 1000 * 2 ** (attempt - 1) * (1 + clock.random() / 2);
}
