import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();

const search = async (parameters: INodeParameters) =>
	await runForJson(
		{ resource: 'task', operation: 'search', team: seed.workspaceId, returnAll: true, ...parameters },
		{ tokens: used.tokens },
	);
const ofList = async (filters: INodeParameters) =>
	await runForJson(
		{ resource: 'task', operation: 'getAll', list: seed.listId, filters },
		{ tokens: used.tokens },
	);
const lastQuery = () => used.sandbox.requests.at(-1)?.query;
const names = (tasks: IDataObject[]) => tasks.map(({ name }) => name);

describe('searching tasks', () => {
	it('goes over the whole Workspace, page by page, up to the limit', async () => {
		const tasks = await search({});
		expect(new Set(tasks.map(({ list }) => (list as IDataObject).id))).toEqual(
			new Set([seed.listId, seed.folderlessListId, seed.customIdListId]),
		);
		expect(used.sandbox.requests).toHaveLength(3);
		expect(await search({ returnAll: false })).toHaveLength(50);
		expect(used.sandbox.requests).toHaveLength(4);
	});

	it('is narrowed to places, with single ones as arrays too', async () => {
		expect(await search({ filters: { spaceIds: seed.secondSpaceId } })).toHaveLength(12);
		expect(lastQuery()).toMatchObject({ 'space_ids[]': seed.secondSpaceId });
		expect(await search({ filters: { folderIds: seed.secondFolderId } })).toHaveLength(12);
		expect(lastQuery()).toMatchObject({ 'project_ids[]': seed.secondFolderId });
		const listIds = `${seed.folderlessListId}, ${seed.customIdListId}`;
		expect(await search({ filters: { listIds } })).toHaveLength(17);
	});

	it('is filtered by statuses, tags and types', async () => {
		const filters = { statuses: 'to do, shipped', tags: 'customer request' };
		const tasks = await search({ filters });
		expect(tasks.length).toBeGreaterThan(0);
		expect(new Set(tasks.map(({ status }) => (status as IDataObject).status))).toEqual(new Set(['shipped']));
		expect(await search({ filters: { customItems: String(seed.customItemId) } })).toHaveLength(10);
		expect(await search({ filters: { statuses: '', tags: '', customItems: '' } })).toHaveLength(267);
	});

	it('finds the subtasks of a task, by its custom ID as well', async () => {
		expect(names(await search({ filters: { parentId: seed.taskId } }))).toEqual([
			'Subtask 002',
			'Subtask 001',
		]);
		expect(await search({ filters: { parentId: seed.customTaskId } })).toEqual([]);
		expect(lastQuery()).toMatchObject({ parent: seed.customTaskInternalId });
	});
});

describe('the filters of many tasks', () => {
	it('have dates of completion, watchers, types, order and Markdown', async () => {
		const done = await ofList({ includeClosed: true, dateDoneGt: '2026-01-06T09:00:00Z' });
		expect(names(done)).toHaveLength(seed.closedTasks);
		expect(await ofList({ watchers: [seed.users.alan.id] })).toEqual([]);
		expect(await ofList({ customItems: '0, 1' })).toHaveLength(seed.openTasks - 10);
		const [first] = await ofList({ reverse: true, includeMarkdownDescription: true });
		expect(first).toMatchObject({ name: 'Task 001', markdown_description: 'Description of task 1' });
	});

	it('have every operator of Custom Fields', async () => {
		const count = async (fieldId: string, operator: string, value?: string) => {
			const condition = { fieldId, operator, ...(value !== undefined && { value }) };
			const filters = { customFieldsUi: { customFieldsValues: [condition] } };
			return (await ofList(filters)).length;
		};
		const { number, labels, short_text: text, drop_down: menu } = seed.fields;
		expect(await count(number, 'RANGE', '1, 9')).toBe(5);
		expect(JSON.parse(lastQuery()?.custom_fields as string)).toEqual([
			{ field_id: number, operator: 'RANGE', value: [1, 9] },
		]);
		expect(await count(number, 'RANGE', '{"low_value": 1, "high_value": 3}')).toBe(2);
		const { backend, frontend } = seed.labelOptions;
		expect(await count(labels, 'ANY', `${backend}, ${frontend}`)).toBe(1);
		expect(await count(labels, 'ALL', JSON.stringify([backend, frontend]))).toBe(0);
		expect(await count(labels, 'NOT ANY', backend)).toBe(seed.openTasks - 1);
		expect(await count(labels, 'NOT ALL', `${backend}, ${frontend}`)).toBe(seed.openTasks);
		expect(await count(text, 'equal', 'REF')).toBe(1);
		expect(await count(text, 'exactlyEqual', 'REF')).toBe(0);
		expect(await count(text, '!==', 'REF-1')).toBe(seed.openTasks - 1);
		expect(await count(menu, 'IS NULL')).toBe(seed.openTasks / 2);
	});
});

describe('a subtask tree', () => {
	it('has subtasks inside their tasks at every depth, and loses none', async () => {
		const flat = await ofList({ subtasks: true });
		const tree = await ofList({ subtaskTree: true, subtasks: false });
		expect(tree).toHaveLength(seed.openTasks);
		const count = (tasks: IDataObject[]): number =>
			tasks.reduce((sum, { subtasks }) => sum + 1 + count(subtasks as IDataObject[]), 0);
		expect(count(tree)).toBe(flat.length);
		const first = tree.find(({ id }) => id === seed.taskId)!;
		const [, below] = first.subtasks as IDataObject[];
		expect(names(first.subtasks as IDataObject[])).toEqual(['Subtask 002', 'Subtask 001']);
		expect(names(below.subtasks as IDataObject[])).toEqual(['Subtask 020']);
	});

	it('counts the tasks at the top, which are complete although their subtasks are on other pages', async () => {
		const [first, ...others] = await search({
			returnAll: false,
			limit: 1,
			filters: { subtaskTree: true, reverse: true, listIds: seed.listId },
		});
		expect(others).toEqual([]);
		expect(first).toMatchObject({
			id: seed.taskId,
			subtasks: [{ name: 'Subtask 001' }, { name: 'Subtask 002' }],
		});
	});
});
