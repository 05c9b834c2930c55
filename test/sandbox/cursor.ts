import { refused } from './errors';
import type { Call } from './route';

/**
 * A page of a v3 list, by the query's `limit` (50 unless given) and `cursor`. What a cursor holds is
 * nobody's business but the sandbox's, as in real life.
 *
 * @returns the rows of the page, and the cursor of the next one where there is one
 */
export function cursorPage<Row>(
	{ query }: Pick<Call, 'query'>,
	rows: Row[],
): { rows: Row[]; next_cursor?: string } {
	const limit = (query.limit as number | undefined) ?? 50;
	const start = query.cursor === undefined ? 0 : startOf(String(query.cursor));
	const end = start + limit;
	return {
		rows: rows.slice(start, end),
		...(end < rows.length && { next_cursor: Buffer.from(`from ${end}`).toString('base64url') }),
	};
}

function startOf(cursor: string): number {
	const [, start] = /^from (\d+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
	if (start === undefined) throw refused('QUERY', `Wrong query parameter "cursor": ${cursor}`);
	return Number(start);
}
