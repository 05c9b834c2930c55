import { Agent, request } from 'node:https';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seed, startSandbox } from './index';
import { useClient, verdict } from './testClient';

const client = useClient();
const { get, send } = {
	get: async (...args: Parameters<typeof client.get>) => await client.get(...args),
	send: async (...args: Parameters<typeof client.send>) => await client.send(...args),
};
const rateHeaders = (headers: Record<string, unknown>) =>
	['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset'].map((name) => headers[name]);

describe('TLS', () => {
	it.each(['api.clickup.com', 'app.clickup.com', 'localhost'])('is good for %s', async (servername) => {
		const { sandbox } = client;
		const agent = new Agent({ ca: sandbox.ca, servername });
		const status = await new Promise((resolve, reject) => {
			const options = { port: sandbox.port, host: '127.0.0.1', path: '/', servername, agent };
			request(options, (answer) => resolve(answer.resume().statusCode))
				.on('error', reject)
				.end();
		});
		expect(status).toBe(404);
	});

	it('is refused by a client that does not know the CA', async () => {
		await expect(client.http.get('/v2/user', { httpsAgent: new Agent() })).rejects.toThrow(/certificate/);
	});

	it('keeps its certificates for the next start', async () => {
		const dir = mkdtempSync(join(tmpdir(), 'sandbox-tls-'));
		const first = await startSandbox({ certificateDir: dir });
		const second = await startSandbox({ certificateDir: dir });
		expect(second.ca).toBe(first.ca);
		expect(readFileSync(first.caFile, 'utf8')).toBe(first.ca);
		expect(second.port).not.toBe(first.port);
		await Promise.all([first.close(), second.close()]);
		rmSync(dir, { recursive: true });
	});
});

describe('authorization', () => {
	const user = async (authorization?: string) =>
		await client.http.get('/v2/user', { headers: authorization ? { Authorization: authorization } : {} });

	it('takes a personal token raw only', async () => {
		const { personal } = client.sandbox.tokens;
		expect((await user(personal)).data.user).toMatchObject({ id: seed.userId, timezone: 'Europe/Berlin' });
		expect(verdict(await user(`Bearer ${personal}`))).toBe('401 OAUTH_025');
	});

	it('takes an OAuth token as Bearer, and raw as ClickUp does', async () => {
		const { oauth } = client.sandbox.tokens;
		expect((await user(`Bearer ${oauth}`)).status).toBe(200);
		expect((await user(oauth)).status).toBe(200);
		const sent = client.sandbox.requests.map(({ headers, token }) => [headers.authorization, token]);
		expect(sent).toEqual([
			[`Bearer ${oauth}`, oauth],
			[oauth, oauth],
		]);
	});

	it('refuses an unknown token and a missing header', async () => {
		expect((await user('nonsense')).data).toEqual({ err: 'Token invalid', ECODE: 'OAUTH_025' });
		expect(verdict(await user())).toBe('400 OAUTH_017');
	});

	it('shows each token its own Workspaces', async () => {
		const ids = async (token: string) => {
			const { data } = await send('GET', '/v2/team', undefined, { headers: { Authorization: token } });
			return data.teams.map(({ id }: { id: string }) => id);
		};
		const { personal, oauth, other } = client.sandbox.tokens;
		expect(await ids(personal)).toEqual([seed.workspaceId, seed.otherWorkspaceId]);
		expect(await ids(oauth)).toEqual([seed.workspaceId]);
		expect(await ids(other)).toEqual([seed.workspaceId]);
	});
});

describe('errors in the shapes of ClickUp', () => {
	it.each([
		['/v2/task/86zzz9999', '401 OAUTH_018'],
		['/v2/space/99999999', '401 OAUTH_018'],
		['/v2/folder/99999999', '401 OAUTH_018'],
		['/v2/list/99999999', '401 OAUTH_018'],
		['/v2/list/00000000', '400 INPUT_003'],
		['/v2/list/abc/task', '400 INPUT_003'],
		['/v2/team/123/space', '404 SHARD_031'],
		['/v2/nothing', '404 APP_001'],
	])('GET %s: %s', async (path, expected) => {
		expect(verdict(await get(path))).toBe(expected);
	});

	it('knows what the token may not see', async () => {
		const headers = { Authorization: client.sandbox.tokens.oauth };
		const foreign = async (path: string) => verdict(await send('GET', path, undefined, { headers }));
		expect(await foreign(`/v2/team/${seed.otherWorkspaceId}/space`)).toBe('401 OAUTH_056');
		expect(await foreign(`/v2/task/${seed.otherTaskId}`)).toBe('401 OAUTH_023');
		expect(await foreign(`/v2/list/${seed.otherListId}`)).toBe('401 OAUTH_023');
		expect((await get(`/v2/list/${seed.otherListId}`)).status).toBe(200);
	});

	it('answers what was deleted with 404', async () => {
		await send('DELETE', `/v2/task/${seed.taskId}`);
		expect(verdict(await get(`/v2/task/${seed.taskId}`))).toBe('404 ITEM_013');
	});

	it('has rate limit headers on most errors, not on those of the layers in front', async () => {
		const headers = async (path: string) => rateHeaders((await get(path)).headers);
		expect(await headers('/v2/task/86zzz9999')).not.toContain(undefined);
		expect(await headers('/v2/list/00000000')).toEqual([undefined, undefined, undefined]);
		expect(await headers('/v2/team/123/space')).toEqual([undefined, undefined, undefined]);
	});

	it('has the v3 shape below /api/v3', async () => {
		const { status, data } = await get('/v3/nothing');
		expect(status).toBe(404);
		expect(Object.keys(data).sort()).toEqual(['message', 'status', 'timestamp', 'trace_id']);
		expect(data.status).toBe(404);
	});
});

describe('refusals', () => {
	const tasks = `/v2/list/${seed.listId}/task`;

	it.each([
		['query', 'GET', tasks, { statuses: 'x' }, undefined, '"statuses"'],
		['query', 'GET', tasks, { pages: 1 }, undefined, '"pages"'],
		['query', 'GET', '/v2/user', { verbose: true }, undefined, '"verbose"'],
		['type in the query', 'GET', tasks, { page: 'one' }, undefined, '"page"'],
		['type in the query', 'GET', tasks, { page: -1 }, undefined, '"page"'],
		['type in the query', 'GET', tasks, { archived: 'yes' }, undefined, '"archived"'],
		['type in the query', 'GET', tasks, { order_by: 'name' }, undefined, '"order_by"'],
		['body key', 'POST', tasks, {}, { name: 'x', colour: 'red' }, '"colour"'],
		['body type', 'POST', tasks, {}, { name: 'x', priority: '1' }, '"priority"'],
		['body type', 'POST', tasks, {}, { name: 'x', priority: 5 }, '"priority"'],
		['body type', 'POST', tasks, {}, { name: 'x', due_date: '1767603600000' }, '"due_date"'],
		['body type', 'POST', tasks, {}, { name: 'x', due_date_time: 'true' }, '"due_date_time"'],
		['body type', 'POST', tasks, {}, { name: 'x', time_estimate: 1.5 }, '"time_estimate"'],
		['nested body type', 'POST', tasks, {}, { name: 'x', assignees: ['1001'] }, '"assignees.0"'],
		['missing key', 'POST', tasks, {}, { description: 'x' }, '"name"'],
		[
			'custom fields on update',
			'PUT',
			`/v2/task/${seed.taskId}`,
			{},
			{ custom_fields: [] },
			'"custom_fields"',
		],
		['tags on update', 'PUT', `/v2/task/${seed.taskId}`, {}, { tags: ['x'] }, '"tags"'],
		[
			'assignees as a list on update',
			'PUT',
			`/v2/task/${seed.taskId}`,
			{},
			{ assignees: [1] },
			'"assignees"',
		],
		['parent null', 'PUT', `/v2/task/${seed.subtaskId}`, {}, { parent: null }, '"parent"'],
		['a body where none belongs', 'POST', `/v2/task/${seed.taskId}/tag/x`, {}, { name: 'x' }, '"name"'],
	])('%s: %s %s', async (_what, method, path, params, body, named) => {
		const answer = await send(method, path, body, { params });
		expect(answer.status).toBe(400);
		expect(answer.data.ECODE).toMatch(/^SANDBOX_(QUERY|BODY)$/);
		expect(answer.data.err).toContain(named);
	});

	it('a method that the route does not have', async () => {
		expect(verdict(await send('PATCH', `/v2/task/${seed.taskId}`, {}))).toBe('404 APP_001');
		expect(verdict(await send('POST', '/v2/user', {}))).toBe('404 APP_001');
	});

	it('broken JSON and a form', async () => {
		const path = `/v2/list/${seed.listId}/task`;
		const as = (type: string) => ({ headers: { 'Content-Type': type } });
		expect((await send('POST', path, Buffer.from('{"name":'), as('application/json'))).data.err).toMatch(
			/not JSON/,
		);
		const form = await send('POST', path, 'name=x', as('application/x-www-form-urlencoded'));
		expect(form.data.err).toMatch(/form-urlencoded/);
		expect(client.sandbox.requests.map(({ body }) => body)).toEqual(['{"name":', 'name=x']);
	});

	it('takes an empty body with a JSON content type', async () => {
		const headers = { 'Content-Type': 'application/json' };
		expect((await send('POST', `/v2/task/${seed.taskId}/tag/x`, undefined, { headers })).status).toBe(200);
		expect((await send('GET', '/v2/user', undefined, { headers })).status).toBe(200);
	});

	it('pages of app.clickup.com on api.clickup.com and the other way round', async () => {
		expect(verdict(await get('?client_id=x'))).toBe('404 APP_001');
		const headers = { Host: 'app.clickup.com' };
		expect(verdict(await send('GET', '/v2/user', undefined, { headers }))).toBe('404 APP_001');
	});
});

describe('the record', () => {
	it('has what was sent and what was answered, in order', async () => {
		await client.http.get(
			`/v2/list/${seed.listId}/task?statuses%5B%5D=to%20do&statuses%5B%5D=in%20review&tags%5B%5D=bug&page=0`,
			{ headers: { Authorization: client.sandbox.tokens.personal } },
		);
		await send('POST', `/v2/list/${seed.listId}/task`, { name: 'Recorded' });
		const [list, create] = client.sandbox.requests;
		expect(list).toMatchObject({
			method: 'GET',
			host: 'api.clickup.com',
			path: `/api/v2/list/${seed.listId}/task`,
			query: { 'statuses[]': ['to do', 'in review'], 'tags[]': 'bug', page: '0' },
			status: 200,
			token: client.sandbox.tokens.personal,
		});
		expect(create).toMatchObject({
			body: { name: 'Recorded' },
			responseBody: { name: 'Recorded' },
			query: {},
		});
	});

	it('never shows a token in the log', async () => {
		const lines: string[] = [];
		const sandbox = await startSandbox({ log: (line) => lines.push(line) });
		const url = `https://127.0.0.1:${sandbox.port}/api/v2/user?token=${sandbox.tokens.personal}`;
		const httpsAgent = new Agent({ ca: sandbox.ca });
		for (const Authorization of [sandbox.tokens.personal, `Bearer ${sandbox.tokens.oauth}`]) {
			await client.http.get(url, { headers: { Authorization }, httpsAgent });
		}
		await sandbox.close();
		expect(lines).toHaveLength(2);
		expect(lines.join()).not.toMatch(/_sandbox_/);
	});

	it('is empty after a reset, and the state is the seed again', async () => {
		await send('DELETE', `/v2/list/${seed.listId}`);
		client.sandbox.failNext({ status: 500 });
		client.sandbox.reset();
		expect(client.sandbox.requests).toEqual([]);
		expect((await get(`/v2/list/${seed.listId}`)).data.name).toBe(seed.listName);
	});
});

describe('the rate limit', () => {
	const remaining = async (authorization: string) => {
		const answer = await send('GET', '/v2/user', undefined, { headers: { Authorization: authorization } });
		return [answer.status, Number(answer.headers['x-ratelimit-remaining'])];
	};

	it('counts each token down and opens again after a minute of its own clock', async () => {
		const { sandbox } = client;
		const { personal, other } = sandbox.tokens;
		sandbox.setRateLimit(3);
		const counted = [];
		for (let i = 0; i < 4; i++) counted.push(await remaining(personal));
		expect(counted).toEqual([
			[200, 2],
			[200, 1],
			[200, 0],
			[429, 0],
		]);
		expect(await remaining(other)).toEqual([200, 2]);
		sandbox.clock.advance(60_000);
		expect(await remaining(personal)).toEqual([200, 2]);
	});

	it('tells limit and reset in Unix seconds, against a Date header of the same clock', async () => {
		client.sandbox.setRateLimit(100);
		client.sandbox.clock.advance(3_600_000);
		const { headers } = await get('/v2/user');
		expect(headers['x-ratelimit-limit']).toBe('100');
		const ahead = Number(headers['x-ratelimit-reset']) - Date.parse(headers.date) / 1000;
		expect(ahead).toBeGreaterThanOrEqual(60);
		expect(ahead).toBeLessThanOrEqual(62);
		expect(Date.parse(headers.date) - Date.now()).toBeGreaterThan(3_500_000);
	});

	it('does no work beyond the limit', async () => {
		client.sandbox.setRateLimit(0);
		const before = client.sandbox.state.tasks.size;
		const { status, data } = await send('POST', `/v2/list/${seed.listId}/task`, { name: 'x' });
		expect([status, data]).toEqual([429, { err: 'Rate limit reached', ECODE: 'APP_002' }]);
		expect(client.sandbox.state.tasks.size).toBe(before);
	});
});

describe('faults', () => {
	const path = `/api/v2/list/${seed.listId}/task`;
	const create = async () => await send('POST', `/v2/list/${seed.listId}/task`, { name: 'Faulty' });
	const created = () =>
		[...client.sandbox.state.tasks.values()].filter(({ name }) => name === 'Faulty').length;

	it('answers any status, as often as asked, without doing the work', async () => {
		const { sandbox } = client;
		sandbox.failNext({ method: 'POST', path, times: 2, status: 502, body: '<html>Bad gateway</html>' });
		expect((await get('/v2/user')).status).toBe(200);
		const first = await create();
		expect([first.status, first.data]).toEqual([502, '<html>Bad gateway</html>']);
		expect(rateHeaders(first.headers)).toEqual([undefined, undefined, undefined]);
		expect((await create()).status).toBe(502);
		expect(created()).toBe(0);
		expect((await create()).status).toBe(200);
		expect(created()).toBe(1);
	});

	it('drops the connection before the work', async () => {
		client.sandbox.failNext({ path: /\/task$/, dropConnection: 'before' });
		await expect(create()).rejects.toThrow();
		expect(created()).toBe(0);
		expect(client.sandbox.requests.at(-1)?.status).toBe(0);
	});

	it('drops the connection after the work', async () => {
		client.sandbox.failNext({ path: /\/task$/, dropConnection: 'after' });
		await expect(create()).rejects.toThrow();
		expect(created()).toBe(1);
	});

	it('limits one request, with a reset of choice', async () => {
		client.sandbox.failNext({ rateLimited: true, resetInSeconds: 30 });
		const { status, headers, data } = await get('/v2/user');
		expect([status, data.ECODE, headers['x-ratelimit-remaining']]).toEqual([429, 'APP_002', '0']);
		const ahead = Number(headers['x-ratelimit-reset']) - Date.parse(headers.date) / 1000;
		expect(ahead).toBeGreaterThanOrEqual(30);
		expect(ahead).toBeLessThanOrEqual(32);
		expect((await get('/v2/user')).status).toBe(200);
	});
});

describe('answers that are kept', () => {
	const path = `/v2/task/${seed.taskId}`;

	it('are given again until something is changed by a request', async () => {
		const before = (await client.get(path)).data;
		client.sandbox.state.keepAnswers();
		expect((await client.get(path)).data).toEqual(before);
		client.sandbox.state.tasks.get(seed.taskId)!.name = 'Changed behind its back';
		expect((await client.get(path)).data).toEqual(before);
		expect(client.sandbox.requests.at(-1)?.responseBody).toEqual(before);
		await client.send('PUT', path, { priority: 1 });
		expect((await client.get(path)).data).toMatchObject({
			name: 'Changed behind its back',
			priority: { id: '1' },
		});
	});

	it('are not those of somebody else, and nobody gets them without a token', async () => {
		client.sandbox.state.keepAnswers();
		expect((await client.get('/v2/user')).data.user.id).toBe(seed.userId);
		const as = async (Authorization: string) =>
			await client.send('GET', '/v2/user', undefined, { headers: { Authorization } });
		expect((await as(client.sandbox.tokens.other)).data.user.id).toBe(seed.users.grace.id);
		expect((await as('pk_unknown')).status).toBe(401);
	});
});
