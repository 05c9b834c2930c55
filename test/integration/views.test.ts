import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const views = async (operation: string, parameters: INodeParameters) =>
	await runForJson({ resource: 'view', operation, ...parameters }, { tokens: used.tokens });
const view = async (operation: string, parameters: INodeParameters): Promise<IDataObject> =>
	(await views(operation, parameters))[0];
const create = async (additionalFields: INodeParameters = {}, parameters: INodeParameters = {}) =>
	await view('create', { list: seed.listId, name: 'Mine', additionalFields, ...parameters });
const update = async (id: unknown, updateFields: INodeParameters) =>
	await view('update', { viewId: String(id), updateFields });
const tasks = async (id: unknown, parameters: INodeParameters = { returnAll: true }) =>
	await views('getTasks', { viewId: String(id), ...parameters });

describe('a view', () => {
	it('is created, read, changed, found and deleted', async () => {
		const created = await create({}, { type: 'board' });
		expect(created).toMatchObject({ name: 'Mine', type: 'board', parent: { id: seed.listId, type: 6 } });
		const viewId = created.id as string;
		expect(await update(viewId, { name: 'Ours', type: 'list' })).toMatchObject({
			id: viewId,
			name: 'Ours',
			type: 'list',
		});
		expect(await view('get', { viewId })).toMatchObject({ name: 'Ours' });
		expect(await views('getAll', { list: seed.listId })).toMatchObject([{ id: viewId, name: 'Ours' }]);
		expect(await view('delete', { viewId })).toEqual({ success: true });
		expect(await views('getAll', { list: seed.listId })).toEqual([]);
	});

	it.each([
		['workspace', { team: seed.workspaceId }, { id: seed.workspaceId, type: 7 }],
		['space', { space: seed.spaceId }, { id: seed.spaceId, type: 4 }],
		['folder', { folder: seed.folderId }, { id: seed.folderId, type: 5 }],
		['list', { list: seed.secondListId }, { id: seed.secondListId, type: 6 }],
	])('lives at the level %s', async (level, place, parent) => {
		const created = await view('create', { level, ...place, name: 'Here' });
		expect(created).toMatchObject({ name: 'Here', parent });
		const found = await views('getAll', { level, ...place, returnAll: true });
		expect(found.map(({ id }) => id)).toEqual([created.id]);
	});

	it('is a plain list when one says nothing, and what one says when one does', async () => {
		const plain = await create();
		expect(plain).toMatchObject({
			type: 'list',
			grouping: { field: 'status', dir: 1, collapsed: [], ignore: false },
			filters: { op: 'AND', fields: [], search: '', show_closed: false },
			settings: { show_subtasks: 3, show_assignees: true, collapse_empty_columns: null },
		});
		const rich = await create({
			groupBy: 'priority',
			groupOrder: -1,
			collapsedGroups: 'urgent, high',
			columns: '[{"field": "assignee", "width": 160}]',
			divide: '{"field": "status"}',
			filterOperator: 'OR',
			search: 'task',
			showClosed: true,
			sidebarAssignees: '1001, 1002',
			showImages: false,
			showSubtasks: 1,
			sorting: [{ field: 'dateCreated', dir: -1 }] as unknown as string,
		});
		expect(rich).toMatchObject({
			grouping: { field: 'priority', dir: -1, collapsed: ['urgent', 'high'], ignore: false },
			columns: { fields: [{ field: 'assignee', width: 160 }] },
			divide: { field: 'status', dir: null, collapsed: [] },
			filters: { op: 'OR', search: 'task', show_closed: true },
			team_sidebar: { assignees: ['1001', '1002'], assigned_comments: false },
			settings: { show_images: false, show_subtasks: 1, show_assignees: true },
			sorting: { fields: [{ field: 'dateCreated', dir: -1 }] },
		});
	});

	it('keeps all that an update does not mention, and loses what it empties', async () => {
		const before = await create({
			groupBy: 'tag',
			search: 'x',
			filters: '[{"field": "tag", "op": "ANY", "values": ["bug"]}]',
			sidebarAssignees: '1001',
			showClosed: true,
			meComments: false,
			collapseEmptyColumns: 'all',
		});
		await update(before.id, { name: 'Renamed' });
		expect(await view('get', { viewId: before.id as string })).toEqual({ ...before, name: 'Renamed' });

		await update(before.id, { search: '', filters: '', sidebarAssignees: '', collapseEmptyColumns: '' });
		const cleared = await view('get', { viewId: before.id as string });
		expect(cleared).toMatchObject({
			grouping: { field: 'tag' },
			filters: { op: 'AND', fields: [], search: '', show_closed: true },
			team_sidebar: { assignees: [] },
			settings: { me_comments: false, collapse_empty_columns: null },
		});
		const [kept] = await runForJson(
			{ resource: 'view', operation: 'update', viewId: before.id as string, updateFields: { name: '' } },
			{ tokens: used.tokens },
		);
		expect(kept).toMatchObject({ name: 'Renamed' });
	});

	it('moves to another place', async () => {
		const { id } = await create();
		const moved = await update(id, { parentId: seed.folderId, parentLevel: 5 });
		expect(moved).toMatchObject({ parent: { id: seed.folderId, type: 5 } });
		expect(await views('getAll', { list: seed.listId })).toEqual([]);
	});

	it('moves with an ID and its level only', async () => {
		const { id } = await create();
		await expect(update(id, { parentId: seed.folderId })).rejects.toMatchObject({
			message: '"Parent ID" is given without "Parent Level"',
		});
		await expect(update(id, { parentLevel: 5 })).rejects.toMatchObject({
			message: '"Parent Level" is given without "Parent ID"',
		});
	});

	it('keeps its switches and choices when they are emptied', async () => {
		const chosen = {
			groupBy: 'tag',
			groupOrder: -1,
			filterOperator: 'OR',
			showClosed: true,
			showSubtasks: 1,
		};
		const before = await create(chosen);
		const emptied = Object.fromEntries(Object.keys(chosen).map((name) => [name, '={{ "" }}']));
		expect(await update(before.id, emptied)).toEqual(before);
		const nothing = Object.fromEntries(Object.keys(chosen).map((name) => [name, '={{ null }}']));
		expect(await update(before.id, nothing)).toEqual(before);
	});

	it('at a level that there is not is refused', async () => {
		await expect(create({}, { level: '=task', team: 'w', space: '1', folder: '1' })).rejects.toMatchObject({
			message: '"task" is not a level that views are at',
		});
		expect(used.sandbox.requests).toEqual([]);
	});

	it('that is a form is read although ClickUp puts it beside an empty "view"', async () => {
		const form = { id: '6kgye-1', name: 'Intake', type: 'form' };
		used.sandbox.failNext({ status: 200, body: { view: null, ...form } });
		expect(await view('get', { viewId: '6kgye-1' })).toEqual(form);
	});
});

describe('the tasks of a view', () => {
	it('are those it shows, over all pages', async () => {
		const { id } = await create();
		expect(await tasks(id)).toHaveLength(seed.openTasks);
		const pages = used.sandbox.requests.filter(({ path }) => path.endsWith('/task'));
		expect(pages[0].query).toEqual({ page: '0' });
		expect(pages.length).toBeGreaterThan(2);
		expect(new Set((await tasks(id)).map((task) => task.id)).size).toBe(seed.openTasks);

		const closed = await create({ showClosed: true });
		expect(await tasks(closed.id)).toHaveLength(seed.openTasks + seed.closedTasks);
	});

	it('end at the limit, with no more pages than needed', async () => {
		const { id } = await create();
		const before = used.sandbox.requests.length;
		expect(await tasks(id, { returnAll: false, limit: 7 })).toHaveLength(7);
		expect(used.sandbox.requests.length - before).toBe(1);
	});

	it('follow its filters', async () => {
		const filters = [
			{ field: 'priority', op: 'EQ', values: [1] },
			{ field: 'tag', op: 'ANY', values: ['docs'] },
		];
		const both = await create({ filters: JSON.stringify(filters) });
		const shown = await tasks(both.id);
		expect(shown.length).toBeGreaterThan(0);
		expect(shown.map(({ priority }) => (priority as IDataObject).priority)).toEqual(
			shown.map(() => 'urgent'),
		);
		const either = await create({ filters: JSON.stringify(filters), filterOperator: 'OR' });
		expect((await tasks(either.id)).length).toBeGreaterThan(shown.length);
	});
});
