import { seed } from './index';
import { useClient, verdict } from './testClient';

const client = useClient();
const send = async (method: string, path: string, body?: unknown) => await client.send(method, path, body);
const get = async (path: string, params?: Record<string, unknown>) => (await client.get(path, params)).data;
const create = async (body: Record<string, unknown>, list: string = seed.listId) =>
	await send('POST', `/v2/list/${list}/task`, body);
const update = async (id: string, body: Record<string, unknown>) => await send('PUT', `/v2/task/${id}`, body);

describe('the life of a task', () => {
	it('is created with everything that the API takes', async () => {
		const { data: task } = await create({
			name: 'Complete',
			description: 'Plain',
			status: 'In Review',
			priority: 2,
			assignees: [seed.users.grace.id, seed.users.alan.id],
			tags: ['Bug', 'brand new'],
			time_estimate: 5_400_000,
			points: 3,
			custom_item_id: seed.customItemId,
			notify_all: true,
			due_date: 1_780_000_000_000,
			due_date_time: true,
		});
		expect(task).toMatchObject({
			id: expect.stringMatching(/^86abc\d{4}$/),
			name: 'Complete',
			text_content: 'Plain',
			description: 'Plain',
			status: { status: 'in review', type: 'custom' },
			priority: { id: '2', priority: 'high' },
			assignees: [{ id: seed.users.grace.id }, { id: seed.users.alan.id }],
			tags: [{ name: 'bug' }, { name: 'brand new' }],
			time_estimate: 5_400_000,
			points: 3,
			custom_item_id: seed.customItemId,
			due_date: '1780000000000',
			orderindex: expect.stringMatching(/^\d+\.0+$/),
			date_created: expect.stringMatching(/^\d{13}$/),
			date_closed: null,
			creator: { id: seed.userId },
			list: { id: seed.listId, name: seed.listName },
			folder: { id: seed.folderId },
			project: { id: seed.folderId },
			space: { id: seed.spaceId },
			team_id: seed.workspaceId,
			parent: null,
		});
		expect(task).not.toHaveProperty('attachments');
		expect((await get(`/v2/space/${seed.spaceId}/tag`)).tags).toContainEqual(
			expect.objectContaining({ name: 'brand new' }),
		);
	});

	it('is read, changed and deleted', async () => {
		const { data: task } = await create({ name: 'Before', priority: 1, assignees: [seed.userId] });
		expect(await get(`/v2/task/${task.id}`)).toMatchObject({ name: 'Before', attachments: [] });
		client.sandbox.clock.advance(5000);
		const { data: changed } = await update(task.id, {
			name: 'After',
			priority: null,
			assignees: { add: [seed.users.grace.id], rem: [seed.userId] },
			time_estimate: 60_000,
			archived: true,
		});
		expect(changed).toMatchObject({
			name: 'After',
			priority: null,
			assignees: [{ id: seed.users.grace.id }],
			time_estimate: 60_000,
			archived: true,
		});
		expect(Number(changed.date_updated)).toBeGreaterThanOrEqual(Number(task.date_updated) + 5000);

		const gone = await send('DELETE', `/v2/task/${task.id}`);
		expect([gone.status, gone.data, gone.headers['content-type']]).toEqual([204, '', undefined]);
		expect(verdict(await send('DELETE', `/v2/task/${task.id}`))).toBe('404 ITEM_013');
	});

	it('is closed and opened again by its status', async () => {
		const closed = (await update(seed.taskId, { status: 'complete' })).data;
		expect(closed.status.type).toBe('closed');
		expect(closed.date_closed).toBe(closed.date_done);
		expect(closed.date_closed).toMatch(/^\d{13}$/);
		const open = (await update(seed.taskId, { status: 'to do' })).data;
		expect([open.date_closed, open.date_done]).toEqual([null, null]);
	});

	it('refuses a status that the List does not have', async () => {
		expect(verdict(await create({ name: 'x', status: 'nonsense' }))).toBe('400 ITEM_114');
		expect(verdict(await update(seed.taskId, { status: 'closed' }))).toBe('400 ITEM_114');
		expect(verdict(await create({ name: 'x', status: 'in review' }, seed.secondListId))).toBe('400 ITEM_114');
	});

	it('leaves nothing behind when it is refused', async () => {
		const before = client.sandbox.state.tasks.size;
		await create({ name: 'x', status: 'nonsense' });
		await create({ name: 'x', custom_fields: [{ id: seed.fields.drop_down, value: 'nonsense' }] });
		expect(client.sandbox.state.tasks.size).toBe(before);
	});

	it('assigns nobody in silence when the person is not of the Workspace', async () => {
		const { status, data } = await create({ name: 'x', assignees: [seed.users.charles.id, 424242] });
		expect([status, data.assignees]).toEqual([200, []]);
	});
});

describe('descriptions', () => {
	const read = async () => {
		const task = await get(`/v2/task/${seed.taskId}`, { include_markdown_description: true });
		return [task.description, task.markdown_description];
	};

	it('come as text, with markdown only when asked for', async () => {
		expect(await get(`/v2/task/${seed.taskId}`)).not.toHaveProperty('markdown_description');
		await update(seed.taskId, { markdown_content: '# Title\n\n**bold**', description: 'loses' });
		expect(await read()).toEqual(['Title\n\nbold', '# Title\n\n**bold**']);
	});

	it('are cleared by a blank and left alone by nothing', async () => {
		await update(seed.taskId, { description: '' });
		expect(await read()).toEqual(['Description of task 1', 'Description of task 1']);
		await update(seed.taskId, { description: ' ' });
		expect(await read()).toEqual(['', '']);
	});
});

describe('dates', () => {
	const user = () => client.sandbox.state.users.get(seed.userId)!;
	const dueAfter = async (body: Record<string, unknown>) =>
		(await create({ name: 'x', ...body })).data.due_date;

	it.each([
		['Europe/Berlin', '2026-05-12T00:00:00Z', '2026-05-12T02:00:00Z'],
		// UTC midnight is still the day before west of UTC: that is how days get lost.
		['America/New_York', '2026-05-12T00:00:00Z', '2026-05-11T08:00:00Z'],
		['America/New_York', '2026-05-12T16:00:00Z', '2026-05-12T08:00:00Z'],
		['America/Los_Angeles', '2026-01-15T20:00:00Z', '2026-01-15T12:00:00Z'],
		['Asia/Tokyo', '2026-05-12T20:00:00Z', '2026-05-12T19:00:00Z'],
	])('in %s: %s without time lies at %s', async (timezone, sent, stored) => {
		user().timezone = timezone;
		expect(await dueAfter({ due_date: Date.parse(sent) })).toBe(String(Date.parse(stored)));
		expect(await dueAfter({ due_date: Date.parse(sent), due_date_time: false })).toBe(
			String(Date.parse(stored)),
		);
	});

	it('with time are kept to the millisecond', async () => {
		expect(await dueAfter({ due_date: 1_780_000_000_123, due_date_time: true })).toBe('1780000000123');
	});

	it('are cleared by null and left alone otherwise', async () => {
		const { data } = await create({ name: 'x', due_date: 1_780_000_000_000, start_date: 1_780_000_000_000 });
		const renamed = (await update(data.id, { name: 'y' })).data;
		expect([renamed.due_date, renamed.start_date]).toEqual([data.due_date, data.start_date]);
		const cleared = (await update(data.id, { due_date: null })).data;
		expect([cleared.due_date, cleared.start_date]).toEqual([null, data.start_date]);
	});
});

describe('subtasks', () => {
	it('know their parents, and single tasks show them on request', async () => {
		const subtask = await get('/v2/task/86abc0270');
		expect(subtask).toMatchObject({ parent: seed.subtaskId, top_level_parent: seed.taskId });
		const task = await get(`/v2/task/${seed.taskId}`, { include_subtasks: true });
		expect(task.subtasks.map(({ id }: { id: string }) => id)).toEqual([seed.subtaskId, '86abc0252']);
		expect(await get(`/v2/task/${seed.taskId}`)).not.toHaveProperty('subtasks');
	});

	it('need a parent in the same List', async () => {
		expect((await create({ name: 'x', parent: seed.taskId })).data.parent).toBe(seed.taskId);
		expect(verdict(await create({ name: 'x', parent: seed.taskId }, seed.secondListId))).toBe('400 ITEM_137');
		expect(verdict(await create({ name: 'x', parent: '86zzz9999' }))).toBe('400 ITEM_137');
	});

	it('can get another parent, but not one below themselves', async () => {
		const moved = (await update('86abc0270', { parent: '86abc0002' })).data;
		expect([moved.parent, moved.top_level_parent]).toEqual(['86abc0002', '86abc0002']);
		expect((await update(seed.taskId, { parent: seed.subtaskId })).status).toBe(400);
		expect((await update(seed.taskId, { parent: seed.taskId })).status).toBe(400);
	});

	it('are deleted with their parent', async () => {
		await send('DELETE', `/v2/task/${seed.taskId}`);
		expect(verdict(await client.get('/v2/task/86abc0270'))).toBe('404 ITEM_013');
	});
});

describe('custom task IDs', () => {
	const both = { custom_task_ids: true, team_id: seed.workspaceId };

	it('need both query parameters', async () => {
		expect(await get(`/v2/task/${seed.customTaskId}`, both)).toMatchObject({
			id: seed.customTaskInternalId,
			custom_id: 'DEV-1',
		});
		expect(verdict(await client.get('/v2/task/DEV-1'))).toBe('401 OAUTH_018');
		expect((await client.get('/v2/task/DEV-1', { custom_task_ids: true })).data.err).toContain('"team_id"');
		expect(verdict(await client.get('/v2/task/DEV-99', both))).toBe('401 OAUTH_018');
	});

	it('go on counting for new tasks', async () => {
		expect((await create({ name: 'x' }, seed.customIdListId)).data.custom_id).toBe('DEV-13');
		expect((await create({ name: 'x' })).data.custom_id).toBeNull();
	});

	it('work for update, tags, fields, comments and delete', async () => {
		const at = async (method: string, path: string, body?: unknown) =>
			(await client.send(method, `/v2/task/DEV-2${path}`, body, { params: both })).status;
		expect(await at('PUT', '', { name: 'By custom ID' })).toBe(200);
		expect(await at('POST', '/tag/x')).toBe(200);
		expect(await at('DELETE', '/tag/x')).toBe(200);
		expect(await at('POST', '/comment', { comment_text: 'x' })).toBe(200);
		expect(await at('POST', `/field/${seed.foreignFieldId}`, { value: 'x' })).toBe(200);
		expect(await at('DELETE', '')).toBe(204);
	});
});
