import { seed } from './index';
import { useClient } from './testClient';

const client = useClient();
interface Shown {
	id: string;
	name: string;
	parent: string | null;
	list: { id: string };
	status: { status: string };
	assignees: Array<{ id: number }>;
	tags: Array<{ name: string }>;
	locations: unknown[];
}

const page = async (params: Record<string, unknown> = {}, list: string = seed.listId) => {
	const { data, status } = await client.send('GET', `/v2/list/${list}/task`, undefined, {
		params,
		paramsSerializer: { indexes: false },
	});
	return { status, ...data } as { status: number; err?: string; tasks: Shown[]; last_page: boolean };
};
/** Every page of a filter. */
const all = async (params: Record<string, unknown> = {}, list?: string) => {
	const found: Shown[] = [];
	for (let n = 0; ; n++) {
		const { tasks, last_page: last } = await page({ ...params, page: n }, list);
		found.push(...tasks);
		if (last) return found;
	}
};
const count = async (params: Record<string, unknown>) => (await all(params)).length;

describe('paging', () => {
	it('has 100 tasks on a page and says which is the last', async () => {
		const pages = [await page({ page: 0 }), await page({ page: 1 }), await page({ page: 2 })];
		expect(pages.map(({ tasks, last_page: last }) => [tasks.length, last])).toEqual([
			[100, false],
			[100, false],
			[50, true],
		]);
		const ids = pages.flatMap(({ tasks }) => tasks.map(({ id }) => id));
		expect(new Set(ids).size).toBe(seed.openTasks);
	});

	it('has empty pages beyond the last', async () => {
		expect(await page({ page: 7 })).toMatchObject({ tasks: [], last_page: true });
	});

	it('says last on a page that is exactly full', async () => {
		for (const task of client.sandbox.state.tasksOf(seed.listId).slice(200, 250)) task.deleted = true;
		expect((await page({ page: 1 })).last_page).toBe(true);
		expect((await page({ page: 1 })).tasks).toHaveLength(100);
	});
});

describe('what is left out', () => {
	it('subtasks, closed and archived tasks, unless asked for', async () => {
		expect(await count({})).toBe(250);
		expect(await count({ subtasks: true })).toBe(270);
		expect(await count({ include_closed: true })).toBe(260);
		expect(await count({ subtasks: true, include_closed: true })).toBe(280);
		client.sandbox.state.tasks.get(seed.taskId)!.archived = true;
		expect(await count({})).toBe(249);
		expect((await all({ archived: true })).map(({ id }) => id)).toEqual([seed.taskId]);
	});

	it('a closed status by name does not bring closed tasks', async () => {
		expect(await count({ 'statuses[]': ['complete'] })).toBe(0);
		expect(await count({ 'statuses[]': ['complete'], include_closed: true })).toBe(10);
	});

	it('tasks that live in another List, unless asked for', async () => {
		await client.send('POST', `/v2/list/${seed.secondListId}/task/${seed.taskId}`);
		expect(await all({}, seed.secondListId)).toEqual([]);
		const guests = await all({ include_timl: true }, seed.secondListId);
		expect(guests.map(({ id }) => id)).toEqual([seed.taskId]);
		expect(guests[0].locations).toEqual([{ id: seed.secondListId, name: seed.secondListName }]);
		await client.send('DELETE', `/v2/list/${seed.secondListId}/task/${seed.taskId}`);
		expect(await all({ include_timl: true }, seed.secondListId)).toEqual([]);
	});

	it('attachments, time_spent without any, and markdown unless asked for', async () => {
		const [task] = (await page()).tasks;
		expect(task).not.toHaveProperty('attachments');
		expect(task).not.toHaveProperty('time_spent');
		expect(task).not.toHaveProperty('markdown_description');
		expect((await page({ include_markdown_description: true })).tasks[0]).toHaveProperty(
			'markdown_description',
		);
	});
});

describe('order', () => {
	const names = async (params: Record<string, unknown>) => (await page(params)).tasks.map(({ name }) => name);

	it('is newest first, and the other way round with reverse', async () => {
		expect((await names({})).slice(0, 2)).toEqual(['Task 250', 'Task 249']);
		expect((await names({ reverse: true })).slice(0, 2)).toEqual(['Task 001', 'Task 002']);
		expect((await names({ order_by: 'id', reverse: true }))[0]).toBe('Task 001');
	});

	it('can be the due date or the last change', async () => {
		await client.send('PUT', `/v2/task/${seed.taskId}`, {
			due_date: Date.UTC(2030, 0, 1),
			due_date_time: true,
		});
		expect((await names({ order_by: 'due_date' }))[0]).toBe('Task 001');
		expect((await names({ order_by: 'updated' }))[0]).toBe('Task 001');
		expect((await names({ order_by: 'created' }))[0]).toBe('Task 250');
	});
});

describe('filters', () => {
	it('by status, in brackets and without regard to case', async () => {
		const found = await all({ 'statuses[]': ['To Do', 'shipped'] });
		expect(new Set(found.map(({ status }) => status.status))).toEqual(new Set(['to do', 'shipped']));
		expect(found).toHaveLength(62 + 62);
	});

	it('by assignee, watcher and tag', async () => {
		const { grace, alan } = seed.users;
		const graces = await all({ 'assignees[]': [grace.id] });
		expect(graces.length).toBeGreaterThan(0);
		expect(graces.every(({ assignees }) => assignees[0].id === grace.id)).toBe(true);
		expect(await count({ 'assignees[]': [grace.id, alan.id] })).toBe(graces.length + 62);
		expect(await count({ 'watchers[]': [seed.userId] })).toBe(250);
		expect(await count({ 'watchers[]': [grace.id] })).toBe(0);
		const bugs = await all({ 'tags[]': ['bug'] });
		expect(bugs.every(({ tags }) => tags.some(({ name }) => name === 'bug'))).toBe(true);
		expect(bugs).toHaveLength(63 + 62);
	});

	it('by dates, strictly, and all of them together', async () => {
		const created = Number((await client.get(`/v2/task/${seed.taskId}`)).data.date_created);
		const minute = 60_000;
		expect(await count({ date_created_gt: created })).toBe(249);
		expect(await count({ date_created_gt: created - 1 })).toBe(250);
		expect(await count({ date_created_lt: created + 2 * minute })).toBe(2);
		expect(await count({ date_created_gt: created, date_created_lt: created + 2 * minute })).toBe(1);
		expect(await count({ due_date_gt: 0 })).toBe(83);
		expect(await count({ date_done_gt: 0 })).toBe(62);
		expect(await count({ date_updated_gt: created + 240 * minute })).toBe(9);
	});

	it('by task type', async () => {
		const found = await all({ 'custom_items[]': [seed.customItemId] });
		expect(found).toHaveLength(10);
		expect(await count({ 'custom_items[]': [0, seed.customItemId] })).toBe(250);
	});

	it('by several at once', async () => {
		expect(await count({ 'tags[]': ['bug'], 'statuses[]': ['to do'] })).toBe(0);
		expect(await count({ 'tags[]': ['bug'], 'statuses[]': ['shipped'] })).toBe(62);
	});
});

describe('Custom Field filters', () => {
	const by = async (operator: string, value?: unknown, field: string = seed.fields.number) =>
		await count({ custom_fields: JSON.stringify([{ field_id: field, operator, value }]) });

	it.each([
		['=', 7, 1],
		['<', 7, 3],
		['<=', 7, 4],
		['>', 243, 3],
		['>=', 243, 4],
		['!=', 7, 249],
		['RANGE', [3, 9], 4],
		['RANGE', { low_value: 3, high_value: 9 }, 4],
		['ANY', [1, 3, 4], 2],
		['NOT ANY', [1, 3], 248],
		['IS NULL', undefined, 125],
		['IS NOT NULL', undefined, 125],
	])('on a number: %s %j', async (operator, value, expected) => {
		expect(await by(operator, value)).toBe(expected);
	});

	it('on text: contains or exactly', async () => {
		expect(await by('=', 'ref', seed.fields.short_text)).toBe(1);
		expect(await by('==', 'ref', seed.fields.short_text)).toBe(0);
		expect(await by('==', 'REF-1', seed.fields.short_text)).toBe(1);
		expect(await by('!=', 'ref', seed.fields.short_text)).toBe(249);
	});

	it('on drop-downs, labels and people', async () => {
		const byIndex = await by('=', 1, seed.fields.drop_down);
		expect(byIndex).toBe(42);
		expect(await by('=', seed.dropDownOptions.medium, seed.fields.drop_down)).toBe(byIndex);
		expect(await by('ANY', [seed.labelOptions.backend], seed.fields.labels)).toBe(1);
		expect(await by('ALL', [seed.labelOptions.backend, seed.labelOptions.design], seed.fields.labels)).toBe(
			0,
		);
		expect(await by('ANY', [seed.users.grace.id], seed.fields.users)).toBe(1);
	});

	it('all hold together; custom_field takes a single one', async () => {
		const low = { field_id: seed.fields.number, operator: '>', value: 1 };
		const high = { field_id: seed.fields.number, operator: '<', value: 7 };
		expect(await count({ custom_fields: JSON.stringify([low, high]) })).toBe(2);
		expect(await count({ custom_field: JSON.stringify(high) })).toBe(3);
	});

	it.each([
		['no JSON', 'nonsense'],
		['no array', '{"field_id":"x","operator":"=","value":1}'],
		['an unknown operator', `[{"field_id":"${seed.fields.number}","operator":"LIKE","value":1}]`],
		['an unknown key', `[{"field_id":"${seed.fields.number}","operator":"=","val":1}]`],
		['no value', `[{"field_id":"${seed.fields.number}","operator":"="}]`],
		['an unknown field', '[{"field_id":"x","operator":"=","value":1}]'],
		['= on labels', `[{"field_id":"${seed.fields.labels}","operator":"=","value":1}]`],
	])('refuses %s', async (_what, custom_fields) => {
		expect((await page({ custom_fields })).status).toBe(400);
	});
});

describe('the tasks of a Workspace', () => {
	const team = async (params: Record<string, unknown> = {}) => {
		const { data, status } = await client.send('GET', `/v2/team/${seed.workspaceId}/task`, undefined, {
			params,
			paramsSerializer: { indexes: false },
		});
		return { status, ...data } as { status: number; tasks: Shown[]; last_page: boolean };
	};
	const lists = ({ tasks }: { tasks: Shown[] }) => new Set(tasks.map(({ list }) => list.id));

	it('come from all Lists but archived ones, page by page', async () => {
		const first = await team();
		expect([first.tasks.length, first.last_page]).toEqual([100, false]);
		const last = await team({ page: 2 });
		expect([last.tasks.length, last.last_page]).toEqual([67, true]);
		expect(lists(first)).toContain(seed.customIdListId);
	});

	it('can be narrowed to Spaces, Folders and Lists', async () => {
		expect(lists(await team({ 'space_ids[]': [seed.secondSpaceId] }))).toEqual(
			new Set([seed.customIdListId]),
		);
		expect(lists(await team({ 'project_ids[]': [seed.folderId] }))).toEqual(new Set([seed.listId]));
		const two = { 'list_ids[]': [seed.folderlessListId, seed.customIdListId] };
		expect((await team(two)).tasks).toHaveLength(17);
	});

	it('can be the subtasks of one task', async () => {
		const { tasks } = await team({ parent: seed.taskId });
		expect(tasks.map(({ parent }) => parent)).toEqual([seed.taskId, seed.taskId]);
	});

	it('take no filters that only Lists have', async () => {
		expect((await team({ archived: true })).status).toBe(400);
		expect((await team({ include_timl: true })).status).toBe(400);
	});
});
