import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();

const task = async (
	operation: string,
	parameters: INodeParameters,
	timezone?: string,
): Promise<IDataObject> => {
	const [json] = await runForJson(
		{ resource: 'task', operation, ...parameters },
		{ tokens: used.tokens, timezone },
	);
	return json;
};
const create = async (additionalFields: INodeParameters, timezone?: string) =>
	await task('create', { list: seed.listId, name: 'New', additionalFields }, timezone);
const update = async (id: unknown, updateFields: INodeParameters, timezone?: string) =>
	await task('update', { id: String(id), updateFields }, timezone);
const get = async (id: unknown) => await task('get', { id: String(id) });
const lastBody = () => used.sandbox.requests.at(-1)?.body;

describe('a task', () => {
	it('is created, read, changed, found and deleted', async () => {
		const created = await create({
			content: 'Text',
			priority: 2,
			tags: ['urgent'],
			createMissingTags: true,
			assignees: [seed.userId],
		});
		expect(created).toMatchObject({ name: 'New', priority: { priority: 'high' } });

		const changed = await update(created.id, { name: 'Newer', status: 'in progress' });
		expect(changed).toMatchObject({ id: created.id, name: 'Newer', status: { status: 'in progress' } });

		const all = await runForJson(
			{ resource: 'task', operation: 'getAll', list: seed.listId, returnAll: true },
			{ tokens: used.tokens },
		);
		expect(all.filter(({ id }) => id === created.id)).toHaveLength(1);

		expect(await task('delete', { id: created.id as string })).toEqual({ success: true });
		const { error } = await run(
			{ resource: 'task', operation: 'get', id: created.id as string },
			{ tokens: used.tokens },
		);
		expect(error?.message).toBe('Task not found, deleted (ITEM_013)');
	});

	it('keeps what an update leaves out, and loses what it empties', async () => {
		const filled = {
			content: 'Text',
			dueDate: '2026-06-01',
			startDate: '2026-05-01',
			priority: 1,
			timeEstimate: 90,
			assignees: [seed.userId],
		};
		const { id } = await create(filled);
		const before = await get(id);
		expect(before).toMatchObject({
			text_content: 'Text',
			priority: { priority: 'urgent' },
			time_estimate: 90 * 60_000,
		});

		await update(id, { name: 'Renamed' });
		const kept = ['description', 'due_date', 'start_date', 'priority', 'time_estimate', 'assignees'];
		const after = await get(id);
		expect(kept.map((key) => after[key])).toEqual(kept.map((key) => before[key]));

		await update(id, { content: '', dueDate: '', startDate: '', priority: '', timeEstimate: '' });
		const cleared = await get(id);
		expect(cleared).toMatchObject({
			name: 'Renamed',
			due_date: null,
			start_date: null,
			priority: null,
		});
		expect(Number(cleared.time_estimate)).toBe(0);
		expect(String(cleared.text_content ?? '').trim()).toBe('');
		expect(cleared.assignees).toEqual(before.assignees);
	});

	it('is not touched by an expression that finds nothing', async () => {
		const { id } = await create({ priority: 1 });
		await update(id, { priority: '={{ $json.missing }}', name: 'Renamed' });
		expect(lastBody()).toEqual({ name: 'Renamed' });
	});

	it('is returned as it is when there is nothing to change', async () => {
		expect(await update(seed.taskId, {})).toMatchObject({ id: seed.taskId });
		expect(used.sandbox.requests.map(({ method }) => method)).toEqual(['GET']);
	});

	it('takes a time estimate in real minutes, 0 included', async () => {
		const { id } = await create({ timeEstimate: 60 });
		expect(lastBody()).toMatchObject({ time_estimate: 3_600_000 });
		await update(id, { timeEstimate: 0 });
		expect(lastBody()).toEqual({ time_estimate: 0 });
	});

	it('has assignees added and removed together', async () => {
		const { id } = await create({ assignees: [seed.userId] });
		await update(id, { addAssignees: `${seed.users.grace.id}`, removeAssignees: `${seed.userId}` });
		expect(((await get(id)).assignees as Array<{ id: number }>).map((user) => user.id)).toEqual([
			seed.users.grace.id,
		]);
	});

	it('is created with everything that ClickUp takes', async () => {
		const group = '4bfdfcec-6f4f-4a40-916d-486c5f99f6b7';
		const created = await create({
			archived: false,
			customItemId: String(seed.customItemId),
			groupAssignees: group,
			linksTo: seed.taskId,
			points: 0,
		});
		expect(created).toMatchObject({
			custom_item_id: seed.customItemId,
			group_assignees: [{ id: group }],
			linked_tasks: [{ task_id: seed.taskId }],
			points: 0,
		});
		expect(lastBody()).toMatchObject({ archived: false, points: 0 });
	});

	it('needs its required Custom Fields only when asked to', async () => {
		const make = { resource: 'task', operation: 'create', list: seed.customIdListId, name: 'New' };
		const checked = { ...make, additionalFields: { checkRequiredCustomFields: true } };
		const { error } = await run(checked, { tokens: used.tokens });
		expect(error?.message).toContain('Custom Field "Component" is required');
		expect(await runForJson(make, { tokens: used.tokens })).toHaveLength(1);
	});

	it('becomes a subtask of a task that is given by its custom ID', async () => {
		const [parent] = await runForJson(
			{
				resource: 'task',
				operation: 'create',
				team: seed.workspaceId,
				list: seed.customIdListId,
				name: 'New',
				additionalFields: { parentId: seed.customTaskId },
			},
			{ tokens: used.tokens },
		);
		expect(parent).toMatchObject({ parent: seed.customTaskInternalId });
	});

	it('has watchers and groups added and removed, is archived, and gets and loses points', async () => {
		const { ada, grace } = seed.users;
		const [one, two] = ['4bfdfcec-6f4f-4a40-916d-486c5f99f6b7', 'a9a3fbb5-19b2-4d6d-a4d4-5e9bd4c1e1a1'];
		const { id } = await create({ groupAssignees: one });
		const changed = await update(id, {
			addGroupAssignees: two,
			removeGroupAssignees: one,
			addWatchers: String(grace.id),
			removeWatchers: String(ada.id),
			archived: true,
			points: 2.5,
		});
		expect(changed).toMatchObject({
			archived: true,
			group_assignees: [{ id: two }],
			points: 2.5,
			watchers: [{ id: grace.id }],
		});
		const emptied = { addWatchers: '', archived: false, points: '' };
		expect(await update(id, emptied)).toMatchObject({ archived: false, points: 0 });
		expect(lastBody()).toEqual({ archived: false, points: 0 });
	});

	it('is found by its custom ID and by its addresses', async () => {
		const id = seed.customTaskInternalId;
		const team = seed.workspaceId;
		expect(await task('get', { team, id: seed.customTaskId })).toMatchObject({ id });
		expect(await get(`https://app.clickup.com/t/${team}/${seed.customTaskId}`)).toMatchObject({ id });
		expect(await get(`https://app.clickup.com/t/${id}`)).toMatchObject({ id });
	});

	it('with a custom ID takes the only Workspace of the credential, asked for once', async () => {
		const byCustomId = { resource: 'task', operation: 'get', id: seed.customTaskId };
		const { items } = await run(byCustomId, {
			tokens: used.tokens,
			authentication: 'oAuth2',
			items: [{}, {}],
		});
		expect(items.map(({ json }) => json.id)).toEqual([seed.customTaskInternalId, seed.customTaskInternalId]);
		expect(used.sandbox.requests.filter(({ path }) => path === '/api/v2/team')).toHaveLength(1);
		const { error } = await run(byCustomId, { tokens: used.tokens });
		expect(error?.message).toContain(
			`This credential may use 2 Workspaces: ${seed.workspaceName} (${seed.workspaceId})`,
		);
	});
});

describe('a due date without time', () => {
	const ZONES = [
		'Pacific/Midway',
		'America/New_York',
		'UTC',
		'Europe/Berlin',
		'Asia/Kolkata',
		'Pacific/Auckland',
		'Pacific/Kiritimati',
	];

	it.each(ZONES)(
		'is the same day in ClickUp for a user in %s, from workflows in every zone',
		async (userZone) => {
			used.sandbox.state.users.get(seed.userId)!.timezone = userZone;
			const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: userZone });
			for (const workflowZone of ZONES) {
				const { id } = await create({ dueDate: '2026-03-08' }, workflowZone);
				const { due_date } = await get(id);
				expect([workflowZone, shown.format(Number(due_date))]).toEqual([workflowZone, '2026-03-08']);
			}
		},
	);

	it('with time is that time in the workflow', async () => {
		const { id } = await create({ dueDate: '2026-06-01T15:30:00', dueDateTime: true }, 'America/New_York');
		expect((await get(id)).due_date).toBe(String(Date.parse('2026-06-01T15:30:00-04:00')));
	});
});

describe('many tasks', () => {
	const getAll = async (parameters: INodeParameters) =>
		await runForJson(
			{ resource: 'task', operation: 'getAll', list: seed.listId, ...parameters },
			{ tokens: used.tokens },
		);

	it('come page by page, until ClickUp says that it was the last', async () => {
		const tasks = await getAll({ returnAll: true, filters: { subtasks: true, includeClosed: true } });
		expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
		expect(tasks.length).toBeGreaterThan(200);
		expect(used.sandbox.requests).toHaveLength(Math.ceil(tasks.length / 100));
	});

	it('stop with the page on which the limit is reached', async () => {
		expect(await getAll({ returnAll: false, limit: 150 })).toHaveLength(150);
		expect(used.sandbox.requests).toHaveLength(2);
		expect(await getAll({ returnAll: false, limit: 100 })).toHaveLength(100);
		expect(used.sandbox.requests).toHaveLength(3);
	});

	it('are filtered by what was asked for, and an empty filter filters nothing', async () => {
		await getAll({
			returnAll: false,
			limit: 1,
			filters: { statuses: [], tags: '', dueDateGt: '', orderBy: 'dueDate', archived: false },
		});
		expect(used.sandbox.requests.at(-1)?.query).toEqual({
			archived: 'false',
			order_by: 'due_date',
			page: '0',
		});
		const tasks = await getAll({ filters: { assignees: [seed.userId] } });
		expect(tasks.length).toBeGreaterThan(0);
		expect(
			tasks.every(({ assignees }) =>
				(assignees as Array<{ id: number }>).some(({ id }) => id === seed.userId),
			),
		).toBe(true);
		expect(used.sandbox.requests.at(-1)?.query).toMatchObject({ 'assignees[]': String(seed.userId) });
	});

	it('of one item do not change those of the next', async () => {
		const { items } = await run(
			{
				resource: 'task',
				operation: 'getAll',
				list: seed.listId,
				returnAll: false,
				limit: '={{ $json.n }}',
				filters: { includeClosed: '={{ $json.closed }}' },
			},
			{
				tokens: used.tokens,
				items: [{ n: 2, closed: true }, { n: 3 }],
			},
		);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 0 },
			{ item: 1 },
			{ item: 1 },
			{ item: 1 },
		]);
		// Side by side, so in any order.
		const queries = used.sandbox.requests.map(({ query }) => query);
		expect(queries).toHaveLength(2);
		expect(queries).toEqual(expect.arrayContaining([{ include_closed: 'true', page: '0' }, { page: '0' }]));
	});
});
