import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const { ada, grace, alan } = seed.users;
const team = seed.workspaceId;

const one = async (resource: string, operation: string, parameters: INodeParameters) => {
	const [json] = await runForJson({ resource, operation, ...parameters }, { tokens: used.tokens });
	return json;
};
const failure = async (resource: string, operation: string, parameters: INodeParameters) =>
	(await run({ resource, operation, ...parameters }, { tokens: used.tokens })).error;
const writes = () => used.sandbox.requests.filter(({ method }) => method !== 'GET');
const lastBody = () => writes().at(-1)?.body;
const ids = (people: unknown) => (people as Array<{ id: number }>).map(({ id }) => id);
const group = async (name: string) =>
	await one('userGroup', 'create', { team, name, members: 'Grace Hopper, me' });

describe('people by name', () => {
	it('are assigned, watch and are found', async () => {
		const task = await one('task', 'create', {
			team,
			list: seed.secondListId,
			name: 'New',
			additionalFields: { assignees: 'grace@example.com, ALAN TURING' },
		});
		expect(ids(task.assignees)).toEqual([grace.id, alan.id]);
		const changed = await one('task', 'update', {
			team,
			id: String(task.id),
			updateFields: {
				addAssignees: 'me',
				removeAssignees: 'Alan Turing',
				addWatchers: 'Alan Turing',
				removeWatchers: 'me',
			},
		});
		expect(ids(changed.assignees)).toEqual([grace.id, ada.id]);
		expect(ids(changed.watchers)).toEqual([alan.id]);
		const found = await one('task', 'getAll', {
			team,
			list: seed.secondListId,
			filters: { assignees: 'Grace Hopper', watchers: ['alan@example.com'] },
		});
		expect(found.id).toBe(task.id);
		expect(used.sandbox.requests.at(-1)?.query).toMatchObject({
			'assignees[]': String(grace.id),
			'watchers[]': String(alan.id),
		});
	});

	it('are set as the assignees: the difference is sent, and nobody clears', async () => {
		const task = seed.taskId;
		const set = async (setAssignees: unknown, more: INodeParameters = {}) =>
			await one('task', 'update', {
				team,
				id: task,
				updateFields: { setAssignees: setAssignees as string, ...more },
			});
		await set([ada.id, grace.id]);
		used.sandbox.requests.length = 0;
		await set('Alan Turing, Grace Hopper');
		expect(lastBody()).toEqual({ assignees: { add: [alan.id], rem: [ada.id] } });
		const kept = await set([alan.id, grace.id]);
		expect(writes()).toHaveLength(1);
		expect(ids(kept.assignees)).toEqual([grace.id, alan.id]);
		await set('me', { addAssignees: 'Alan Turing', removeAssignees: 'me' });
		expect(lastBody()).toEqual({ assignees: { add: [], rem: [grace.id] } });
		expect((await set('')).assignees).toEqual([]);
		expect(lastBody()).toEqual({ assignees: { add: [], rem: [alan.id] } });
	});

	it('work wherever their IDs do', async () => {
		await one('goal', 'create', { team, name: 'Grow', additionalFields: { owners: 'Grace Hopper' } });
		expect(lastBody()).toMatchObject({ owners: [grace.id] });
		const checklist = await one('checklist', 'create', { task: seed.taskId, name: 'List' });
		const item = { checklist: String(checklist.id), name: 'Item' };
		await one('checklistItem', 'create', { team, ...item, additionalFields: { assignee: 'me' } });
		expect(lastBody()).toEqual({ name: 'Item', assignee: ada.id });
		await one('timeEntry', 'create', {
			team,
			start: '2026-11-02T09:00:00',
			duration: 30,
			additionalFields: { assignee: 'grace hopper' },
		});
		expect(lastBody()).toMatchObject({ assignee: grace.id });
		await one('list', 'update', { team, list: seed.listId, updateFields: { assignee: 'Alan Turing' } });
		expect(lastBody()).toMatchObject({ assignee: String(alan.id) });
		const user = await one('user', 'get', { team, userId: 'grace@example.com' });
		expect(user).toMatchObject({ user: { id: grace.id } });
	});

	it('are refused when there is nobody of that name, before anything is written', async () => {
		const parameters = { team, list: seed.listId, name: 'New', additionalFields: { assignees: 'Jane' } };
		const error = await failure('task', 'create', parameters);
		expect(error?.message).toContain(
			'There is nobody called "Jane" in this Workspace. There are: Ada Lovelace',
		);
		expect(writes()).toEqual([]);
	});

	it('need the Workspace when there are several', async () => {
		const parameters = { list: seed.listId, name: 'New', additionalFields: { assignees: 'Grace Hopper' } };
		expect((await failure('task', 'create', parameters))?.message).toContain('may use 2 Workspaces');
	});
});

describe('user groups by name', () => {
	it('are assigned by name, handle or ID', async () => {
		const { id } = await group('Engineers');
		const task = await one('task', 'create', {
			team,
			list: seed.listId,
			name: 'New',
			additionalFields: { groupAssignees: 'engineers' },
		});
		expect(task.group_assignees).toMatchObject([{ id }]);
		const update = { team, id: String(task.id), updateFields: { removeGroupAssignees: '@engineers' } };
		expect((await one('task', 'update', update)).group_assignees).toEqual([]);
		const error = await failure('task', 'update', {
			...update,
			updateFields: { addGroupAssignees: 'Sales' },
		});
		expect(error?.message).toBe(
			'There is no user group called "Sales" in this Workspace. There are: Engineers',
		);
	});
});

describe('statuses and task types by name', () => {
	const create = (additionalFields: IDataObject): INodeParameters => ({
		team,
		list: seed.listId,
		name: 'New',
		additionalFields: additionalFields as INodeParameters,
	});

	it('are taken in any case of letters, and by ID', async () => {
		const status = used.sandbox.state.lists.get(seed.listId)!.statuses![1];
		expect(await one('task', 'create', create({ status: 'IN Progress', customItemId: 'bug' }))).toMatchObject(
			{
				status: { status: 'in progress' },
				custom_item_id: seed.customItemId,
			},
		);
		expect(
			await one('task', 'create', create({ status: status.id, customItemId: 'Milestone' })),
		).toMatchObject({
			status: { status: status.status },
			custom_item_id: 1,
		});
		expect(await one('task', 'create', create({ customItemId: seed.customItemId }))).toMatchObject({
			custom_item_id: seed.customItemId,
		});
		await one('task', 'search', { team, filters: { customItems: 'Bug, Task' } });
		expect(used.sandbox.requests.at(-1)?.query).toMatchObject({
			'custom_items[]': [String(seed.customItemId), '0'],
		});
	});

	it('are refused with those that there are, before anything is written', async () => {
		expect((await failure('task', 'create', create({ status: 'done' })))?.message).toBe(
			`There is no status "done" in this List. There are: ${seed.statuses.join(', ')}`,
		);
		expect((await failure('task', 'create', create({ customItemId: 'Epic' })))?.message).toBe(
			'There is no task type "Epic" in this Workspace. There are: Task, Milestone, Bug',
		);
		const update = { id: seed.taskId, list: seed.listId, updateFields: { status: 'done' } };
		expect((await failure('task', 'update', update))?.message).toContain('There is no status "done"');
		expect(writes()).toEqual([]);
	});
});
