import type { INodeListSearchItems } from 'n8n-workflow';

import { goalsOf } from '../../lookup/goals';
import { EVERYWHERE } from '../../lookup/named';
import { path } from '../../transport/paths';
import { requireChosen, workspace } from '../chosen';
import type { ListSearch, Named } from './search';
import { among, APP, openClient, rowsOf } from './search';

export const searchGoals: ListSearch = async function (filter) {
	const client = await openClient(this);
	const team = await workspace(this, client);
	return among(
		(await goalsOf(client, team)).map(({ id, name, folder, pretty_id: number }) => ({
			name: folder ? `${folder} / ${name}` : name,
			value: id,
			...(number && { url: `${APP}/${team}/goals/${number}` }),
		})),
		filter,
	);
};

/** Those that every Workspace has, which ClickUp does not list, and its own. */
export const searchTaskTypes: ListSearch = async function (filter) {
	const client = await openClient(this);
	const address = path`/v2/team/${await workspace(this, client)}/custom_item`;
	const own = await rowsOf<{ id: number; name: string }>(client, address, 'custom_items');
	const others = own.filter(({ id }) => EVERYWHERE.every((type) => type.id !== id));
	return among(
		[...EVERYWHERE, ...others].map(({ id, name }) => ({ name, value: id })),
		filter,
	);
};

const byName = ({ name }: { name: string }): INodeListSearchItems => ({ name, value: name });

/** The tags of the Space. */
export const searchTags: ListSearch = async function (filter) {
	const space = requireChosen(this, 'space', 'space', 'Space');
	const tags = await rowsOf<Named>(await openClient(this), path`/v2/space/${space}/tag`, 'tags');
	return among(tags.map(byName), filter);
};

/** The tags that time entries of the Workspace have had. */
export const searchTimeEntryTags: ListSearch = async function (filter) {
	const client = await openClient(this);
	const address = path`/v2/team/${await workspace(this, client)}/time_entries/tags`;
	return among((await rowsOf<Named>(client, address, 'data')).map(byName), filter);
};

/** The statuses of the List. */
export const searchStatuses: ListSearch = async function (filter) {
	const list = requireChosen(this, 'list', 'list', 'List');
	const rows = await rowsOf<{ status: string }>(await openClient(this), path`/v2/list/${list}`, 'statuses');
	return among(
		rows.map(({ status }) => byName({ name: status })),
		filter,
	);
};

/** The Custom Fields that tasks of the List can have. */
export const searchListFields: ListSearch = async function (filter) {
	const list = requireChosen(this, 'list', 'list', 'List');
	const fields = await rowsOf<Named>(await openClient(this), path`/v2/list/${list}/field`, 'fields');
	return among(
		fields.map(({ id, name }) => ({ name, value: id })),
		filter,
	);
};
