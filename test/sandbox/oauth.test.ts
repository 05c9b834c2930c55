import { seed } from './index';
import { useClient, verdict } from './testClient';

const client = useClient();
const redirectUri = 'http://localhost:5678/rest/oauth2-credential/callback';
const app = { Host: 'app.clickup.com' };
const origin = () => `https://127.0.0.1:${client.sandbox.port}`;

const openPage = async (query: Record<string, string> = {}) =>
	await client.http.get('', {
		headers: app,
		params: {
			client_id: client.sandbox.oauthApp.clientId,
			redirect_uri: redirectUri,
			state: 'st&te',
			...query,
		},
	});

/** The form of a page as a browser would send it, with these Workspaces ticked. */
function formOf(page: string, workspaces: string[]): URLSearchParams {
	const unescape = (text: string) =>
		text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
	const form = new URLSearchParams();
	for (const [, name, value] of page.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)) {
		form.append(name, unescape(value));
	}
	for (const [, value] of page.matchAll(/type="checkbox" name="workspace" value="(\d+)"/g)) {
		if (workspaces.includes(value)) form.append('workspace', value);
	}
	return form;
}

const consent = async (form: URLSearchParams) =>
	await client.http.post(`${origin()}/sandbox/consent`, form, { headers: app });

/** Walks through the page to a code. */
async function codeFor(...workspaces: string[]): Promise<string> {
	const page = await openPage();
	const { headers } = await consent(formOf(page.data, workspaces));
	return new URL(headers.location).searchParams.get('code')!;
}

const exchange = async (change: Record<string, string | undefined>, form = false) => {
	const { clientId, clientSecret } = client.sandbox.oauthApp;
	const body = { client_id: clientId, client_secret: clientSecret, ...change };
	return await client.http.post(
		'/v2/oauth/token',
		form ? new URLSearchParams(body as Record<string, string>) : body,
	);
};

describe('the consent page', () => {
	it('offers the Workspaces of who is logged in and a button', async () => {
		const page = await openPage();
		expect(page.status).toBe(200);
		expect(page.headers['content-type']).toMatch(/text\/html/);
		expect(page.data).toContain('Connect Workspace');
		expect(page.data).toContain(seed.workspaceName);
		expect(page.data).toContain(seed.otherWorkspaceName);
	});

	it('redirects with code and state', async () => {
		const page = await openPage();
		const answer = await consent(formOf(page.data, [seed.workspaceId]));
		expect(answer.status).toBe(302);
		const target = new URL(answer.headers.location);
		expect(target.origin + target.pathname).toBe(redirectUri);
		expect(target.searchParams.get('state')).toBe('st&te');
		expect(target.searchParams.get('code')).toMatch(/^\w+$/);
	});

	it('wants at least one Workspace', async () => {
		const page = await openPage();
		expect((await consent(formOf(page.data, []))).status).toBe(400);
	});

	it('refuses an unknown client and a redirect elsewhere', async () => {
		expect(verdict(await openPage({ client_id: 'nobody' }))).toBe('400 OAUTH_010');
		expect(verdict(await openPage({ redirect_uri: 'https://example.com/callback' }))).toBe('400 OAUTH_007');
	});
});

describe('the exchange', () => {
	it.each([
		['JSON', false],
		['a form', true],
	])('gives a token for a code, sent as %s', async (_what, form) => {
		const { status, data } = await exchange({ code: await codeFor(seed.workspaceId) }, form);
		expect(status).toBe(200);
		expect(data).toEqual({ access_token: expect.any(String), token_type: 'Bearer' });
		const headers = { Authorization: `Bearer ${data.access_token}` };
		const user = await client.http.get('/v2/user', { headers });
		expect(user.data.user.id).toBe(seed.userId);
	});

	it('takes what n8n sends: a form with grant_type and redirect_uri', async () => {
		const code = await codeFor(seed.workspaceId);
		const extra = { grant_type: 'authorization_code', redirect_uri: redirectUri };
		expect((await exchange({ code, ...extra }, true)).status).toBe(200);
	});

	it('shows the token only the ticked Workspaces', async () => {
		const { data } = await exchange({ code: await codeFor(seed.otherWorkspaceId) });
		const headers = { Authorization: `Bearer ${data.access_token}` };
		const teams = (await client.http.get('/v2/team', { headers })).data.teams;
		expect(teams.map(({ id }: { id: string }) => id)).toEqual([seed.otherWorkspaceId]);
		expect(verdict(await client.http.get(`/v2/task/${seed.taskId}`, { headers }))).toBe('401 OAUTH_023');
	});

	it('works once for a code', async () => {
		const code = await codeFor(seed.workspaceId);
		expect((await exchange({ code })).status).toBe(200);
		expect(verdict(await exchange({ code }))).toBe('401 OAUTH_014');
	});

	it('refuses a wrong client, a wrong secret, a wrong code and what is not of its flow', async () => {
		const code = await codeFor(seed.workspaceId);
		expect(verdict(await exchange({ code, client_id: 'nobody' }))).toBe('400 OAUTH_010');
		expect(verdict(await exchange({ code, client_secret: 'wrong' }))).toBe('400 OAUTH_010');
		expect(verdict(await exchange({ code: 'nonsense' }))).toBe('401 OAUTH_014');
		expect((await exchange({})).data.err).toContain('"code"');
		expect((await exchange({ code, grant_type: 'refresh_token' })).data.err).toContain('"grant_type"');
	});
});
