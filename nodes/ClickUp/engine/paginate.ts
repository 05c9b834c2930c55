import type { IDataObject } from 'n8n-workflow';

import type { ApiRequest } from '../transport/context';

/** How a route gives many things. */
export type Paging =
	/** All at once. */
	| 'none'
	/** `page` from 0 in the query; `last_page` in the answer, or an empty page after the last. */
	| 'page'
	/** v3: `cursor` and `limit` in the query, `next_cursor` in the answer. */
	| 'cursor'
	/** Comments, newest first: `start` and `start_id` of the oldest in the query. */
	| 'comments';

type Send = (request: ApiRequest) => Promise<unknown>;

/** Fetches one page after another, each as the rows that are new in it; ends after the last. */
type Pages = (
	send: Send,
	request: ApiRequest,
	root: string,
	left: () => number,
) => AsyncGenerator<IDataObject[]>;

/** The most that a page of v3 holds, and the least that all of its routes take. */
const CURSOR_PAGE = { min: 10, max: 100 };

/** The rows of an answer; v3 gives some of them without a root. */
function rowsOf(answer: unknown, root: string): IDataObject[] {
	const rows = Array.isArray(answer) ? answer : (answer as Record<string, unknown> | null)?.[root];
	return Array.isArray(rows) ? rows.map(asObject) : [];
}

/** An item of n8n is an object; some of ClickUp's rows are plain text. */
const asObject = (row: unknown): IDataObject =>
	typeof row === 'object' && row !== null ? (row as IDataObject) : { value: row as string };

/** What tells a row from the others. */
const keyOf = (row: IDataObject): string => (row.id === undefined ? JSON.stringify(row) : String(row.id));

const withQuery = (request: ApiRequest, query: IDataObject): ApiRequest => ({
	...request,
	query: { ...request.query, ...query },
});

const pagesOf: Record<Paging, Pages> = {
	async *none(send, request, root) {
		yield rowsOf(await send(request), root);
	},

	/** A short page is not the last by itself: ClickUp drops what one may not see after cutting the pages. */
	async *page(send, request, root) {
		for (let page = 0, previous = ''; ; page++) {
			const answer = (await send(withQuery(request, { page }))) as { last_page?: boolean } | null;
			const rows = rowsOf(answer, root);
			const signature = rows.map(keyOf).join();
			// A page that comes back again would be fetched for ever.
			if (rows.length === 0 || signature === previous) return;
			yield rows;
			if (answer?.last_page === true) return;
			previous = signature;
		}
	},

	async *cursor(send, request, root, left) {
		for (let cursor: string | undefined; ;) {
			const limit = Math.max(CURSOR_PAGE.min, Math.min(CURSOR_PAGE.max, left()));
			const answer = await send(withQuery(request, { limit, ...(cursor && { cursor }) }));
			yield rowsOf(answer, root);
			const next = (answer as { next_cursor?: string | null } | null)?.next_cursor;
			if (!next || next === cursor) return;
			cursor = next;
		}
	},

	async *comments(send, request, root) {
		const seen = new Set<string>();
		for (let oldest: IDataObject | undefined; ;) {
			const query = oldest && { start: oldest.date, start_id: oldest.id };
			const rows = rowsOf(await send(query ? withQuery(request, query) : request), root);
			// Whether the comment of `start_id` itself comes again is not documented.
			const fresh = rows.filter((row) => !seen.has(keyOf(row)));
			if (fresh.length === 0) return;
			yield fresh;
			fresh.forEach((row) => seen.add(keyOf(row)));
			oldest = fresh[fresh.length - 1];
		}
	},
};

/**
 * Fetches rows page by page, until there are no more or there is enough.
 *
 * @param send sends one page's request
 * @param root key of the answer that holds the rows
 * @param limit how many rows are wanted at most
 */
export async function fetchMany(
	paging: Paging,
	send: Send,
	request: ApiRequest,
	root: string,
	limit: number,
): Promise<IDataObject[]> {
	const rows: IDataObject[] = [];
	if (limit <= 0) return rows;
	for await (const page of pagesOf[paging](send, request, root, () => limit - rows.length)) {
		for (const row of page) rows.push(row);
		if (rows.length >= limit) break;
	}
	return rows.slice(0, limit);
}
