import { path } from '../../transport/paths';
import { rowsIn } from '../../values/rows';
import { requireChosen, workspace } from '../chosen';
import type { ListSearch, Named } from './search';
import { among, APP, cursorPage, openClient, pageByPage } from './search';

export const searchDocs: ListSearch = async function (filter, paginationToken) {
	const client = await openClient(this);
	const team = await workspace(this, client);
	return await pageByPage(
		async (cursor) =>
			await cursorPage<Named>(
				client,
				{ path: path`/v3/workspaces/${team}/docs`, root: 'docs', cursor },
				({ id, name }) => ({ name: name || 'Untitled', value: id, url: `${APP}/${team}/v/dc/${id}` }),
			),
		{ filter, token: paginationToken, what: 'Doc', which: 'that come first' },
	);
};

interface Page extends Named {
	pages?: Page[];
}

/** Pages with what they are below, each before its subpages. */
const withSubpages = (pages: Page[], above = ''): Array<{ id: string; name: string }> =>
	pages.flatMap(({ id, name, pages: below = [] }) => {
		const full = `${above}${name || 'Untitled'}`;
		return [{ id, name: full }, ...withSubpages(below, `${full} / `)];
	});

export const searchPages: ListSearch = async function (filter) {
	const client = await openClient(this);
	const doc = requireChosen(this, 'doc', 'doc', 'Doc');
	const team = await workspace(this, client);
	const answer = await client.send({
		method: 'GET',
		path: path`/v3/workspaces/${team}/docs/${doc}/page_listing`,
		query: { max_page_depth: -1 },
	});
	return among(
		withSubpages((rowsIn(answer) ?? []) as Page[]).map(({ id, name }) => ({
			name,
			value: id,
			url: `${APP}/${team}/v/dc/${doc}/${id}`,
		})),
		filter,
	);
};
