import type { IDataObject } from 'n8n-workflow';

import type { ApiRequest } from '../transport/context';

/** What a route with numbered pages answers. */
type Page = Record<string, unknown> & { last_page?: boolean };

/**
 * Fetches pages until ClickUp says it was the last, a page is empty, or there is enough. A short
 * page is not the last by itself: ClickUp drops tasks one may not see after cutting the pages.
 *
 * @param send sends one page's request
 * @param root key of the answer that holds the rows
 * @param limit how many rows are wanted at most
 */
export async function numberedPages(
	send: (request: ApiRequest) => Promise<unknown>,
	request: ApiRequest,
	root: string,
	limit: number,
): Promise<IDataObject[]> {
	const rows: IDataObject[] = [];
	let previous = '';
	for (let page = 0; rows.length < limit; page++) {
		const answer = (await send({ ...request, query: { ...request.query, page } })) as Page;
		const found = (answer[root] ?? []) as IDataObject[];
		const signature = found.map(({ id }) => String(id)).join();
		// A page that comes back again would be fetched for ever.
		if (found.length === 0 || signature === previous) break;
		rows.push(...found);
		if (answer.last_page === true) break;
		previous = signature;
	}
	return rows.slice(0, limit);
}
