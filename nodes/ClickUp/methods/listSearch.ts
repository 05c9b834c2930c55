import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { createLookup } from '../lookup';
import type { Client } from '../transport/client';
import { createClient } from '../transport/client';
import { path } from '../transport/paths';
import type { IdKind } from '../values/ids';
import { idFrom } from '../values/ids';
import { InputError } from '../values/inputError';

/*
 * What the pickers show. Each opening sends one request (two when the Workspace is not chosen yet);
 * what ClickUp refuses reaches the person, so that an empty list means that there is nothing.
 */

/** A search as n8n calls it: what was typed, and where the page before ended. */
export type ListSearch = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

interface Named extends IDataObject {
	id: string;
	name: string;
}

const APP = 'https://app.clickup.com';

/** How many pages of tasks one opening reads at most to find what was typed. */
const PAGES_TO_SEARCH = 5;

async function get<T>(client: Client, address: string, query: IDataObject, root: string): Promise<T[]> {
	const answer = (await client.send({ method: 'GET', path: address, query })) as Record<
		string,
		T[] | undefined
	>;
	return answer[root] ?? [];
}

/** What is chosen beside the picker: in a row of a collection the row's own comes first. */
function chosen(context: ILoadOptionsFunctions, name: string, kind: IdKind): string {
	const inRow = context.getCurrentNodeParameter(`&${name}`);
	return idFrom(inRow ?? context.getCurrentNodeParameter(name), kind);
}

async function workspace(context: ILoadOptionsFunctions, client: Client): Promise<string> {
	return chosen(context, 'team', 'workspace') || (await createLookup(client).onlyWorkspace());
}

function requireChosen(context: ILoadOptionsFunctions, name: string, kind: IdKind, label: string): string {
	const id = chosen(context, name, kind);
	if (id) return id;
	throw new InputError(`Choose the ${label} first`);
}

const matches = (filter = '') => {
	const wanted = filter.trim().toLowerCase();
	return ({ name }: { name: string }) => name.toLowerCase().includes(wanted);
};

export const searchWorkspaces: ListSearch = async function (filter) {
	const teams = await get<Named>(createClient(this, { interactive: true }), '/v2/team', {}, 'teams');
	const results = teams.map(({ id, name }) => ({ name, value: id, url: `${APP}/${id}/home` }));
	return { results: results.filter(matches(filter)) };
};

export const searchSpaces: ListSearch = async function (filter) {
	const client = createClient(this, { interactive: true });
	const team = await workspace(this, client);
	const spaces = await get<Named>(client, path`/v2/team/${team}/space`, { archived: false }, 'spaces');
	const results = spaces.map(({ id, name }) => ({ name, value: id, url: `${APP}/${team}/v/s/${id}` }));
	return { results: results.filter(matches(filter)) };
};

export const searchFolders: ListSearch = async function (filter) {
	const client = createClient(this, { interactive: true });
	const space = requireChosen(this, 'space', 'space', 'Space');
	const folders = await get<Named>(client, path`/v2/space/${space}/folder`, { archived: false }, 'folders');
	return { results: folders.map(({ id, name }) => ({ name, value: id })).filter(matches(filter)) };
};

/** The first page holds the Lists in Folders, the second the Lists that are in none. */
export const searchLists: ListSearch = async function (filter, paginationToken) {
	const client = createClient(this, { interactive: true });
	const space = requireChosen(this, 'space', 'space', 'Space');
	if (paginationToken === 'folderless') return { results: await folderlessLists(client, space, filter) };
	const folders = await get<Named & { lists?: Named[] }>(
		client,
		path`/v2/space/${space}/folder`,
		{ archived: false },
		'folders',
	);
	const results = folders
		.flatMap((folder) =>
			(folder.lists ?? []).map(({ id, name }) => ({ name: `${folder.name} / ${name}`, value: id })),
		)
		.filter(matches(filter));
	if (results.length > 0 && !filter) return { results, paginationToken: 'folderless' };
	// The editor asks for no second page when the first has nothing to show, and a search wants all at once.
	return { results: [...results, ...(await folderlessLists(client, space, filter))] };
};

async function folderlessLists(client: Client, space: string, filter?: string) {
	const lists = await get<Named>(client, path`/v2/space/${space}/list`, { archived: false }, 'lists');
	return lists.map(({ id, name }) => ({ name, value: id })).filter(matches(filter));
}

/** ClickUp cannot search tasks by name, so pages of the newest are read until one matches. */
export const searchTasks: ListSearch = async function (filter, paginationToken) {
	const client = createClient(this, { interactive: true });
	const team = await workspace(this, client);
	const first = Number(paginationToken ?? 0);
	for (let page = first; ; page++) {
		const { tasks = [], last_page: lastPage } = (await client.send({
			method: 'GET',
			path: path`/v2/team/${team}/task`,
			query: { page, subtasks: true, order_by: 'updated' },
		})) as { tasks?: Array<Named & { list?: Named; url?: string }>; last_page?: boolean };
		const results = tasks.filter(matches(filter)).map(({ id, name, list, url }) => ({
			name: list ? `${name} (${list.name})` : name,
			value: id,
			url: url ?? `${APP}/t/${id}`,
		}));
		if (lastPage !== false || tasks.length === 0) return { results };
		if (results.length > 0) return { results, paginationToken: String(page + 1) };
		if (page - first + 1 >= PAGES_TO_SEARCH) throw notAmongTheNewest(filter, page + 1);
	}
};

/** Nothing found is not nothing there: the editor would show an empty list. */
function notAmongTheNewest(filter: string | undefined, pages: number): InputError {
	return new InputError(
		`No task with "${filter}" in its name is among the ${pages * 100} that were changed last`,
		'Enter the ID or the address of the task',
	);
}
