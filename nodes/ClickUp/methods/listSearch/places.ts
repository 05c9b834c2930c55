import type { ILoadOptionsFunctions } from 'n8n-workflow';

import { path } from '../../transport/paths';
import type { Client } from '../../transport/client';
import { chosen, requireChosen, workspace } from '../chosen';
import type { ListSearch, Named } from './search';
import { among, APP, openClient, rowsOf } from './search';

export const searchWorkspaces: ListSearch = async function (filter) {
	const teams = await rowsOf<Named>(await openClient(this), '/v2/team', 'teams');
	return among(
		teams.map(({ id, name }) => ({ name, value: id, url: `${APP}/${id}/home` })),
		filter,
	);
};

export const searchSpaces: ListSearch = async function (filter) {
	const client = await openClient(this);
	const team = await workspace(this, client);
	const spaces = await rowsOf<Named>(client, path`/v2/team/${team}/space`, 'spaces', { archived: false });
	return among(
		spaces.map(({ id, name }) => ({ name, value: id, url: `${APP}/${team}/v/s/${id}` })),
		filter,
	);
};

/** The Space that is chosen; in the fields of a webhook it has ClickUp's name. */
const spaceOf = (context: ILoadOptionsFunctions): string =>
	chosen(context, 'spaceId', 'space') || requireChosen(context, 'space', 'space', 'Space');

export const searchFolders: ListSearch = async function (filter) {
	const space = spaceOf(this);
	const folders = await rowsOf<Named>(await openClient(this), path`/v2/space/${space}/folder`, 'folders', {
		archived: false,
	});
	return among(
		folders.map(({ id, name }) => ({ name, value: id })),
		filter,
	);
};

/** The first page holds the Lists in Folders, the second the Lists that are in none. */
export const searchLists: ListSearch = async function (filter, paginationToken) {
	const client = await openClient(this);
	const space = spaceOf(this);
	if (paginationToken === 'folderless') return among(await folderlessLists(client, space), filter);
	const folders = await rowsOf<Named & { lists?: Named[] }>(
		client,
		path`/v2/space/${space}/folder`,
		'folders',
		{ archived: false },
	);
	const inFolders = folders.flatMap((folder) =>
		(folder.lists ?? []).map(({ id, name }) => ({ name: `${folder.name} / ${name}`, value: id })),
	);
	const { results } = among(inFolders, filter);
	if (results.length > 0 && !filter) return { results, paginationToken: 'folderless' };
	// The editor asks for no second page when the first has nothing to show, and a search wants all at once.
	const others = among(await folderlessLists(client, space), filter);
	return { results: [...results, ...others.results] };
};

async function folderlessLists(client: Client, space: string) {
	const lists = await rowsOf<Named>(client, path`/v2/space/${space}/list`, 'lists', { archived: false });
	return lists.map(({ id, name }) => ({ name, value: id }));
}
