import { seed, tokens } from './index';
import { useClient, verdict } from './testClient';

const client = useClient({ webhooks: { retryDelayMs: 0 } });
const { workspaceId } = seed;
const entries = `/v2/team/${workspaceId}/time_entries`;
const send = async (method: string, path: string, body?: unknown, token?: string) =>
	await client.send(method, path, body, token ? { headers: { Authorization: token } } : {});
const START = Date.UTC(2026, 5, 1);
const create = async (part: object = {}) =>
	(await send('POST', entries, { start: START, duration: 60_000, ...part })).data.data;

/** What webhooks of the whole Workspace are told by these requests. */
async function told(work: () => Promise<unknown>): Promise<unknown[]> {
	const endpoint = 'http://127.0.0.1:9/nobody-listens';
	await send('POST', `/v2/team/${workspaceId}/webhook`, { endpoint, events: '*' });
	await work();
	await client.sandbox.settled();
	return client.sandbox.state.deliveries.map(({ body }) => JSON.parse(String(body)));
}

describe('time entries', () => {
	it('mix types in their answers, as recorded', async () => {
		const created = await create({ tid: seed.taskId });
		expect(created).toMatchObject({ start: START, end: String(START + 60_000), duration: 60_000 });
		expect(created.user).toHaveProperty('timezone');
		const changed = (await send('PUT', `${entries}/${created.id}`, { description: 'x' })).data.data;
		expect(changed).toMatchObject([{ id: created.id, start: String(START), duration: '60000' }]);
		const started = (await send('POST', `${entries}/start`, {})).data.data;
		expect(started).not.toHaveProperty('end');
		expect(typeof started.start).toBe('number');
		const stopped = (await send('POST', `${entries}/stop`)).data.data;
		expect([typeof stopped.start, typeof stopped.end]).toEqual(['string', 'number']);
		expect((await send('GET', `${entries}/current`)).data).toEqual({ data: null });
		expect((await send('DELETE', `${entries}/${created.id}`)).data).toMatchObject({
			data: [{ id: created.id }],
		});
		expect((await send('GET', `${entries}/${created.id}`)).data).toBeNull();
	});

	it('run one timer for each person', async () => {
		const first = (await send('POST', `${entries}/start`, {})).data.data;
		const other = (await send('POST', `${entries}/start`, {}, tokens.other)).data.data;
		const second = (await send('POST', `${entries}/start`, {})).data.data;
		const current = async (token?: string) =>
			(await send('GET', `${entries}/current`, undefined, token)).data.data.id;
		expect(await current()).toBe(second.id);
		expect(await current(tokens.other)).toBe(other.id);
		expect(client.sandbox.state.timeEntries.get(first.id)?.end).not.toBeNull();
	});

	it('are by default those of the last 30 days, and of oneself', async () => {
		const days = (n: number) => client.sandbox.clock.now() - n * 24 * 60 * 60_000;
		const { id } = await create({ start: days(29) });
		await create({ start: days(31) });
		await create({ start: days(1), assignee: seed.users.alan.id });
		expect((await send('GET', entries)).data.data.map((entry: { id: string }) => entry.id)).toEqual([id]);
	});

	it('are refused what ClickUp refuses', async () => {
		const { id } = await create();
		const refusals = [
			await send('GET', `${entries}?space_id=1&list_id=2`),
			await send('GET', `${entries}?assignee=ada`),
			await send('POST', entries, { start: START }),
			await send('POST', entries, { start: START, duration: 1, tags: ['a'] }),
			await send('PUT', `${entries}/${id}`, { start: START }),
			await send('PUT', `${entries}/${id}`, { custom_task_ids: true }),
			await send('DELETE', `${entries}/tags`, { time_entry_ids: [id], tags: ['a'] }),
			await send('PUT', `${entries}/tags`, { name: 'a', new_name: 'b' }),
		];
		expect(refusals.map(({ status }) => status)).toEqual(refusals.map(() => 400));
		expect((await send('GET', `${entries}/1`)).status).toBe(404);
		expect(verdict(await send('POST', entries, { start: START, duration: 1, tid: 'nothing' }))).toBe(
			'401 OAUTH_018',
		);
	});

	it('tell webhooks the time of their task', async () => {
		const events = await told(async () => await create({ tid: seed.taskId, description: 'x' }));
		expect(events).toMatchObject([
			{
				event: 'taskTimeTrackedUpdated',
				task_id: seed.taskId,
				data: { description: 'x', interval_id: expect.any(String) },
				history_items: [{ field: 'time_spent', before: 0, after: 60_000 }],
			},
			{ event: 'taskUpdated' },
		]);
	});
});

describe('goals', () => {
	const goal = { name: 'Grow', description: '', multiple_owners: false, owners: [], color: '#32a852' };
	const target = {
		name: 'Half',
		owners: [],
		type: 'percentage',
		steps_start: 0,
		steps_end: 100,
		unit: '%',
		task_ids: [],
		list_ids: [],
	};
	const made = async () => (await send('POST', `/v2/team/${workspaceId}/goal`, goal)).data.goal;

	it('are a part of their Workspace, as completed as their targets', async () => {
		const { id, pretty_url: url } = await made();
		expect(url).toContain(workspaceId);
		const result = (await send('POST', `/v2/goal/${id}/key_result`, target)).data.key_result;
		await send('PUT', `/v2/key_result/${result.id}`, { steps_current: 50, note: 'Half way' });
		expect((await send('GET', `/v2/goal/${id}`)).data.goal).toMatchObject({
			percent_completed: 50,
			key_results: [{ id: result.id, last_action: { note: 'Half way', steps_taken_float: 50 } }],
		});
		expect((await send('GET', `/v2/team/${workspaceId}/goal`)).data).toMatchObject({
			goals: [{ id, key_result_count: 1 }],
			folders: [],
		});
	});

	it('are refused when a part is missing, wrong or unknown', async () => {
		const { id } = await made();
		const refusals = [
			await send('POST', `/v2/team/${workspaceId}/goal`, { ...goal, name: undefined }),
			await send('PUT', `/v2/goal/${id}`, { name: 'Other' }),
			await send('POST', `/v2/goal/${id}/key_result`, { ...target, type: 'percentaje' }),
			await send('POST', `/v2/goal/${id}/key_result`, { name: 'Half', type: 'number' }),
			await send('GET', `/v2/team/${workspaceId}/goal?limit=5`),
		];
		expect(refusals.map(({ status }) => status)).toEqual(refusals.map(() => 400));
		expect(verdict(await send('GET', '/v2/goal/nothing'))).toBe('401 OAUTH_018');
	});

	it('tell webhooks what becomes of them and of their targets', async () => {
		const events = await told(async () => {
			const { id } = await made();
			const result = (await send('POST', `/v2/goal/${id}/key_result`, target)).data.key_result;
			await send('PUT', `/v2/key_result/${result.id}`, { steps_current: 50, note: '' });
			await send('DELETE', `/v2/key_result/${result.id}`);
			await send('DELETE', `/v2/goal/${id}`);
		});
		expect(events.map((each) => (each as { event: string }).event)).toEqual([
			'goalCreated',
			'keyResultCreated',
			'keyResultUpdated',
			'keyResultDeleted',
			'goalDeleted',
		]);
	});
});
