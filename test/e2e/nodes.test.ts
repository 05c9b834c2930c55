/** Our nodes in a real n8n, through its REST API. */
import { createHmac } from 'node:crypto';
import axios from 'axios';
import { until } from '../host/progress';
import type { Credential, WorkflowNode } from '../host/rest';
import { chain, manualTrigger, node } from '../host/workflows';
import { seed } from '../sandbox';
import { getWorkflow, OURS, taskWorkflow } from './support/builtin';
import { connect } from './support/consent';
import { authorizations, recorded } from './support/wire';
import { createWorld, SETUP, type World } from './support/world';

jest.setTimeout(60_000);

let world: World;
let token: Credential;
let oauth: Credential;

beforeAll(async () => {
	world = await createWorld('nodes', { package: true });
	const { client, sandbox } = world;
	token = await client.createCredential('Token', 'clickUpApi', { accessToken: sandbox.tokens.personal });
	oauth = await client.createCredential('OAuth', 'clickUpOAuth2Api', { ...sandbox.oauthApp });
}, SETUP);

afterAll(() => world?.close());

describe('Connecting', () => {
	it('tests an access token, good and bad', async () => {
		const { client } = world;
		expect(await client.testCredential(token)).toMatchObject({ status: 'OK' });
		const bad = await client.testCredential(token, { accessToken: 'wrong' });
		expect(bad.status).toBe('Error');
	});

	it('gets an OAuth2 token through the consent page', async () => {
		const { client, sandbox } = world;
		const { sent } = await recorded(sandbox, () => connect(world, oauth));
		expect((await client.credentialData(oauth.id)).oauthTokenData).toBeTruthy();
		expect(await client.testCredential(oauth)).toEqual({ status: 'OK', message: expect.any(String) });

		const { clientId, clientSecret } = sandbox.oauthApp;
		const exchange = sent.filter(({ what }) => what === 'POST /api/v2/oauth/token');
		expect(exchange).toHaveLength(1);
		expect(exchange[0]).toMatchObject({
			status: 200,
			authorization: undefined,
			body: { client_id: clientId, client_secret: clientSecret, code: expect.any(String) },
		});
		const page = sent.find(({ what }) => what === 'GET /api');
		expect(page?.query).not.toHaveProperty('scope', expect.stringMatching(/./));
	});
});

describe('A workflow made for the built-in node, its node type changed', () => {
	it.each(['token', 'oauth'] as const)('runs with the %s credential', async (kind) => {
		const { client, sandbox } = world;
		const credential = { token, oauth }[kind];
		const { id } = await client.createWorkflow(taskWorkflow(OURS, credential));
		const { result: run, sent } = await recorded(sandbox, () => client.run(id));

		expect(run.error).toBeUndefined();
		expect(run.status).toBe('success');
		const [created] = run.items('Create');
		expect(run.items('Get')[0].json).toMatchObject({
			id: created.json.id,
			name: 'Made for the built-in node',
		});
		expect(run.items('Update')[0].json).toMatchObject({ name: 'Renamed', priority: { priority: 'low' } });
		expect(run.items('Get All').map(({ json }) => json.id)).toContain(created.json.id);
		expect(run.items('Delete')).toHaveLength(1);
		const tasks = sent
			.map(({ what }) => what.replace(String(created.json.id), '{id}'))
			.filter((what) => /task/.test(what));
		expect(tasks).toEqual([
			`POST /api/v2/list/${seed.folderlessListId}/task`,
			'GET /api/v2/task/{id}',
			'PUT /api/v2/task/{id}',
			`GET /api/v2/list/${seed.folderlessListId}/task`,
			'DELETE /api/v2/task/{id}',
		]);
		const header = authorizations(sent);
		if (kind === 'token') expect(header).toEqual([sandbox.tokens.personal]);
		else expect(header).toEqual([expect.stringMatching(/^Bearer \S+$/)]);
	});
});

describe("n8n's HTTP Request node", () => {
	it('offers both credentials: the editor is told that they sign requests', async () => {
		const types = await world.client.credentialTypes();
		for (const wanted of [token, oauth]) {
			// The built-in class of that name comes first; the editor takes the last.
			const type = types.filter(({ name }) => name === wanted.type).at(-1);
			expect(type?.authenticate).toBeDefined();
		}
	});

	it.each(['token', 'oauth'] as const)('is signed by the %s credential', async (kind) => {
		const { client, sandbox } = world;
		const credential = { token, oauth }[kind];
		const request = node(
			'HTTP Request',
			'n8n-nodes-base.httpRequest',
			{
				url: 'https://api.clickup.com/api/v2/team',
				authentication: 'predefinedCredentialType',
				nodeCredentialType: credential.type,
				options: {},
			},
			credential,
			{ typeVersion: 4.2 },
		);
		const { id } = await client.createWorkflow(chain('HTTP Request', manualTrigger(), request));
		const { result: run, sent } = await recorded(sandbox, () => client.run(id));
		expect(run.error).toBeUndefined();
		const { teams } = run.items('HTTP Request')[0].json;
		expect(teams).toContainEqual(expect.objectContaining({ id: seed.workspaceId }));
		expect(sent).toMatchObject([{ what: 'GET /api/v2/team', status: 200 }]);
	});
});

describe('A 401', () => {
	it.each(['token', 'oauth'] as const)('costs one request with the %s credential', async (kind) => {
		const { client, sandbox } = world;
		const credential = { token, oauth }[kind];
		const { id } = await client.createWorkflow(getWorkflow(OURS, credential, 'nosuchtask'));
		const { result: run, sent } = await recorded(sandbox, () => client.run(id));
		expect(sent).toMatchObject([{ what: 'GET /api/v2/task/nosuchtask', status: 401 }]);
		expect(run.status).toBe('error');
		expect(run.error?.message).toMatch(/ID/);
		expect(JSON.stringify(run.error)).not.toMatch(/refresh|check your credentials/i);
	});
});

describe('ClickUp Trigger', () => {
	const trigger = (name: string, id: string): WorkflowNode =>
		node(
			name,
			'n8n-nodes-clickup.clickUpTrigger',
			{ authentication: 'accessToken', team: seed.workspaceId, events: ['taskCreated'], filters: {} },
			token,
			{ webhookId: id },
		);

	it('makes its webhook, takes signed deliveries only, and removes the webhook', async () => {
		const { client, sandbox } = world;
		const path = 'e2e-trigger';
		const workflow = chain('Trigger', trigger('ClickUp Trigger', path), node('End', 'n8n-nodes-base.noOp'));
		const { id } = await client.createWorkflow(workflow);
		const hooks = () => [...sandbox.state.webhooks.values()];
		expect(hooks()).toEqual([]);

		await client.activate(id);
		const [hook] = await until('the webhook in ClickUp', () => hooks().length > 0 && hooks());
		expect(hooks()).toHaveLength(1);
		expect(hook.endpoint).toBe(`${world.host.url}/webhook/${path}/webhook`);
		expect(hook.events).toEqual(['taskCreated']);

		// n8n listens a moment after the webhook is there: an unsigned delivery tells when, and starts nothing.
		const post = (body: string, signature?: string) =>
			axios.post(hook.endpoint, body, {
				headers: { 'content-type': 'application/json', ...(signature ? { 'x-signature': signature } : {}) },
				validateStatus: () => true,
			});
		await until('n8n to listen', async () => (await post('{}')).status !== 404);

		// Blanks, an escaped slash and an escaped letter: the signature is one of these bytes, not of what they mean.
		const event = String.raw`{ "event":"taskCreated", "task_id":"e2e", "note":"\u00fc \/", "webhook_id":"${hook.id}" }`;
		const forged = createHmac('sha256', 'a wrong secret').update(event).digest('hex');
		for (const answer of [await post(event), await post(event, forged)]) {
			expect([401, 410]).not.toContain(answer.status);
		}
		// A signed one comes after the forged ones: when it has run, they would have run too.
		expect(await sandbox.deliver(hook.id, event)).toBeTruthy();
		const ids = await until('the execution', async () => {
			const found = await client.executionIds(id);
			return found.length > 0 && found;
		});
		const run = await client.execution(ids[0]);
		expect(run.status).toBe('success');
		expect(run.mode).toBe('webhook');
		expect(run.items('ClickUp Trigger')[0].json).toMatchObject({
			event: 'taskCreated',
			task_id: 'e2e',
			note: 'ü /',
		});

		// A real change, delivered by the sandbox itself.
		const made = await client.createWorkflow(taskWorkflow(OURS, token, 'Makes an event'));
		await client.run(made.id);
		await sandbox.settled();
		await until('the second execution', async () => (await client.executionIds(id)).length === 2);
		expect(hooks()).toMatchObject([{ status: 'active', failCount: 0 }]);

		await client.deactivate(id);
		await until('the webhook to be gone', () => hooks().length === 0);
		expect(await client.executionIds(id)).toHaveLength(2);
	});
});
