import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { createClient } from '../transport/client';
import { path } from '../transport/paths';
import type { IdKind } from '../values/ids';
import { idFrom } from '../values/ids';
import { InputError } from '../values/inputError';

/*
 * What the menus show. One request for each opening; an empty menu means that there is nothing,
 * since what ClickUp refuses reaches the person.
 */

type LoadOptions = (this: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]>;

interface Member {
	user: { id: number; username: string | null; email: string };
}

function required(context: ILoadOptionsFunctions, name: string, kind: IdKind, label: string): string {
	const id = idFrom(context.getCurrentNodeParameter(name), kind);
	if (id) return id;
	throw new InputError(`Choose the ${label} first`);
}

async function rows<T>(context: ILoadOptionsFunctions, address: string, root: string): Promise<T[]> {
	const client = createClient(context, { interactive: true });
	const answer = (await client.send({ method: 'GET', path: address })) as Record<string, T[] | undefined>;
	return answer[root] ?? [];
}

/** Everyone in the Workspace: the List's own route gives only those with explicit access to it. */
export const getAssignees: LoadOptions = async function () {
	const teams = await rows<{ id: string; members: Member[] }>(this, '/v2/team', 'teams');
	const chosen = idFrom(this.getCurrentNodeParameter('team'), 'workspace');
	const team = teams.find(({ id }) => id === chosen) ?? (teams.length === 1 ? teams[0] : undefined);
	if (!team) throw new InputError('Choose the Workspace first');
	return team.members.map(({ user }) => ({
		name: user.username ? `${user.username} (${user.email})` : user.email,
		value: user.id,
	}));
};

export const getStatuses: LoadOptions = async function () {
	const list = required(this, 'list', 'list', 'List');
	const statuses = await rows<{ status: string }>(this, path`/v2/list/${list}`, 'statuses');
	return statuses.map(({ status }) => ({ name: status, value: status }));
};

export const getTags: LoadOptions = async function () {
	const space = required(this, 'space', 'space', 'Space');
	const tags = await rows<{ name: string }>(this, path`/v2/space/${space}/tag`, 'tags');
	return tags.map(({ name }) => ({ name, value: name }));
};

export const getCustomFields: LoadOptions = async function () {
	const list = required(this, 'list', 'list', 'List');
	const fields = await rows<{ id: string; name: string }>(this, path`/v2/list/${list}/field`, 'fields');
	return fields.map(({ id, name }) => ({ name, value: id }));
};

/** By their JSON, which holds the colours that go with a tag; n8n's built-in node saves the same. */
export const getTimeEntryTags: LoadOptions = async function () {
	const team = required(this, 'team', 'workspace', 'Workspace');
	const tags = await rows<{ name: string }>(this, path`/v2/team/${team}/time_entries/tags`, 'data');
	return tags.map((tag) => ({ name: tag.name, value: JSON.stringify(tag) }));
};
