import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import type { Client } from '../../transport/client';
import { createClient } from '../../transport/client';
import { InputError } from '../../values/inputError';

/** A search as n8n calls it: what was typed, and where the page before ended. */
export type ListSearch = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

export interface Named extends IDataObject {
	id: string;
	name: string;
}

export const APP = 'https://app.clickup.com';

/** How many pages one opening reads at most to find what was typed. */
const PAGES_TO_SEARCH = 5;

/** A client for someone who waits. */
export const openClient = async (context: ILoadOptionsFunctions): Promise<Client> =>
	await createClient(context, { interactive: true });

/** The rows of a route that gives all at once. */
export async function rowsOf<T>(
	client: Client,
	address: string,
	root: string,
	query: IDataObject = {},
): Promise<T[]> {
	const answer = (await client.send({ method: 'GET', path: address, query })) as Record<
		string,
		T[] | undefined
	>;
	return answer[root] ?? [];
}

/** Whether a name has in it what was typed, in any case of letters. */
export const matches = (filter = '') => {
	const wanted = filter.trim().toLowerCase();
	return ({ name }: { name: string }) => name.toLowerCase().includes(wanted);
};

/** What is found among all that there is. */
export const among = (all: INodeListSearchItems[], filter?: string): INodeListSearchResult => ({
	results: all.filter(matches(filter)),
});

/** One page of a route that pages. */
export interface SearchPage {
	rows: INodeListSearchItems[];
	/** Where the next one begins; undefined after the last. */
	next?: string;
}

/**
 * One page, or when something was typed, as many as it takes to find it: the editor asks for no page
 * after one that has nothing to show.
 *
 * @param page fetches the page that begins there
 * @param what the rows are, and which of them were looked through: `task`, `that were changed last`
 * @throws InputError when nothing is found and there are more: nothing found is not nothing there
 */
export async function pageByPage(
	page: (token?: string) => Promise<SearchPage>,
	{ filter, token, what, which }: { filter?: string; token?: string; what: string; which: string },
): Promise<INodeListSearchResult> {
	let seen = 0;
	for (let n = 1, from = token; ; n++) {
		const { rows, next } = await page(from);
		const { results } = among(rows, filter);
		seen += rows.length;
		if (results.length > 0 || next === undefined) {
			return { results, ...(next !== undefined && { paginationToken: next }) };
		}
		if (n === PAGES_TO_SEARCH) {
			throw new InputError(
				`No ${what} with "${filter ?? ''}" in its name is among the ${seen} ${which}`,
				`Enter the ID or the address of the ${what}`,
			);
		}
		from = next;
	}
}

/** A page of a route of v3, whose cursor becomes the token. */
export async function cursorPage<T>(
	client: Client,
	request: { path: string; root: string; query?: IDataObject; cursor?: string },
	item: (row: T) => INodeListSearchItems,
): Promise<SearchPage> {
	const { path, root, query, cursor } = request;
	const answer = (await client.send({
		method: 'GET',
		path,
		query: { ...query, limit: 100, ...(cursor && { cursor }) },
	})) as Record<string, T[] | undefined> & { next_cursor?: string | null };
	const next = answer.next_cursor;
	return { rows: (answer[root] ?? []).map(item), ...(next && next !== cursor && { next }) };
}
