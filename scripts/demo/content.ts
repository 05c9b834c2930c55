/** What the demo puts into n8n: a credential of each kind, and the workflows of examples/. */
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '../../test/host/cache';
import { n8nCommand, type InstalledN8n } from '../../test/host/install';
import { PROJECT } from '../../test/host/pack';
import { N8nRequestError, type N8nClient, type Workflow } from '../../test/host/rest';
import type { ClickUp, Named } from './clickup';

const EXAMPLES = join(PROJECT, 'examples');

/** The examples name these credentials, by ID and by name. */
export const CREDENTIALS = {
	token: { id: 'clickUpExampleToken', name: 'ClickUp (access token)', type: 'clickUpApi' },
	oauth: { id: 'clickUpExampleOAuth', name: 'ClickUp (OAuth2)', type: 'clickUpOAuth2Api' },
};

/** What was put into a user folder before, so that a restart leaves alone what people have changed since. */
class Done {
	private readonly file: string;

	constructor(userFolder: string) {
		this.file = join(userFolder, 'demo.json');
	}

	private read(): Record<string, string> {
		return existsSync(this.file) ? JSON.parse(readFileSync(this.file, 'utf8')) : {};
	}

	has(what: string, state: string): boolean {
		return this.read()[what] === state;
	}

	set(what: string, state: string): void {
		writeFileSync(this.file, JSON.stringify({ ...this.read(), [what]: state }));
	}
}

/**
 * Stores the credentials under their IDs, with n8n's own import command (its REST API takes no OAuth token).
 * n8n must not be running. Nothing is done when they are stored already.
 */
export async function storeCredentials(
	n8n: InstalledN8n,
	clickUp: ClickUp,
	userFolder: string,
	env: NodeJS.ProcessEnv,
): Promise<void> {
	const credentials: object[] = [{ ...CREDENTIALS.token, data: { accessToken: clickUp.token } }];
	if (clickUp.oauth) {
		const { clientId, clientSecret, token } = clickUp.oauth;
		const oauthTokenData = { access_token: token, token_type: 'Bearer' };
		credentials.push({ ...CREDENTIALS.oauth, data: { clientId, clientSecret, oauthTokenData } });
	}
	const state = fingerprint(JSON.stringify(credentials));
	const done = new Done(userFolder);
	if (done.has('credentials', state)) return;
	const file = join(userFolder, 'credentials.tmp.json');
	try {
		writeFileSync(file, JSON.stringify(credentials), { mode: 0o600 });
		await n8nCommand(n8n, ['import:credentials', `--input=${file}`], env, userFolder);
	} finally {
		rmSync(file, { force: true });
	}
	done.set('credentials', state);
}

const picked = ({ id, name }: Named) => ({ __rl: true, mode: 'list', value: id, cachedResultName: name });

/** An example with its pickers set to what this ClickUp has. */
function filledIn(example: Workflow, clickUp: ClickUp): Workflow & { id: string } {
	const values: Record<string, unknown> = {
		team: picked(clickUp.workspace),
		space: picked(clickUp.space),
		list: picked(clickUp.list),
	};
	const nodes = example.nodes.map((node) => {
		const names = Object.keys(node.parameters).filter(
			(name) => node.type.startsWith('n8n-nodes-clickup.') && name in values,
		);
		const parameters = {
			...node.parameters,
			...Object.fromEntries(names.map((name) => [name, values[name]])),
		};
		return { ...node, parameters };
	});
	return { ...example, nodes } as Workflow & { id: string };
}

/** Puts the example workflows into n8n, once; they keep their IDs. A deleted one comes back. */
export async function storeWorkflows(client: N8nClient, clickUp: ClickUp, userFolder: string): Promise<void> {
	const done = new Done(userFolder);
	const there = new Set((await client.workflows()).map(({ id }) => id));
	for (const name of readdirSync(EXAMPLES).filter((file) => file.endsWith('.json'))) {
		const workflow = filledIn(JSON.parse(readFileSync(join(EXAMPLES, name), 'utf8')), clickUp);
		const state = fingerprint(JSON.stringify(workflow));
		if (!there.has(workflow.id)) await create(client, workflow);
		else if (!done.has(workflow.id, state))
			await client.updateWorkflow(workflow.id, { nodes: workflow.nodes, connections: workflow.connections });
		done.set(workflow.id, state);
	}
}

/** Creates a workflow, or gives an archived one of that ID its content back. */
async function create(client: N8nClient, workflow: Workflow & { id: string }): Promise<void> {
	try {
		await client.createWorkflow(workflow);
	} catch (error) {
		if (!(error instanceof N8nRequestError) || !/exists already/.test(error.message)) throw error;
		await client.call('POST', `/workflows/${workflow.id}/unarchive`, {});
		await client.updateWorkflow(workflow.id, { nodes: workflow.nodes, connections: workflow.connections });
	}
}
