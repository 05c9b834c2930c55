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

const entry = (id: string): INodeParameters => ({
	entries: { entry: [{ kind: 'user', id, permission: 'read' }] },
});
const estimate = (assignee: string): INodeParameters => ({
	timeEstimates: { estimate: [{ assignee, time: 60 }] },
});
const assigned = { additionalFields: { assignee: 'Grace Hopper' } };
const viewIn = { level: 'list', list: seed.listId, name: 'View', type: 'list' };

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

	it('are set as the watchers in the same way', async () => {
		const set = async (setWatchers: unknown, more: INodeParameters = {}) =>
			await one('task', 'update', {
				team,
				id: seed.taskId,
				updateFields: { setWatchers: setWatchers as string, ...more },
			});
		await set('Grace Hopper, Alan Turing');
		expect(ids((await set('me, Grace Hopper')).watchers)).toEqual([grace.id, ada.id]);
		expect(lastBody()).toEqual({ watchers: { add: [ada.id], rem: [alan.id] } });
		expect((await set('', { addWatchers: 'Alan Turing', name: 'New' })).watchers).toMatchObject([
			{ id: alan.id },
		]);
		expect(lastBody()).toEqual({ name: 'New', watchers: { add: [alan.id], rem: [grace.id, ada.id] } });
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

	/** Requests that take a person or a group, and where they do. `who` stands for Grace Hopper. */
	const everywhere: Array<[resource: string, operation: string, parameters: INodeParameters]> = [
		['accessControl', 'update', { objectType: 'list', objectId: seed.listId, ...entry('Grace Hopper') }],
		['auditLog', 'getAll', { filters: { userIds: 'Grace Hopper' } }],
		['chatChannel', 'create', { name: 'News', additionalFields: { userIds: 'Grace Hopper' } }],
		['chatChannel', 'createDirectMessage', { userIds: 'Grace Hopper' }],
		['comment', 'create', { commentOn: 'task', id: seed.taskId, commentText: 'Hi', ...assigned }],
		['doc', 'getAll', { returnAll: true, filters: { creator: 'Grace Hopper' } }],
		['list', 'create', { space: seed.spaceId, folderless: true, name: 'New', ...assigned }],
		['task', 'updateTimeEstimates', { id: seed.taskId, ...estimate('Grace Hopper') }],
		['timeEntry', 'getAll', { returnAll: true, filters: { assignees: ['Grace Hopper'] } }],
		['userGroup', 'create', { name: 'Designers', members: 'Grace Hopper' }],
		['view', 'create', { ...viewIn, additionalFields: { sidebarAssignees: 'Grace Hopper' } }],
	];

	it.each(everywhere)('are found in %s > %s', async (resource, operation, parameters) => {
		await run({ resource, operation, team, ...parameters }, { tokens: used.tokens });
		const { path, query, body } = used.sandbox.requests.at(-1)!;
		const sent = JSON.stringify([path.slice(path.indexOf(seed.workspaceId) + 1), query, body]);
		expect(sent).toContain(String(grace.id));
		expect(sent).not.toContain('Grace Hopper');
	});

	it('own key results and goals', async () => {
		const goal = await one('goal', 'create', { team, name: 'Grow' });
		await one('goal', 'update', {
			team,
			goal: String(goal.id),
			updateFields: { addOwners: 'alan@example.com', removeOwners: 'me' },
		});
		expect(lastBody()).toMatchObject({ add_owners: [alan.id], rem_owners: [ada.id] });
		const target = { team, goal: String(goal.id), name: 'Sign-ups', type: 'number' };
		const additionalFields = { owners: 'Grace Hopper', taskIds: `86abc0002, ${seed.customTaskId}` };
		const keyResult = await one('goalKeyResult', 'create', { ...target, additionalFields });
		expect(lastBody()).toMatchObject({
			owners: [grace.id],
			task_ids: ['86abc0002', seed.customTaskInternalId],
		});
		await one('goalKeyResult', 'update', {
			team,
			keyResult: String(keyResult.id),
			updateFields: { owners: 'me, Alan Turing' },
		});
		expect(lastBody()).toMatchObject({ owners: [ada.id, alan.id] });
	});

	it('are guests', async () => {
		const guest = 'katherine@example.com';
		const { id } = seed.users.katherine;
		expect(await one('guest', 'get', { team, guest })).toMatchObject({ user: { id } });
		const item = { team, level: 'list', list: seed.listId, guest: 'Katherine Johnson' };
		await one('guest', 'addTo', { ...item, permissionLevel: 'read' });
		expect(writes().at(-1)?.path).toBe(`/api/v2/list/${seed.listId}/guest/${id}`);
		await one('guest', 'update', { team, guest, updateFields: { canCreateViews: true } });
		await one('guest', 'remove', { team, guest });
		expect(writes().at(-1)).toMatchObject({ method: 'DELETE', path: `/api/v2/team/${team}/guest/${id}` });
		expect((await failure('guest', 'get', { team, guest: 'Nobody' }))?.message).toContain(
			'There is nobody called "Nobody"',
		);
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

	it('are set as the group assignees: the difference is sent, and none clears', async () => {
		const [engineers, sales] = [(await group('Engineers')).id, (await group('Sales')).id];
		const set = async (setGroupAssignees: string) =>
			await one('task', 'update', { team, id: seed.taskId, updateFields: { setGroupAssignees } });
		await set('Engineers');
		await set('@sales');
		expect(lastBody()).toEqual({ group_assignees: { add: [sales], rem: [engineers] } });
		expect((await set('')).group_assignees).toEqual([]);
	});

	it('are changed, found, given access and deleted by name', async () => {
		const { id } = await group('Engineers');
		await group('Writers');
		await one('userGroup', 'update', {
			team,
			groupId: 'engineers',
			updateFields: { addMembers: 'Alan Turing', removeMembers: 'me' },
		});
		expect(writes().at(-1)?.path).toBe(`/api/v2/group/${String(id)}`);
		expect(lastBody()).toEqual({ members: { add: [alan.id], rem: [ada.id] } });
		const filters = { groupIds: 'Engineers' };
		const found = await runForJson(
			{ resource: 'userGroup', operation: 'getAll', team, returnAll: true, filters },
			{ tokens: used.tokens },
		);
		expect(found).toMatchObject([{ id }]);
		const entries = { entry: [{ kind: 'group', id: 'Engineers', permission: 'read' }] };
		await one('accessControl', 'update', { team, objectType: 'list', objectId: seed.listId, entries });
		expect(lastBody()).toMatchObject({ entries: [{ kind: 'group', id }] });
		await one('userGroup', 'delete', { team, groupId: '@engineers' });
		expect(writes().at(-1)).toMatchObject({ method: 'DELETE', path: `/api/v2/group/${String(id)}` });
		expect((await failure('userGroup', 'delete', { team, groupId: 'Engineers' }))?.message).toBe(
			'There is no user group called "Engineers" in this Workspace. There are: Writers',
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
