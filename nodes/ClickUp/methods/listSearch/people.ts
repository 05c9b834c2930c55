import type { ILoadOptionsFunctions, INodeListSearchItems } from 'n8n-workflow';

import { path } from '../../transport/paths';
import { InputError } from '../../values/inputError';
import { chosen, entered, workspace } from '../chosen';
import type { ListSearch, Named } from './search';
import { among, openClient, rowsOf } from './search';

interface Team {
	id: string;
	members?: Array<{ user: { id: number; username: string | null; email: string; role?: number } }>;
}

/** The API's number for a guest: 1 owner, 2 admin, 3 member. */
const GUEST = 4;

/** Everyone in the Workspace; all Workspaces come with one request. */
async function people(context: ILoadOptionsFunctions, role?: number): Promise<INodeListSearchItems[]> {
	const teams = await rowsOf<Team>(await openClient(context), '/v2/team', 'teams');
	const id = chosen(context, 'team', 'workspace');
	const team = id ? teams.find((each) => each.id === id) : teams.length === 1 ? teams[0] : undefined;
	if (!team)
		throw new InputError(
			id ? `This credential may not use the Workspace ${id}` : 'Choose the Workspace first',
		);
	return (team.members ?? [])
		.filter(({ user }) => role === undefined || user.role === role)
		.map(({ user: { id: value, username, email } }) => ({
			name: username ? `${username} (${email})` : email,
			value,
		}));
}

async function groups(context: ILoadOptionsFunctions): Promise<INodeListSearchItems[]> {
	const client = await openClient(context);
	const query = { team_id: await workspace(context, client) };
	const rows = await rowsOf<Named>(client, '/v2/group', 'groups', query);
	return rows.map(({ id, name }) => ({ name, value: id }));
}

export const searchPeople: ListSearch = async function (filter) {
	return among(await people(this), filter);
};

export const searchGuests: ListSearch = async function (filter) {
	return among(await people(this, GUEST), filter);
};

export const searchGroups: ListSearch = async function (filter) {
	return among(await groups(this), filter);
};

/** People or groups, by what the row says of its kind. */
export const searchPeopleOrGroups: ListSearch = async function (filter) {
	return among(entered(this, 'kind') === 'group' ? await groups(this) : await people(this), filter);
};

export const searchCustomRoles: ListSearch = async function (filter) {
	const client = await openClient(this);
	const address = path`/v2/team/${await workspace(this, client)}/customroles`;
	const roles = await rowsOf<{ id: number; name: string }>(client, address, 'custom_roles');
	return among(
		roles.map(({ id, name }) => ({ name, value: id })),
		filter,
	);
};
