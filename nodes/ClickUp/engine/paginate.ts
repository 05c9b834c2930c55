import type { IDataObject } from 'n8n-workflow';

import { clock } from '../transport/clock';
import type { ApiRequest } from '../transport/context';
import { asRow } from '../values/objects';
import { rowsUnder } from '../values/rows';

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

/** Where ClickUp says how many rows there are. It need not be right: it only tells how far to look ahead. */
export interface Count {
	request: ApiRequest;
	/** Key of the answer under which the number stands. */
	key: string;
}

/** How far numbered pages are fetched ahead. */
export interface Ahead {
	/** How many pages may be under way side by side, asked anew for each with the number of those that are. */
	atOnce(underWay: number): number;
	/** Asked for one time, where there may be many pages. */
	count?: Count;
}

type Send = (request: ApiRequest) => Promise<unknown>;

/** Gives the rows of one page after another, those that are new in it; ends after the last. */
type Pages = (
	send: Send,
	request: ApiRequest,
	root: string,
	left: () => number,
	ahead: Ahead,
) => AsyncGenerator<IDataObject[]>;

/** How many pages without anything new may follow each other: so many rows can come in meanwhile. */
const STALE = 3;

/** How many full pages come one by one: few tasks cost no request that they do not need. */
const ONE_BY_ONE = 3;

/**
 * How many pages are fetched side by side after so many full ones. All but one of them may turn out to lie
 * behind the last one, so there are few at first, and more when there was more.
 */
const widthAfter = (full: number): number =>
	full < ONE_BY_ONE ? 1 : Math.min(2 * full + 4, 12 + Math.floor(full / 10));

/**
 * With so many still under way, more are asked for, in groups: reading what has come and opening the next
 * connections takes about as long as the next answers do. The fewer there are, the less is asked for behind
 * the last page; where pages are counted, none is, so that some can be read while others are on their way.
 */
const REFILL = { guessed: 3, counted: 14 };

/**
 * How much earlier than the pages the question how many there are is sent, in ms. n8n prepares requests that
 * start together one by one and sends none of them before the last is ready: its answer would come with theirs,
 * and the next group would wait for the way to ClickUp and back once more.
 */
const HEAD_START = 10;

/** The most that a page of v3 holds, and the least that all of its routes take. */
const CURSOR_PAGE = { min: 10, max: 100 };

/** The rows of an answer; v3 gives some of them without a root. */
function rowsOf(answer: unknown, root: string): IDataObject[] {
	const rows = Array.isArray(answer) ? answer : (answer as Record<string, unknown> | null)?.[root];
	return Array.isArray(rows) ? rows.map(asRow) : [];
}

/** What tells a row from the others. */
const keyOf = (row: IDataObject): string => (row.id === undefined ? JSON.stringify(row) : String(row.id));

/** What of an answer says whether there are more pages. */
type PageAnswer = IDataObject | null;

/** Whether nothing is to be asked for behind this page. */
const endsWith = (answer: PageAnswer, root: string): boolean =>
	answer?.last_page === true || rowsOf(answer, root).length === 0;

/**
 * Tells the rows of a page that no page before it had: a task that moves meanwhile comes twice. Rows
 * without an ID cannot be told apart, but a page of them that is as the one before.
 */
function unseenRows(): (page: IDataObject[]) => IDataObject[] {
	const seen = new Set<string>();
	let before = '';
	return (page) => {
		const fresh = page.filter(({ id }) => id === undefined || !seen.has(String(id)));
		for (const { id } of page) if (id !== undefined) seen.add(String(id));
		const text = page.some(({ id }) => id === undefined) ? JSON.stringify(page) : '';
		const isSame = text !== '' && text === before;
		before = text;
		return isSame ? [] : fresh;
	};
}

const withQuery = (request: ApiRequest, query: IDataObject): ApiRequest => ({
	...request,
	query: { ...request.query, ...query },
});

const pagesOf: Record<Paging, Pages> = {
	async *none(send, request, root) {
		yield rowsOf(await send(request), root);
	},

	/**
	 * A short page is not the last by itself: ClickUp drops what one may not see after cutting the pages.
	 * After the first few, pages are fetched side by side, the more of them the more were full, and all that
	 * ClickUp has counted.
	 */
	async *page(send, request, root, left, { atOnce, count }) {
		const coming: Array<Promise<PageAnswer>> = [];
		const isNew = unseenRows();
		let [asked, counted, underWay, full, size, stale] = [0, 0, 0, 0, 0, 0];
		let [isCountAsked, isEnd, isOver] = [false, false, false];
		const wanted = { ...request, isWanted: () => !isOver };
		const ask = async () => {
			underWay++;
			// Nor is anything asked for behind one that fails.
			let isLast = true;
			try {
				const answer = (await send(withQuery(wanted, { page: asked++ }))) as PageAnswer;
				isLast = endsWith(answer, root);
				return answer;
			} finally {
				underWay--;
				isEnd ||= isLast;
			}
		};
		const askMore = () => {
			const known = counted - asked;
			// What is behind the last one that was counted shows when all of those are here.
			if (known === 0 && underWay > 0) return;
			if (underWay > (known > 0 ? REFILL.counted : REFILL.guessed)) return;
			const most = atOnce(underWay);
			const width = Math.min(most, known > 0 ? underWay + known : widthAfter(full));
			while (
				!isEnd &&
				underWay < width &&
				// One that comes late holds up what is behind it only when much of that has come.
				coming.length < 2 * (known > 0 ? most : width) - 1 &&
				(coming.length === 0 || left() > coming.length * size)
			) {
				const answer = ask();
				coming.push(answer);
				// Nobody may wait for it any more when it fails.
				answer.then(askMore).catch(() => {});
			}
		};
		const askForCount = async ({ request: counting, key }: Count) => {
			isCountAsked = true;
			const answer = await send({ ...counting, isWanted: wanted.isWanted });
			counted = Math.ceil(Number(asRow(answer)[key]) / size) || 0;
			askMore();
		};
		try {
			for (;;) {
				const first = widthAfter(full);
				const isMuch = full === ONE_BY_ONE && atOnce(0) >= first && left() > first * size;
				// Pages are fetched without it as well.
				if (count && isMuch && !isCountAsked) {
					askForCount(count).catch(() => {});
					await clock.sleep(HEAD_START);
				}
				askMore();
				// Without room for more, one waits for its turn.
				if (coming.length === 0) coming.push(ask());
				const answer = await coming[0];
				const rows = rowsUnder(answer, root).map(asRow);
				const fresh = isNew(rows);
				if (rows.length === 0) return;
				// A page that comes back again and again would be fetched for ever.
				stale = fresh.length === 0 ? stale + 1 : 0;
				if (stale > 0 && (answer?.last_page !== false || stale >= STALE)) return;
				yield fresh;
				if (answer?.last_page === true) return;
				size = Math.max(size, rows.length);
				full = rows.length >= size || answer?.last_page === false ? full + 1 : 0;
				coming.shift();
			}
		} finally {
			isEnd = isOver = true;
		}
	},

	async *cursor(send, request, root, left) {
		const seen = new Set<string>();
		for (let cursor: string | undefined; ;) {
			const limit = Math.max(CURSOR_PAGE.min, Math.min(CURSOR_PAGE.max, left()));
			const answer = await send(withQuery(request, { limit, ...(cursor && { cursor }) }));
			yield rowsOf(answer, root);
			const next = (answer as { next_cursor?: string | null } | null)?.next_cursor;
			if (!next || seen.has(next)) return;
			seen.add((cursor = next));
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
 * @param ahead for numbered pages, which otherwise come one by one
 */
export async function fetchMany(
	paging: Paging,
	send: Send,
	request: ApiRequest,
	root: string,
	limit: number,
	ahead: Ahead = { atOnce: () => 1 },
): Promise<IDataObject[]> {
	const rows: IDataObject[] = [];
	if (limit < 1) return rows;
	for await (const page of pagesOf[paging](send, request, root, () => limit - rows.length, ahead)) {
		for (const row of page) rows.push(row);
		if (rows.length >= limit) break;
	}
	if (rows.length > limit) rows.length = Math.floor(limit);
	return rows;
}
