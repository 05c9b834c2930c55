import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { customFieldsByName } from '../../nodes/ClickUp/values/customFields';
import { ZONES } from '../support/typedFields';
import { seed } from '../sandbox';
import type { RunOptions } from './n8n';
import { run } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const { ada, grace } = seed.users;
const team = seed.workspaceId;

const upsert = async (
	parameters: INodeParameters,
	items: IDataObject[] = [{}],
	more: Partial<RunOptions> = {},
) =>
	await run(
		{ resource: 'task', operation: 'upsert', team, list: seed.listId, name: 'Order', ...parameters },
		{ tokens: used.tokens, items, ...more },
	);
/** n8n tries it again, and goes on after a failure. */
const tryTwice = { tries: 2, onError: 'continueRegularOutput' } as const;
const byField = (matchValue: unknown, matchField = 'Reference'): INodeParameters => ({
	matchBy: 'customField',
	matchField,
	matchValue: matchValue as string,
});
const count = () => [...used.sandbox.state.tasks.values()].filter(({ deleted }) => !deleted).length;
const posts = () =>
	used.sandbox.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/task')).length;
const only = ({ items, error }: Awaited<ReturnType<typeof upsert>>): IDataObject => {
	if (error) throw error;
	expect(items).toHaveLength(1);
	return items[0].json;
};

describe('Create or Update', () => {
	it('creates a task with the value that it is matched by, and then updates it', async () => {
		const before = count();
		const created = only(await upsert(byField('A-17')));
		expect(customFieldsByName(created.custom_fields, ZONES)).toMatchObject({ Reference: 'A-17' });
		const updated = only(
			await upsert({
				...byField('A-17'),
				name: 'Renamed',
				additionalFields: { status: 'In Review', customFieldsJson: '{"Size": "Large"}', tags: ['bug'] },
			}),
		);
		expect(updated).toMatchObject({ id: created.id, name: 'Renamed', status: { status: 'in review' } });
		expect(updated.tags).toMatchObject([{ name: 'bug' }]);
		expect(customFieldsByName(updated.custom_fields, ZONES)).toMatchObject({
			Reference: 'A-17',
			Size: 'Large',
		});
		expect(count()).toBe(before + 1);
	});

	it('does not take what only contains the value for the same', async () => {
		only(await upsert(byField('A-170')));
		const before = count();
		only(await upsert(byField('A-17')));
		expect(count()).toBe(before + 1);
	});

	it('matches numbers as numbers, 0 too', async () => {
		const created = only(await upsert(byField('0', 'Budget')));
		expect(only(await upsert(byField(0, 'Budget'))).id).toBe(created.id);
		expect(only(await upsert(byField('0.00', 'Budget'))).id).toBe(created.id);
	});

	it('creates one task for the items of a run that match the same', async () => {
		const before = count();
		const items = [{ n: 'A' }, { n: 'B' }, { n: 'A' }, { n: 'A' }];
		for (const parameters of [byField('={{ $json.n }}'), { matchBy: 'name', name: '={{ $json.n }}' }]) {
			const { items: out, error } = await upsert(parameters, items);
			expect(error).toBeUndefined();
			const [first, second, third, fourth] = out.map(({ json }) => json.id);
			expect([third, fourth]).toEqual([first, first]);
			expect(second).not.toBe(first);
		}
		expect(count()).toBe(before + 4);
	});

	it('finds by name, closed tasks and subtasks too, and reads the List once in a run', async () => {
		const before = count();
		const names = ['Task 007', 'Subtask 003', 'Closed task 002', 'Task 250', ' Task 007 '];
		const { items, error } = await upsert(
			{ matchBy: 'name', name: '={{ $json.name }}', additionalFields: { points: 3 } },
			names.map((name) => ({ name })),
		);
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.name)).toEqual(names.map((name) => name.trim()));
		expect(items.every(({ json }) => json.points === 3)).toBe(true);
		expect(count()).toBe(before);
		const pages = used.sandbox.requests.filter(({ query }) => query.page !== undefined);
		expect(pages).toHaveLength(Math.ceil((seed.openTasks + seed.openSubtasks + seed.closedTasks) / 100));
	});

	it('finds by custom ID; creates without one, and never a task that has not got it', async () => {
		const before = count();
		const byId = (customTaskId: string) => ({
			matchBy: 'customTaskId',
			customTaskId,
			list: seed.customIdListId,
		});
		const updated = only(await upsert(byId(seed.customTaskId)));
		expect(updated).toMatchObject({ id: seed.customTaskInternalId, name: 'Order' });
		const { error } = await upsert(byId('DEV-999'));
		expect(error).toBeDefined();
		expect(count()).toBe(before);
		expect(only(await upsert(byId(''))).custom_id).toMatch(/^DEV-\d+$/);
		expect(count()).toBe(before + 1);
	});

	it('costs two requests for each task that is there, and the fields of the List once', async () => {
		const items = Array.from({ length: 50 }, (_, i) => ({ ref: `R-${i}` }));
		const first = await upsert(byField('={{ $json.ref }}'), items);
		expect(used.sandbox.requests).toHaveLength(1 + 2 * 50);
		used.sandbox.requests.length = 0;
		const second = await upsert(byField('={{ $json.ref }}'), items);
		expect(used.sandbox.requests).toHaveLength(1 + 2 * 50);
		expect(posts()).toBe(0);
		expect(second.items.map(({ json }) => json.id)).toEqual(first.items.map(({ json }) => json.id));
	});

	it('refuses when several match, with their IDs, and writes nothing', async () => {
		for (const id of ['86abc0002', '86abc0003']) {
			used.sandbox.state.tasks.get(id)!.fieldValues[seed.fields.short_text] = 'twice';
			used.sandbox.state.tasks.get(id)!.name = 'Same';
		}
		for (const parameters of [byField('twice'), { matchBy: 'name', name: 'Same' }]) {
			const { error } = await upsert(parameters);
			expect(error?.message).toMatch(/^There are 2 tasks with .*: 86abc000[23], 86abc000[23]$/);
		}
		expect(used.sandbox.requests.every(({ method }) => method === 'GET')).toBe(true);
	});

	it('refuses without a value to match by, or by a field that does not tell tasks apart', async () => {
		for (const nothing of [' ', '={{ "" }}', '={{ null }}', '={{ undefined }}']) {
			expect((await upsert(byField(nothing))).error?.message).toBe('"Match Value" is empty');
		}
		expect((await upsert(byField('Large', 'Size'))).error?.message).toContain('cannot be matched by');
		expect((await upsert(byField('1', 'Nope'))).error?.message).toContain('There is no Custom Field "Nope"');
		expect((await upsert({ matchBy: 'name', name: ' ' })).error?.message).toContain('is empty');
		expect(posts()).toBe(0);
	});

	it('replaces the assignees of a task that is there', async () => {
		const { id } = only(await upsert({ ...byField('A'), additionalFields: { assignees: ['Ada Lovelace'] } }));
		const updated = only(
			await upsert({ ...byField('A'), additionalFields: { assignees: 'Grace Hopper', priority: '' } }),
		);
		expect(updated).toMatchObject({ id, assignees: [{ id: grace.id }], priority: null });
		expect((updated.assignees as IDataObject[]).map((user) => user.id)).not.toContain(ada.id);
	});

	it('checks everything before it creates or updates', async () => {
		const wrong = { additionalFields: { customFieldsJson: '{"Size": "Huge"}' } };
		expect((await upsert({ ...byField('new'), ...wrong })).error?.message).toContain('no option "Huge"');
		expect((await upsert({ ...byField('REF-1'), ...wrong })).error?.message).toContain('no option "Huge"');
		expect(used.sandbox.requests.every(({ method }) => method === 'GET')).toBe(true);
	});
});

describe('Create or Update that fails halfway', () => {
	const byName = { matchBy: 'name', name: '={{ $json.name }}' };

	it.each([
		['name', byName],
		['Custom Field', { ...byField('={{ $json.name }}'), name: 'Order' }],
	])('makes no second task when the answer of the first was lost: by %s', async (_, parameters) => {
		const before = count();
		used.sandbox.failNext({ method: 'POST', dropConnection: 'after' });
		const { items } = await upsert(parameters, [{ name: 'A-1' }, { name: 'A-1' }], tryTwice);
		expect(count()).toBe(before + 1);
		expect(items.map(({ json }) => json.error)).toEqual([
			expect.stringContaining('ClickUp did not answer'),
			expect.stringContaining('may have created this task'),
		]);
	});

	it('is tried again by n8n when other tasks of the List were written meanwhile', async () => {
		used.sandbox.failNext({ method: 'POST', status: 400, body: { err: 'Not now' } });
		const { items } = await upsert(byName, [{ name: 'A-1' }, { name: 'A-2' }], tryTwice);
		expect(items.map(({ json }) => json.name ?? json.error)).toEqual(['A-1', 'A-2']);
	});

	it('is not tried again by n8n when the same task was written meanwhile', async () => {
		used.sandbox.failNext({ method: 'POST', status: 400, body: { err: 'Not now' } });
		const parameters = { ...byField('A-1'), name: '={{ $json.name }}' };
		const { items } = await upsert(parameters, [{ name: 'older' }, { name: 'newer' }], tryTwice);
		expect(items.map(({ json }) => json.name ?? json.error)).toEqual(['Not now', 'newer']);
	});

	it('says at each try, and to each item, that the task cannot be found again', async () => {
		const before = count();
		const parameters = { ...byField('A-1', seed.bugOnlyFieldId), name: 'Order' };
		const { error } = await upsert(parameters, [{}], { tries: 3 });
		expect(error?.message).toContain('did not keep the Custom Field');
		expect(posts()).toBe(1);
		expect(count()).toBe(before + 1);
		const { items } = await upsert(parameters, [{}, {}], { onError: 'continueRegularOutput' });
		expect(items.map(({ json }) => json.error)).toEqual([
			expect.stringContaining('did not keep the Custom Field'),
			expect.stringContaining('may have created this task'),
		]);
		expect(count()).toBe(before + 2);
	});

	it('remembers between the tries of n8n what it has created', async () => {
		const before = count();
		used.sandbox.failNext({ method: 'PUT', status: 400, body: { err: 'Not now' } });
		const { items, error } = await upsert(byName, [{ name: 'A-1' }, { name: 'A-1' }], { tries: 2 });
		expect(error).toBeUndefined();
		expect(new Set(items.map(({ json }) => json.id)).size).toBe(1);
		expect(count()).toBe(before + 1);
	});
});
