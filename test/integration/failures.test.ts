import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';

import { Logger } from '@n8n/backend-common';
import { Container } from '@n8n/di';

import { clock } from '../../nodes/ClickUp/transport/clock';
import { redirectHosts } from '../host/redirect.cjs';
import { seed } from '../sandbox';
import { run } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const original = { ...clock };

const getEach = { resource: 'task', operation: 'get', id: '={{ $json.id }}' };
const ids = (...list: string[]) => list.map((id) => ({ id }));

beforeEach(() => {
	// Waiting moves the sandbox's clock and ours, and takes no time.
	clock.now = () => used.sandbox.clock.now();
	clock.random = () => 0;
	clock.sleep = async (ms) => used.sandbox.clock.advance(ms);
});
afterEach(() => Object.assign(clock, original));

describe('an item that fails', () => {
	it('ends the run with an error that names it', async () => {
		const { error, items } = await run(getEach, { tokens: used.tokens, items: ids(seed.taskId, '00000000') });
		expect(items).toEqual([]);
		expect(error).toMatchObject({
			name: 'NodeApiError',
			httpCode: '401',
			context: { itemIndex: 1, ecode: 'OAUTH_018' },
		});
		expect(error?.description).toContain('GET /v2/task/00000000');
	});

	it("is one item under Continue On Fail, with ClickUp's words, code and its input item", async () => {
		const { items } = await run(getEach, {
			tokens: used.tokens,
			items: ids(seed.taskId, '00000000', seed.taskId),
			onError: 'continueRegularOutput',
		});
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(items[1].json).toEqual({
			error:
				'ClickUp does not know this ID, or this account may not see it: Oauth token not found (OAUTH_018)',
			message: expect.stringMatching(/^Compare the IDs .* Request: GET \/v2\/task\/00000000 \(HTTP 401\)$/),
		});
		expect([items[0].json.id, items[2].json.id]).toEqual([seed.taskId, seed.taskId]);
	});

	it('goes to the error output where there is one', async () => {
		const { outputs } = await run(getEach, {
			tokens: used.tokens,
			items: ids('00000000', seed.taskId),
			onError: 'continueErrorOutput',
		});
		expect(outputs[0].map(({ json }) => json.id)).toEqual([seed.taskId]);
		expect(outputs[1].map(({ json }) => json.error)).toEqual([expect.stringContaining('OAUTH_018')]);
		expect(outputs[1][0].pairedItem).toEqual({ item: 0 });
	});

	it('fails each under Continue On Fail when a request option makes no sense', async () => {
		const { items } = await run(
			{ ...getEach, requestOptions: { itemsAtOnce: '={{ "many" }}' } },
			{ tokens: used.tokens, items: ids(seed.taskId, seed.taskId), onError: 'continueRegularOutput' },
		);
		expect(items.map(({ json }) => json.error)).toEqual(
			Array(2).fill('"Items at Once" is not a number above 0'),
		);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		expect(used.sandbox.requests).toEqual([]);
	});

	it('for a value of its own says which parameter, before anything is sent', async () => {
		const { error } = await run(
			{
				resource: 'task',
				operation: 'create',
				list: seed.listId,
				name: 'x',
				additionalFields: { dueDate: 'soon' },
			},
			{ tokens: used.tokens },
		);
		expect(error).toMatchObject({
			name: 'NodeOperationError',
			message: '"soon" is not a date that can be sent to ClickUp',
			context: { itemIndex: 0 },
		});
		expect(error?.description).toContain('ISO date');
		expect(used.sandbox.requests).toEqual([]);
	});
});

describe("ClickUp's rate limit", () => {
	it('is waited for until the reset, and the run says so', async () => {
		used.sandbox.setRateLimit(2);
		const { items, hints, error } = await run(getEach, {
			tokens: used.tokens,
			items: ids(seed.taskId, seed.taskId, seed.taskId),
		});
		expect(error).toBeUndefined();
		expect(items).toHaveLength(3);
		expect(used.sandbox.requests.map(({ status }) => status)).toEqual([200, 200, 429, 200]);
		expect(hints).toEqual([
			{ message: expect.stringMatching(/^Waited \d+ s for ClickUp's rate limit$/), location: 'outputPane' },
		]);
	});

	it("is announced in n8n's log when the wait begins", async () => {
		const logged = jest.spyOn(Container.get(Logger), 'info');
		used.sandbox.failNext({ rateLimited: true, resetInSeconds: 30 });
		await run(getEach, { tokens: used.tokens, items: ids(seed.taskId, seed.taskId, seed.taskId) });
		const said = logged.mock.calls.filter(([message]) => message.includes('rate limit'));
		logged.mockRestore();
		expect(said).toEqual([
			[expect.stringMatching(/^Waiting 3[0-2] s for ClickUp's rate limit$/), { node: 'ClickUp' }],
			[expect.stringMatching(/^Waited 3[0-2] s for ClickUp's rate limit$/), { node: 'ClickUp' }],
		]);
	});

	it('is that of the token, whichever credential holds it', async () => {
		used.sandbox.setRateLimit(2);
		const statuses = () => used.sandbox.requests.map(({ status }) => status);
		const runWith = async (credentialId: string, tokens = used.tokens) =>
			await run(getEach, { tokens, credentialId, items: ids(seed.taskId, seed.taskId) });
		const start = used.sandbox.clock.now();
		await runWith('1');
		await runWith('2', used.sandbox.freshTokens());
		expect(used.sandbox.clock.now()).toBeLessThan(start + 30_000);
		await runWith('3');
		expect(used.sandbox.clock.now()).toBeGreaterThan(start + 30_000);
		// None ran into the limit: each knew what was left of it.
		expect(statuses()).toEqual(Array(6).fill(200));
	});

	it('is waited for by POST too, and nothing is created twice', async () => {
		used.sandbox.failNext({ method: 'POST', rateLimited: true, resetInSeconds: 30 });
		let slept = 0;
		clock.sleep = async (ms) => {
			used.sandbox.clock.advance(ms);
			slept += ms;
		};
		const { items } = await run(
			{ resource: 'task', operation: 'create', list: seed.listId, name: 'once' },
			{ tokens: used.tokens },
		);
		expect(items).toHaveLength(1);
		expect(used.sandbox.requests.map(({ status }) => status)).toEqual([429, 200]);
		// Until the reset and a second; the headers hold whole seconds.
		expect(slept).toBeGreaterThan(30_000);
		expect(slept).toBeLessThanOrEqual(32_000);
	});

	it('is not waited for without end', async () => {
		used.sandbox.failNext({ rateLimited: true, resetInSeconds: 60, times: 1000 });
		const before = used.sandbox.clock.now();
		const { error } = await run(getEach, { tokens: used.tokens, items: ids(seed.taskId) });
		expect(error?.message).toContain("ClickUp's rate limit is used up");
		expect(used.sandbox.clock.now() - before).toBeLessThanOrEqual(5 * 60_000);
	});

	describe('with Longest Wait', () => {
		const getFor = async (maxWait?: unknown) =>
			await run({ ...getEach, requestOptions: { maxWait } } as never, {
				tokens: used.tokens,
				items: ids(seed.taskId),
			});
		const statuses = () => used.sandbox.requests.map(({ status }) => status);

		/** Three waits: a minute, less than that, and a minute again; a second each is waited on top. */
		function limitThrice(): void {
			for (const resetInSeconds of [60, 50, 60]) {
				used.sandbox.failNext({ rateLimited: true, resetInSeconds });
			}
		}

		it('is waited for as long as that, and not once more', async () => {
			limitThrice();
			const before = used.sandbox.clock.now();
			const { error } = await getFor(2);
			expect(error?.message).toContain("ClickUp's rate limit is used up");
			expect(statuses()).toEqual([429, 429, 429]);
			const waited = used.sandbox.clock.now() - before;
			expect(waited).toBeGreaterThan(110_000);
			expect(waited).toBeLessThanOrEqual(120_000);
		});

		it.each([
			['with more than it takes', 3],
			['without the option', undefined],
		])('is waited for until an answer comes: %s', async (_, maxWait) => {
			limitThrice();
			const { error, items } = await getFor(maxWait);
			expect(error).toBeUndefined();
			expect(items.map(({ json }) => json.id)).toEqual([seed.taskId]);
			expect(statuses()).toEqual([429, 429, 429, 200]);
		});

		it.each(['soon', 0, -2])('of %p is refused by its name, before anything is sent', async (maxWait) => {
			const { error } = await getFor(maxWait);
			expect(error?.message).toBe('"Longest Wait (Minutes)" is not a number above 0');
			expect(used.sandbox.requests).toEqual([]);
		});
	});

	it('is no longer waited for once the run is stopped', async () => {
		used.sandbox.failNext({ rateLimited: true, resetInSeconds: 60, times: 1000 });
		let stop = () => {};
		// The minute does not pass: only Stop ends the wait.
		clock.sleep = async () => await new Promise<void>(() => stop());
		await run(getEach, {
			tokens: used.tokens,
			items: ids(seed.taskId),
			onStart: (cancel) => (stop = cancel),
		});
		expect(used.sandbox.requests).toHaveLength(1);
	});
});

describe('an answer that is lost', () => {
	const update = { resource: 'task', operation: 'update', id: seed.taskId, updateFields: { name: 'again' } };
	const create = { resource: 'task', operation: 'create', list: seed.listId, name: 'once' };

	it.each([
		['GET', getEach],
		['PUT', update],
	])('makes %s be sent again', async (method, parameters) => {
		used.sandbox.failNext({ method, dropConnection: 'after' });
		used.sandbox.failNext({ method, status: 502, body: '<html>' });
		const { error, items } = await run(parameters, { tokens: used.tokens, items: ids(seed.taskId) });
		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
	});

	it.each([
		['a broken connection', { dropConnection: 'after' as const }],
		['a 502', { status: 502, body: '<html>' }],
	])('never makes POST be sent again: %s', async (_, fault) => {
		used.sandbox.failNext({ method: 'POST', ...fault });
		const { error } = await run(create, { tokens: used.tokens });
		expect(error?.description).toContain('The request may have been carried out all the same');
		expect(used.sandbox.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
	});

	it('is given up after four tries, with the last reason', async () => {
		used.sandbox.failNext({ status: 503, body: '', times: 100 });
		const { error } = await run(getEach, { tokens: used.tokens, items: ids(seed.taskId) });
		expect(error?.message).toBe('ClickUp could not carry out the request (HTTP 503)');
		expect(used.sandbox.requests).toHaveLength(4);
	});
});

describe('a connection that is refused', () => {
	const create = { resource: 'task', operation: 'create', list: seed.secondListId, name: 'once' };
	const names = () =>
		[...used.sandbox.state.tasks.values()]
			.filter(({ listId }) => listId === seed.secondListId)
			.map(({ name }) => name);
	let reopen = () => {};
	let slept: number[] = [];

	/** A port on which nothing listens. */
	async function closedPort(): Promise<number> {
		const server = createServer();
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		await new Promise((resolve) => server.close(resolve));
		return port;
	}

	beforeEach(async () => {
		reopen = redirectHosts({ 'api.clickup.com:443': `127.0.0.1:${await closedPort()}` });
		slept = [];
		clock.sleep = async (ms) => {
			slept.push(ms);
			used.sandbox.clock.advance(ms);
		};
	});
	afterEach(() => reopen());

	it('makes POST be tried four times, and the error says that nothing was sent', async () => {
		const { error } = await run(create, { tokens: used.tokens });
		expect(error?.message).toBe('ClickUp cannot be reached (ECONNREFUSED)');
		expect(error?.description).not.toContain('may have been carried out');
		expect(slept).toEqual([1000, 2000, 4000]);
		expect(used.sandbox.requests).toEqual([]);
		expect(names()).toEqual([]);
	});

	it('lets POST be sent again, and the task is created once', async () => {
		clock.sleep = async (ms) => {
			slept.push(ms);
			reopen();
		};
		const { error, items } = await run(create, { tokens: used.tokens });
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.name)).toEqual(['once']);
		expect(slept).toEqual([1000]);
		expect(names()).toEqual(['once']);
		expect(used.sandbox.requests).toHaveLength(1);
	});
});

describe('an answer that makes no sense', () => {
	const create = { resource: 'task', operation: 'create', list: seed.listId, name: 'once' };
	const remove = { resource: 'task', operation: 'delete', id: seed.taskId };

	it.each([
		['POST', create],
		['DELETE', remove],
		['GET', getEach],
	])('is no success: a page of HTML for %s', async (method, parameters) => {
		used.sandbox.failNext({ method, status: 200, body: '<html>hello</html>' });
		const { error } = await run(parameters, { tokens: used.tokens, items: ids(seed.taskId) });
		expect(error?.message).toBe('ClickUp answered with something that is not JSON');
		if (method === 'POST') expect(error?.description).toContain('may have been carried out');
	});

	it.each(['', 'null', '{}'])('is not taken for "there is nothing": %p', async (body) => {
		used.sandbox.failNext({ method: 'GET', after: 1, status: 200, body });
		const all = { resource: 'task', operation: 'getAll', list: seed.listId, returnAll: true };
		const { error, items } = await run(all, { tokens: used.tokens });
		expect(error?.message).toBe('ClickUp\'s answer does not hold the "tasks" that were asked for');
		expect(items).toEqual([]);
	});

	it('is not taken for a task with nobody on it', async () => {
		used.sandbox.failNext({ method: 'GET', status: 200, body: '' });
		const updateFields = { setAssignees: String(seed.users.grace.id) };
		const parameters = { resource: 'task', operation: 'update', id: seed.taskId, updateFields };
		const { error } = await run(parameters, { tokens: used.tokens });
		expect(error?.message).toBe(`ClickUp did not say how the task ${seed.taskId} is now`);
		expect(used.sandbox.requests.map(({ method }) => method)).toEqual(['GET']);
	});

	it('gives items all the same: rows that are none', async () => {
		used.sandbox.failNext({ method: 'GET', status: 200, body: { fields: [null, 'odd'] } });
		const fields = { resource: 'list', operation: 'customFields', list: seed.listId };
		const { items } = await run(fields, { tokens: used.tokens });
		expect(items.map(({ json }) => json)).toEqual([{ value: null }, { value: 'odd' }]);
	});

	it('is no success: a redirection', async () => {
		used.sandbox.failNext({
			method: 'POST',
			status: 302,
			body: '',
			headers: { location: 'https://api.clickup.com/api/v2/user' },
		});
		const { error } = await run(create, { tokens: used.tokens });
		expect(error?.message).toContain('HTTP 302');
		expect(used.sandbox.requests).toHaveLength(1);
	});

	it('after a deletion that was tried before says that it may be done', async () => {
		used.sandbox.failNext({ method: 'DELETE', dropConnection: 'after' });
		const { error } = await run(remove, { tokens: used.tokens });
		expect(error?.description).toContain('An earlier try may have deleted it.');
	});
});
