/** Reading the sandbox's record: what did n8n really send? */
import type { Sandbox } from '../../sandbox';

export interface Sent {
	/** e.g. "POST /api/v2/list/1/task" */
	what: string;
	authorization: string | undefined;
	status: number;
	body: unknown;
	query: Record<string, unknown>;
}

/**
 * Does something and tells what arrived at the sandbox meanwhile.
 * @returns what `work` returned, and the requests in their order
 */
export async function recorded<T>(
	sandbox: Sandbox,
	work: () => Promise<T>,
): Promise<{ result: T; sent: Sent[] }> {
	const before = sandbox.requests.length;
	const result = await work();
	const sent = sandbox.requests.slice(before).map(({ method, path, headers, status, body, query }) => ({
		what: `${method} ${path}`,
		authorization: headers.authorization as string | undefined,
		status,
		body,
		query,
	}));
	return { result, sent };
}

/** The distinct Authorization headers of some requests. */
export const authorizations = (sent: Sent[]) => [...new Set(sent.map(({ authorization }) => authorization))];
