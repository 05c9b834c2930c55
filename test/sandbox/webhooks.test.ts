import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { seed } from './index';
import { useClient, verdict } from './testClient';

const client = useClient({ webhooks: { retryDelayMs: 0 } });
const hooks = `/v2/team/${seed.workspaceId}/webhook`;
const send = async (method: string, path: string, body?: unknown, token?: string) =>
	await client.send(method, path, body, token ? { headers: { Authorization: token } } : {});

interface Received {
	headers: IncomingHttpHeaders;
	raw: Buffer;
	body: {
		event: string;
		webhook_id: string;
		space_id?: string;
		history_items: Array<
			Record<string, unknown> & { id: string; field: string; comment?: { text_content: string } }
		>;
	};
}

/** An endpoint that takes deliveries and answers as it is told. */
let received: Received[] = [];
let answers: number[] = [];
let answer = 200;
let server: Server;
let endpoint: string;

beforeAll(async () => {
	server = createServer((incoming, outgoing) => {
		const parts: Buffer[] = [];
		incoming.on('data', (part) => parts.push(part));
		incoming.on('end', () => {
			const raw = Buffer.concat(parts);
			received.push({ headers: incoming.headers, raw, body: JSON.parse(raw.toString()) as Received['body'] });
			const status = answers.shift() ?? answer;
			// 0 stands for no answer at all.
			if (status !== 0) outgoing.writeHead(status).end();
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
});
beforeEach(() => {
	received = [];
	answers = [];
	answer = 200;
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

const subscribe = async (body: Record<string, unknown> = {}) => {
	const { data } = await send('POST', hooks, { endpoint, events: '*', ...body });
	return data.webhook as { id: string; secret: string; events: string[]; [key: string]: unknown };
};
const createTask = async (name = 'x', list: string = seed.listId) =>
	(await send('POST', `/v2/list/${list}/task`, { name })).data as { id: string };
const events = async () => {
	await client.sandbox.settled();
	return received.map(({ body }) => body.event as string);
};
const health = async () => (await send('GET', hooks)).data.webhooks[0].health;

describe('webhooks', () => {
	it('live: create, list, update, delete', async () => {
		const created = await send('POST', hooks, { endpoint, events: ['taskCreated', 'listDeleted'] });
		expect(created.data).toMatchObject({
			id: created.data.webhook.id,
			webhook: {
				userid: seed.userId,
				team_id: Number(seed.workspaceId),
				endpoint,
				events: ['taskCreated', 'listDeleted'],
				space_id: null,
				task_id: null,
				health: { status: 'active', fail_count: 0 },
				secret: expect.stringMatching(/^[0-9A-F]{64}$/),
			},
		});
		const { id } = created.data;
		const listed = (await send('GET', hooks)).data.webhooks;
		expect(listed).toEqual([created.data.webhook]);
		const change = { endpoint: `${endpoint}2`, events: '*', status: 'active' };
		const { webhook } = (await send('PUT', `/v2/webhook/${id}`, change)).data;
		expect(webhook).toMatchObject({ endpoint: `${endpoint}2`, secret: created.data.webhook.secret });
		expect(webhook.events).toHaveLength(28);
		expect((await send('DELETE', `/v2/webhook/${id}`)).data).toEqual({});
		expect((await send('GET', hooks)).data).toEqual({ webhooks: [] });
		expect((await send('DELETE', `/v2/webhook/${id}`)).status).toBe(404);
	});

	it('belong to the token that made them', async () => {
		const { oauth, other } = client.sandbox.tokens;
		const { id } = await subscribe();
		for (const token of [`Bearer ${oauth}`, other]) {
			expect((await send('GET', hooks, undefined, token)).data.webhooks).toEqual([]);
			expect((await send('DELETE', `/v2/webhook/${id}`, undefined, token)).status).toBe(404);
			expect((await send('POST', hooks, { endpoint, events: '*' }, token)).status).toBe(200);
		}
	});

	it('cannot be there twice', async () => {
		const body = { endpoint, events: ['taskCreated', 'taskUpdated'], list_id: seed.listId };
		expect((await send('POST', hooks, body)).status).toBe(200);
		expect(verdict(await send('POST', hooks, body))).toBe('400 OAUTH_171');
		expect(verdict(await send('POST', hooks, { ...body, events: ['taskUpdated', 'taskCreated'] }))).toBe(
			'400 OAUTH_171',
		);
		expect((await send('POST', hooks, { ...body, events: ['taskCreated'] })).status).toBe(200);
		expect((await send('POST', hooks, { ...body, list_id: seed.secondListId })).status).toBe(200);
		expect((await send('POST', hooks, { ...body, endpoint: `${endpoint}2` })).status).toBe(200);
	});

	it('know 28 events and places that exist', async () => {
		const refused = async (change: object) =>
			verdict(await send('POST', hooks, { endpoint, events: '*', ...change }));
		expect(await refused({ events: ['keyResultDelete'] })).toBe('400 SANDBOX_VALUE');
		expect(await refused({ events: [] })).toBe('400 SANDBOX_VALUE');
		expect(await refused({ endpoint: 'not an address' })).toBe('400 SANDBOX_VALUE');
		expect(await refused({ list_id: 99999999 })).toBe('401 OAUTH_018');
		expect(await refused({ task_id: '86zzz9999' })).toBe('401 OAUTH_018');
		expect(await refused({ events: ['keyResultDeleted'] })).toBe('200');
	});
});

describe('deliveries', () => {
	it('are signed over their bytes', async () => {
		const { id, secret } = await subscribe({ events: ['taskCreated'] });
		const task = await createTask('Größe „quoted“');
		await events();
		const [{ headers, raw, body }] = received;
		expect(headers['content-type']).toBe('application/json');
		expect(headers['x-signature']).toBe(createHmac('sha256', secret).update(raw).digest('hex'));
		expect(body).toMatchObject({ event: 'taskCreated', task_id: task.id, webhook_id: id });
		expect(client.sandbox.state.deliveries).toEqual([
			expect.objectContaining({
				webhookId: id,
				endpoint,
				event: 'taskCreated',
				signature: headers['x-signature'],
				tries: 1,
				statuses: [200],
				state: 'delivered',
			}),
		]);
		expect(client.sandbox.state.deliveries[0].body.equals(raw)).toBe(true);
	});

	it('can be made by hand, with a signature of choice', async () => {
		const { id, secret } = await subscribe();
		answers = [200, 401, 418];
		expect(await client.sandbox.deliver(id, '{"a": 1}')).toBe(200);
		expect(await client.sandbox.deliver(id, '{"a": 1}', { signature: 'forged' })).toBe(401);
		expect(await client.sandbox.deliver(id, '{"a": 1}', { signature: null })).toBe(418);
		const good = createHmac('sha256', secret).update('{"a": 1}').digest('hex');
		expect(received.map(({ headers }) => headers['x-signature'])).toEqual([good, 'forged', '']);
		expect(received[0].raw.toString()).toBe('{"a": 1}');
	});

	it('never leave this machine', async () => {
		await subscribe({ endpoint: 'https://example.com/hook', events: ['taskDeleted'] });
		await send('DELETE', `/v2/task/${seed.taskId}`);
		await client.sandbox.settled();
		expect(client.sandbox.state.deliveries).toEqual([
			expect.objectContaining({ state: 'failed', statuses: [0, 0, 0, 0, 0] }),
		]);
		expect(received).toEqual([]);
	});

	it('stop when the webhook is deleted', async () => {
		const { id } = await subscribe();
		await send('DELETE', `/v2/webhook/${id}`);
		await createTask();
		expect(await events()).toEqual([]);
	});
});

describe('events', () => {
	it('a new task: created, and its status with the same history ID', async () => {
		await subscribe();
		await createTask();
		expect(await events()).toEqual(['taskCreated', 'taskStatusUpdated']);
		const [created, status] = received.map(({ body }) => body.history_items);
		expect(created.map(({ field }) => field)).toEqual(['status', 'task_creation']);
		expect(status[0].id).toBe(created[0].id);
		expect(created[0]).toMatchObject({
			id: expect.stringMatching(/^\d{19}$/),
			parent_id: seed.listId,
			user: { id: seed.userId },
			before: { status: null },
			after: { status: 'to do', type: 'open' },
		});
	});

	it.each<[string, Record<string, unknown>, string[], string]>([
		['name', { name: 'Renamed' }, ['taskUpdated'], 'name'],
		['description', { description: 'Other' }, ['taskUpdated'], 'content'],
		['status', { status: 'in review' }, ['taskStatusUpdated', 'taskUpdated'], 'status'],
		['priority', { priority: 4 }, ['taskPriorityUpdated', 'taskUpdated'], 'priority'],
		['due date', { due_date: 1_780_000_000_000 }, ['taskDueDateUpdated', 'taskUpdated'], 'due_date'],
		['start date', { start_date: 1_780_000_000_000 }, ['taskUpdated'], 'start_date'],
		['estimate', { time_estimate: 1000 }, ['taskTimeEstimateUpdated', 'taskUpdated'], 'time_estimate'],
		[
			'assignee',
			{ assignees: { add: [1002], rem: [] } },
			['taskAssigneeUpdated', 'taskUpdated'],
			'assignee_add',
		],
		[
			'assignee',
			{ assignees: { add: [], rem: [1001] } },
			['taskAssigneeUpdated', 'taskUpdated'],
			'assignee_rem',
		],
		['parent', { parent: '86abc0002' }, ['taskUpdated'], 'parent'],
	])('a change of the %s (%j)', async (_what, change, expected, field) => {
		await subscribe();
		await send('PUT', `/v2/task/${seed.taskId}`, change);
		expect(await events()).toEqual(expected);
		const ids = received.map(({ body }) => body.history_items.map(({ id }) => id).join());
		expect(new Set(ids).size).toBe(1);
		const items = received.at(-1)!.body.history_items;
		expect(items.map(({ field: name }) => name)).toEqual([field]);
		expect(items[0].before).not.toEqual(items[0].after);
	});

	it('several changes at once: each by name, and one taskUpdated with all', async () => {
		await subscribe();
		await send('PUT', `/v2/task/${seed.taskId}`, { name: 'New', priority: 3, status: 'shipped' });
		expect(await events()).toEqual(['taskStatusUpdated', 'taskPriorityUpdated', 'taskUpdated']);
		expect(received[2].body.history_items).toHaveLength(3);
	});

	it('nothing when nothing changes', async () => {
		await subscribe();
		await send('PUT', `/v2/task/${seed.taskId}`, { name: seed.taskName, priority: 1 });
		expect(await events()).toEqual([]);
	});

	it('tags, comments and Custom Fields', async () => {
		await subscribe();
		await send('POST', `/v2/task/${seed.taskId}/tag/docs`);
		expect(await events()).toEqual(['taskTagUpdated', 'taskUpdated']);
		received = [];
		await send('POST', `/v2/task/${seed.taskId}/comment`, { comment_text: 'Hello' });
		expect(await events()).toEqual(['taskCommentPosted', 'taskUpdated']);
		expect(received[0].body.history_items[0].comment?.text_content).toBe('Hello');
		received = [];
		await send('POST', `/v2/task/${seed.taskId}/field/${seed.fields.checkbox}`, { value: false });
		expect(await events()).toEqual(['taskUpdated']);
		expect(received[0].body.history_items[0]).toMatchObject({
			field: 'custom_field',
			before: 'true',
			after: 'false',
			custom_field: { id: seed.fields.checkbox, type: 'checkbox' },
		});
	});

	it('deletes, without history', async () => {
		const { id } = await subscribe();
		await send('DELETE', `/v2/task/${seed.taskId}`);
		await events();
		expect(received.map(({ body }) => body)).toEqual([
			{ event: 'taskDeleted', task_id: seed.taskId, webhook_id: id },
		]);
	});

	it('Lists, Folders and Spaces', async () => {
		await subscribe();
		const list = (await send('POST', `/v2/folder/${seed.folderId}/list`, { name: 'New' })).data;
		await send('PUT', `/v2/list/${list.id}`, { name: 'Newer' });
		await send('DELETE', `/v2/list/${list.id}`);
		const folder = (await send('POST', `/v2/space/${seed.spaceId}/folder`, { name: 'New' })).data;
		await send('PUT', `/v2/folder/${folder.id}`, { name: 'Newer' });
		await send('DELETE', `/v2/folder/${folder.id}`);
		await send('DELETE', `/v2/space/${seed.secondSpaceId}`);
		expect(await events()).toEqual([
			'listCreated',
			'listUpdated',
			'listDeleted',
			'folderCreated',
			'folderUpdated',
			'folderDeleted',
			'spaceDeleted',
		]);
		expect(received[0].body).toEqual({
			event: 'listCreated',
			list_id: list.id,
			webhook_id: expect.any(String),
		});
		expect(received[1].body.history_items[0]).toMatchObject({ field: 'name', before: 'New', after: 'Newer' });
		expect(received[6].body.space_id).toBe(seed.secondSpaceId);
	});
});

describe('places', () => {
	const firedFor = async (filter: Record<string, unknown>) => {
		await subscribe({ events: ['taskCreated', 'taskDeleted'], ...filter });
		await createTask('in the List');
		await createTask('beside it', seed.secondListId);
		await createTask('in the Space', seed.folderlessListId);
		await createTask('elsewhere', seed.customIdListId);
		await send('DELETE', `/v2/task/${seed.taskId}`);
		return (await events()).length;
	};

	it.each([
		['the Workspace', {}, 5],
		['a Space', { space_id: Number(seed.spaceId) }, 4],
		['a Folder', { folder_id: Number(seed.folderId) }, 3],
		['a List', { list_id: Number(seed.listId) }, 2],
		['a List, by a string', { list_id: seed.listId }, 2],
		['a task', { task_id: seed.taskId }, 1],
		['the most specific of two', { space_id: Number(seed.spaceId), list_id: Number(seed.secondListId) }, 1],
	])('%s', async (_what, filter, expected) => {
		expect(await firedFor(filter)).toBe(expected);
	});

	it('another Workspace hears nothing', async () => {
		await send('POST', `/v2/team/${seed.otherWorkspaceId}/webhook`, { endpoint, events: '*' });
		await createTask();
		expect(await events()).toEqual([]);
	});
});

describe('failures', () => {
	it('are tried again until an answer is good', async () => {
		await subscribe({ events: ['taskCreated'] });
		answers = [500, 404, 200];
		await createTask();
		await events();
		expect(client.sandbox.state.deliveries[0]).toMatchObject({
			tries: 3,
			statuses: [500, 404, 200],
			state: 'delivered',
		});
		expect(new Set(received.map(({ raw }) => raw.toString())).size).toBe(1);
		expect(await health()).toEqual({ status: 'active', fail_count: 0 });
	});

	it('count once after five tries', async () => {
		await subscribe({ events: ['taskCreated'] });
		answer = 500;
		await createTask();
		expect(await events()).toHaveLength(5);
		expect(await health()).toEqual({ status: 'failing', fail_count: 1 });
		answer = 200;
		await createTask();
		await events();
		expect(await health()).toEqual({ status: 'active', fail_count: 0 });
	});

	it('an endpoint that does not answer in time is a failure', async () => {
		client.sandbox.setWebhookTiming({ timeoutMs: 50, tries: 2 });
		await subscribe({ events: ['taskCreated'] });
		answers = [0, 0];
		await createTask();
		await events();
		expect(client.sandbox.state.deliveries[0]).toMatchObject({ statuses: [0, 0], state: 'failed' });
	});

	it.each([401, 410])('%d suspends at once', async (status) => {
		await subscribe({ events: ['taskCreated'] });
		answer = status;
		await createTask();
		expect(await events()).toHaveLength(1);
		expect((await health()).status).toBe('suspended');
		await createTask();
		expect(await events()).toHaveLength(1);
	});

	it('suspend at 100, and an update makes the webhook active again', async () => {
		const { id } = await subscribe({ events: ['taskCreated'] });
		client.sandbox.setWebhookTiming({ tries: 1 });
		answer = 500;
		client.sandbox.state.webhooks.get(id)!.failCount = 98;
		await createTask();
		await events();
		expect(await health()).toEqual({ status: 'failing', fail_count: 99 });
		await createTask();
		await events();
		expect(await health()).toEqual({ status: 'suspended', fail_count: 100 });
		await createTask();
		expect(await events()).toHaveLength(2);

		answer = 200;
		await send('PUT', `/v2/webhook/${id}`, { endpoint, events: ['taskCreated'], status: 'active' });
		expect(await health()).toEqual({ status: 'active', fail_count: 0 });
		await createTask();
		expect(await events()).toHaveLength(3);
	});
});
