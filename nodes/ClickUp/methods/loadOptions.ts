import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { createClient } from '../transport/client';
import { path } from '../transport/paths';
import { InputError } from '../values/inputError';
import { chosen, requireChosen } from './chosen';

/*
 * What the menus show. One request for each opening; an empty menu means that there is nothing,
 * since what ClickUp refuses reaches the person.
 */

type LoadOptions = (this: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]>;

interface Member {
	user: { id: number; username: string | null; email: string };
}

async function rows<T>(context: ILoadOptionsFunctions, address: string, root: string): Promise<T[]> {
	const client = await createClient(context, { interactive: true });
	const answer = (await client.send({ method: 'GET', path: address })) as Record<string, T[] | undefined>;
	return answer[root] ?? [];
}

/** Everyone in the Workspace: the List's own route gives only those with explicit access to it. */
export const getAssignees: LoadOptions = async function () {
	const teams = await rows<{ id: string; members: Member[] }>(this, '/v2/team', 'teams');
	const id = chosen(this, 'team', 'workspace');
	const team = teams.find((each) => each.id === id) ?? (teams.length === 1 ? teams[0] : undefined);
	if (!team) throw new InputError('Choose the Workspace first');
	return team.members.map(({ user }) => ({
		name: user.username ? `${user.username} (${user.email})` : user.email,
		value: user.id,
	}));
};

export const getStatuses: LoadOptions = async function () {
	const list = requireChosen(this, 'list', 'list', 'List');
	const statuses = await rows<{ status: string }>(this, path`/v2/list/${list}`, 'statuses');
	return statuses.map(({ status }) => ({ name: status, value: status }));
};

export const getTags: LoadOptions = async function () {
	const space = requireChosen(this, 'space', 'space', 'Space');
	const tags = await rows<{ name: string }>(this, path`/v2/space/${space}/tag`, 'tags');
	return tags.map(({ name }) => ({ name, value: name }));
};

/** By their JSON, which holds the colours that go with a tag; n8n's built-in node saves the same. */
export const getTimeEntryTags: LoadOptions = async function () {
	const team = requireChosen(this, 'team', 'workspace', 'Workspace');
	const tags = await rows<{ name: string }>(this, path`/v2/team/${team}/time_entries/tags`, 'data');
	return tags.map((tag) => ({ name: tag.name, value: JSON.stringify(tag) }));
};
