/** Which ClickUp the demo works with: the local one, or the real one when CLICKUP_TOKEN is set. */
import axios, { isAxiosError } from 'axios';
import { join } from 'node:path';
import { cacheFolder } from '../../test/host/cache';
import { HostError, say } from '../../test/host/progress';
import { seed, startSandbox, type Sandbox } from '../../test/sandbox';

/** Something that a workflow points at: its ID, and its name for the editor. */
export interface Named {
	id: string;
	name: string;
}

export interface ClickUp {
	kind: 'sandbox' | 'real';
	token: string;
	oauth?: { clientId: string; clientSecret: string; token: string };
	workspace: Named;
	space: Named;
	list: Named;
	sandbox?: Sandbox;
	/** for n8n: hosts that go elsewhere, and whom to trust for them */
	redirect?: Record<string, string>;
	ca?: string;
}

async function localClickUp(): Promise<ClickUp> {
	const sandbox = await startSandbox({ certificateDir: join(cacheFolder(), 'sandbox-tls') });
	const port = `127.0.0.1:${sandbox.port}`;
	return {
		kind: 'sandbox',
		token: sandbox.tokens.personal,
		oauth: { ...sandbox.oauthApp, token: sandbox.tokens.oauth },
		workspace: { id: seed.workspaceId, name: seed.workspaceName },
		space: { id: seed.spaceId, name: seed.spaceName },
		list: { id: seed.listId, name: seed.listName },
		sandbox,
		redirect: Object.fromEntries(sandbox.hosts.map((host) => [`${host}:443`, port])),
		ca: sandbox.ca,
	};
}

/** A GET to the real ClickUp. `refused`: the sentence for a 4xx answer, with ClickUp's own words put in for %s. */
async function ask<T>(token: string, path: string, refused: string): Promise<T> {
	try {
		const answer = await axios.get(`https://api.clickup.com/api/v2${path}`, {
			headers: { Authorization: token },
			timeout: 20_000,
		});
		return answer.data;
	} catch (error) {
		if (!isAxiosError(error)) throw error;
		const status = error.response?.status;
		const told = error.response?.data ?? {};
		const words = [told.err, told.ECODE].filter(Boolean).join(', ') || `status ${status}`;
		if (status && status < 500 && status !== 429) throw new HostError(refused.replace('%s', words));
		const why = status ? words : error.code;
		throw new HostError(
			`ClickUp cannot be used now (api.clickup.com: ${why}). Without CLICKUP_TOKEN, npm start brings a ClickUp of its own.`,
		);
	}
}

/** A few Lists of an account, to show what CLICKUP_LIST_ID could be. */
async function someLists(token: string, workspaces: Named[]): Promise<string[]> {
	const unreadable = 'ClickUp does not show the Lists of this account (%s).';
	const found: string[] = [];
	for (const workspace of workspaces.slice(0, 2)) {
		const { spaces } = await ask<{ spaces: Named[] }>(
			token,
			`/team/${encodeURIComponent(workspace.id)}/space`,
			unreadable,
		);
		for (const space of spaces.slice(0, 3)) {
			const { lists } = await ask<{ lists: Named[] }>(
				token,
				`/space/${encodeURIComponent(space.id)}/list`,
				unreadable,
			);
			found.push(...lists.slice(0, 3).map((list) => `${list.id} (${space.name} > ${list.name})`));
		}
	}
	return found.slice(0, 5);
}

async function realClickUp(given: string): Promise<ClickUp> {
	const token = given.trim().replace(/^Bearer\s+/i, '');
	say('Using the real ClickUp, because CLICKUP_TOKEN is set.');
	const wrong =
		'ClickUp refuses the token in CLICKUP_TOKEN (%s): copy it anew from Settings > Apps in ClickUp.';
	const { teams } = await ask<{ teams: Named[] }>(token, '/team', wrong);
	const listId = process.env.CLICKUP_LIST_ID?.trim();
	if (!listId) {
		const lists = await someLists(token, teams);
		const examples = lists.length ? ` For example: ${lists.join(', ')}.` : '';
		throw new HostError(
			`CLICKUP_LIST_ID is missing: set it to the ID of the List in which the example may create three tasks.${examples}`,
		);
	}
	const unknown = `ClickUp knows no List with the ID in CLICKUP_LIST_ID, "${listId}" (%s).`;
	const list = await ask<Named & { space: Named }>(token, `/list/${encodeURIComponent(listId)}`, unknown);
	let workspace: Named = teams[0];
	for (const team of teams) {
		const { spaces } = await ask<{ spaces: Named[] }>(
			token,
			`/team/${encodeURIComponent(team.id)}/space`,
			unknown,
		);
		if (spaces.some((space) => space.id === list.space.id)) workspace = team;
	}
	return {
		kind: 'real',
		token,
		workspace: { id: workspace.id, name: workspace.name },
		space: { id: list.space.id, name: list.space.name },
		list: { id: list.id, name: list.name },
	};
}

/**
 * The ClickUp to work with.
 * @throws HostError when the real one refuses the token, cannot be reached, or CLICKUP_LIST_ID is missing or wrong
 */
export function chooseClickUp(): Promise<ClickUp> {
	const token = process.env.CLICKUP_TOKEN;
	return token ? realClickUp(token) : localClickUp();
}
