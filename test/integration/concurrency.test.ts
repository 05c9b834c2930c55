import type { IDataObject } from 'n8n-workflow';

import { clock } from '../../nodes/ClickUp/transport/clock';
import { seed, type RecordedRequest } from '../sandbox';
import { addTask } from '../sandbox/state/make';
import type { RunOptions } from './n8n';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const original = { ...clock };

const create = { resource: 'task', operation: 'create', list: seed.listId, name: '={{ $json.name }}' };
const get = { resource: 'task', operation: 'get', id: '={{ $json.id }}' };
const update = {
	resource: 'task',
	operation: 'update',
	id: '={{ $json.id }}',
	updateFields: { name: '={{ $json.name }}' },
};

const named = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `item ${index}` }));
const options = (more: Partial<RunOptions>): RunOptions => ({ tokens: used.tokens, ...more });
const posts = () => used.sandbox.requests.filter(({ method }) => method === 'POST');
const bodies = (method: string) =>
	used.sandbox.requests.filter((request) => request.method === method).map(({ body }) => body as IDataObject);
const tasksCalled = (name: string) =>
	[...used.sandbox.state.tasks.values()].filter((task) => task.name === name).length;

const LATENCY = 500;

/** How many requests had arrived before the first was answered. */
function sideBySide(): number {
	const [first] = used.sandbox.requests;
	return used.sandbox.requests.filter(({ time }) => time < first.time + LATENCY).length;
}

async function created(count: number): Promise<IDataObject[]> {
	const tasks = await runForJson(create, options({ items: named(count) }));
	used.sandbox.requests.length = 0;
	return tasks;
}

describe('items', () => {
	it('that only read are worked on side by side, and come out in their order', async () => {
		const tasks = await created(12);
		used.sandbox.setLatency(LATENCY);
		const items = tasks.map(({ id }) => ({ id }));
		const found = await run(get, options({ items }));
		expect(found.items.map(({ json }) => json.id)).toEqual(items.map(({ id }) => id));
		expect(found.items.map(({ pairedItem }) => pairedItem)).toEqual(items.map((_, item) => ({ item })));
		// The answers before have told that the plan is a large one.
		expect(sideBySide()).toBe(12);
	});

	it('are few at once until an answer tells of a large plan', async () => {
		used.sandbox.setLatency(LATENCY);
		await run(get, options({ items: Array.from({ length: 12 }, () => ({ id: seed.taskId })) }));
		expect(sideBySide()).toBe(5);
	});

	it('are few at once on a small plan', async () => {
		used.sandbox.setRateLimit(100);
		const [task] = await created(1);
		used.sandbox.setLatency(LATENCY);
		await run(get, options({ items: Array.from({ length: 12 }, () => ({ id: task.id as string })) }));
		expect(sideBySide()).toBe(5);
	});

	it('are as many at once as the option says', async () => {
		const [task] = await created(1);
		used.sandbox.setLatency(LATENCY);
		await run(
			{ ...get, requestOptions: { itemsAtOnce: 3 } },
			options({ items: Array.from({ length: 6 }, () => ({ id: task.id as string })) }),
		);
		expect(sideBySide()).toBe(3);
	});

	it('that create in one List do it one after another, in their order', async () => {
		await run({ ...create, requestOptions: { itemsAtOnce: 10 } }, options({ items: named(20) }));
		expect(bodies('POST').map(({ name }) => name)).toEqual(named(20).map(({ name }) => name));
	});

	it('that create do it side by side without Keep Order, each once', async () => {
		used.sandbox.setLatency(LATENCY);
		const { items } = await run(
			{ ...create, requestOptions: { keepOrder: false } },
			options({ items: named(10) }),
		);
		expect(sideBySide()).toBe(5);
		expect(items.map(({ json }) => json.name)).toEqual(named(10).map(({ name }) => name));
		expect(named(10).map(({ name }) => tasksCalled(name))).toEqual(Array(10).fill(1));
	});

	it('that change one task do it one after another, those of other tasks side by side', async () => {
		const [one, other] = await created(2);
		const items = Array.from({ length: 8 }, (_, index) => ({
			id: (index % 2 ? other : one).id as string,
			name: `change ${index}`,
		}));
		used.sandbox.setLatency(LATENCY);
		await run(update, options({ items }));
		expect(sideBySide()).toBe(2);
		const names = (id: unknown) =>
			used.sandbox.requests
				.filter(({ path }) => path.endsWith(`/task/${String(id)}`))
				.map(({ body }) => (body as IDataObject).name);
		expect(names(one.id)).toEqual(['change 0', 'change 2', 'change 4', 'change 6']);
		expect(names(other.id)).toEqual(['change 1', 'change 3', 'change 5', 'change 7']);
	});

	it('keep their order when a task is written by its own ID and by its custom ID', async () => {
		const items = [
			seed.customTaskInternalId,
			seed.customTaskId,
			seed.customTaskInternalId,
			seed.customTaskId,
		].map((id, index) => ({
			id,
			name: `change ${index}`,
		}));
		await run({ ...update, team: seed.workspaceId }, options({ items }));
		expect(bodies('PUT').map(({ name }) => name)).toEqual(items.map(({ name }) => name));
	});
});

/** Puts so many tasks into the second List, each created later than the one before. */
function fillList(count: number): void {
	for (let index = 0; index < count; index++) {
		addTask(used.sandbox.state, {
			listId: seed.secondListId,
			name: `task ${index}`,
			creatorId: seed.users.ada.id,
			dateCreated: index,
		});
	}
}

describe('pages', () => {
	const list = seed.secondListId;
	const all = { resource: 'task', operation: 'getAll', list, returnAll: true, filters: {} };

	beforeEach(() => fillList(900));

	it.each([
		// With the large plan ten pages, and the question how many tasks there are.
		['large', 100_000, 11],
		['small', 100, 3],
	])(
		'of many tasks are fetched side by side on a %s plan, and come in their order',
		async (_, limit, sideBySide) => {
			used.sandbox.setRateLimit(limit);
			const expected = await runForJson({ ...all, returnAll: false, limit: 900 }, options({}));
			used.sandbox.requests.length = 0;
			used.sandbox.setLatency(LATENCY);
			const tasks = await runForJson(all, options({}));
			expect(tasks.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
			expect(new Set(tasks.map(({ id }) => id)).size).toBe(900);
			const times = used.sandbox.requests.map(({ time }) => time);
			const after = (index: number) =>
				times.filter((time) => time >= times[index] && time < times[index] + LATENCY);
			expect(after(0)).toHaveLength(1);
			expect(after(1)).toHaveLength(1);
			expect(after(2)).toHaveLength(1);
			expect(after(3)).toHaveLength(sideBySide);
			expect(times.length).toBeLessThanOrEqual(9 + sideBySide - 1);
		},
	);
});

describe('the pages of a long List', () => {
	const list = seed.secondListId;
	const all = { resource: 'task', operation: 'getAll', list, returnAll: true };
	const ofThisRun = () => used.sandbox.requests.filter(({ token }) => token === used.tokens.personal);
	const counting = () => ofThisRun().filter(({ path }) => path.endsWith(`/list/${list}`));

	beforeEach(() => {
		fillList(1500);
		used.sandbox.setRateLimit(10_000);
	});

	const names = Array.from({ length: 1500 }, (_, index) => `task ${1499 - index}`);

	it('are counted one time, and none is asked for behind the last', async () => {
		const tasks = await runForJson({ ...all, filters: { subtasks: true, includeClosed: true } }, options({}));
		expect(tasks.map(({ name }) => name)).toEqual(names);
		expect(counting()).toHaveLength(1);
		expect(ofThisRun()).toHaveLength(15 + 1);
	});

	it('are not counted when a filter leaves tasks out', async () => {
		const filters = { dateCreatedGt: '1970-01-01T00:00:00.499Z' };
		const tasks = await runForJson({ ...all, filters }, options({}));
		expect(tasks.map(({ name }) => name)).toEqual(names.slice(0, 1000));
		expect(counting()).toHaveLength(0);
	});

	it('come all when ClickUp does not count them', async () => {
		used.sandbox.failNext({ method: 'GET', path: new RegExp(`/list/${list}$`), status: 404 });
		const tasks = await runForJson(all, options({}));
		expect(tasks.map(({ name }) => name)).toEqual(names);
		expect(counting().map(({ status }) => status)).toEqual([404]);
	});
});

describe('pages behind the last one', () => {
	afterEach(() => Object.assign(clock, original));

	const all = { resource: 'task', operation: 'getAll', list: seed.secondListId, returnAll: true };

	beforeEach(() => fillList(500));

	it('are not sent again after a 429, when nobody needs them any more', async () => {
		// Otherwise none would be asked for.
		used.sandbox.failNext({ method: 'GET', path: new RegExp(`/list/${all.list}$`), status: 404 });
		// Those of the test before may still arrive.
		const isBehind = ({ token, query }: RecordedRequest) =>
			token === used.tokens.personal && Number(query.page) > 4;
		const behind = () => used.sandbox.requests.filter(isBehind);
		used.sandbox.drawFaults(() =>
			isBehind(used.sandbox.requests.at(-1)!) ? { rateLimited: true, resetInSeconds: 1 } : undefined,
		);
		const sleeping: Array<() => void> = [];
		clock.sleep = async (ms) => {
			// Until the reset, not before the first pages.
			if (ms < 500) await original.sleep(ms);
			else await new Promise<void>((wake) => sleeping.push(wake));
		};
		expect(await runForJson(all, options({}))).toHaveLength(500);
		while (behind().length < 8 || sleeping.length === 0) await new Promise((turn) => setImmediate(turn));

		used.sandbox.clearFaults();
		let ahead = 60_000;
		clock.now = () => original.now() + ahead;
		clock.sleep = async (ms) => {
			ahead += ms;
		};
		sleeping.forEach((wake) => wake());
		for (let round = 0; round < 3; round++) await runForJson(get, options({ items: [{ id: seed.taskId }] }));
		expect(behind()).toHaveLength(8);
	});

	it('do not wait for the next minute, when nobody needs them any more', async () => {
		used.sandbox.setRateLimit(5);
		let waits = 0;
		clock.sleep = async () => await new Promise<void>(() => waits++);
		expect(await runForJson(all, options({}))).toHaveLength(500);
		// Those of the test before may still arrive.
		const sent = used.sandbox.requests.filter(({ token }) => token === used.tokens.personal);
		expect(sent).toHaveLength(5);
		expect(waits).toBe(0);
	});
});

describe('a run that fails', () => {
	const refuse = (name: string) =>
		used.sandbox.failNext({
			method: 'PUT',
			path: new RegExp(`/task/${name}$`),
			status: 400,
			body: { err: 'No' },
		});

	it('starts nothing more, and says how far it came', async () => {
		const tasks = await created(12);
		const items = tasks.map(({ id }, index) => ({ id: id as string, name: `change ${index}` }));
		refuse(items[4].id);
		const { error } = await run({ ...update, requestOptions: { itemsAtOnce: 1 } }, options({ items }));
		expect(error?.message).toBe('No');
		expect(error?.context?.itemIndex).toBe(4);
		expect(error?.description).toContain(
			'Done: 4 of 12 items (0 to 3). Failed: 1 (4). Not started: 7 (5 to 11). Item numbers start at 0.',
		);
		expect(used.sandbox.requests).toHaveLength(5);
	});

	it('accounts for every item, also with many at once', async () => {
		const tasks = await created(30);
		const items = tasks.map(({ id }, index) => ({ id: id as string, name: `change ${index}` }));
		refuse(items[10].id);
		refuse(items[12].id);
		const { error } = await run({ ...update, requestOptions: { itemsAtOnce: 8 } }, options({ items }));
		const [, done, failed, notStarted] =
			/Done: (\d+) of 30 items.*Failed: (\d+).*Not started: (\d+)/.exec(String(error?.description)) ?? [];
		expect(Number(done) + Number(failed) + Number(notStarted)).toBe(30);
		const changed = [...used.sandbox.state.tasks.values()].filter(({ name }) => name.startsWith('change'));
		expect(Number(done)).toBe(changed.length);
		expect(error?.context?.itemIndex).toBe(10);
	});

	it('says nothing of the kind for a single item', async () => {
		const { error } = await run(get, options({ items: [{ id: '00000000' }] }));
		expect(error?.description).not.toContain('Done:');
	});

	it('gives each item its result or its reason under Continue On Fail', async () => {
		const tasks = await created(10);
		const items = tasks.map(({ id }, index) => ({ id: id as string, name: `change ${index}` }));
		refuse(items[3].id);
		const found = await run(update, options({ items, onError: 'continueRegularOutput' }));
		expect(found.items.map(({ pairedItem }) => pairedItem)).toEqual(items.map((_, item) => ({ item })));
		expect(found.items.map(({ json }) => json.error ?? json.name)).toEqual(
			items.map(({ name }, index) => (index === 3 ? 'No' : name)),
		);
	});
});

describe('Retry On Fail', () => {
	it('does not do again what is done', async () => {
		const items = named(6);
		used.sandbox.failNext({ method: 'POST', after: 3, status: 400, body: { err: 'Not now' } });
		const found = await run(create, options({ items, tries: 3 }));
		expect(found.error).toBeUndefined();
		expect(found.items.map(({ json }) => json.name)).toEqual(items.map(({ name }) => name));
		expect(items.map(({ name }) => tasksCalled(name))).toEqual(Array(6).fill(1));
		expect(posts()).toHaveLength(7);
	});

	it('does not do again what is done when the first item failed under Continue On Fail', async () => {
		const items = named(4);
		used.sandbox.failNext({ method: 'POST', status: 400, body: { err: 'Not now' } });
		const found = await run(create, options({ items, tries: 3, onError: 'continueRegularOutput' }));
		expect(found.items.map(({ json }) => json.name)).toEqual(items.map(({ name }) => name));
		expect(posts()).toHaveLength(5);
	});

	it('does not undo what a later item did when the first one failed under Continue On Fail', async () => {
		const [{ id }, other] = await created(2);
		const items = [
			{ id, name: 'older' },
			{ id, name: 'newer' },
			{ id: other.id as string, name: 'other' },
		] as IDataObject[];
		used.sandbox.failNext({ method: 'PUT', status: 400, body: { err: 'Not now' } });
		used.sandbox.failNext({ method: 'PUT', path: `/api/v2/task/${String(other.id)}`, status: 400, body: {} });
		const found = await run(update, options({ items, tries: 3, onError: 'continueRegularOutput' }));
		expect(found.items.map(({ json }) => json.name ?? json.error)).toEqual(['Not now', 'newer', 'other']);
		expect(tasksCalled('newer')).toBe(1);
	});

	it('does not write over what a later item has written before it failed', async () => {
		const { number, currency } = seed.fields;
		const both = (value: number) => JSON.stringify([number, currency].map((id) => ({ id, value })));
		const items = [
			{ name: 'older', fields: both(1) },
			{ name: 'newer', fields: both(2) },
		];
		const field = (id: string) => new RegExp(`/field/${id}$`);
		used.sandbox.failNext({ method: 'PUT', status: 400, body: { err: 'Not now' } });
		used.sandbox.failNext({ path: field(currency), status: 400, body: { err: 'Not now' }, times: 3 });
		const parameters = {
			...update,
			id: seed.taskId,
			updateFields: { name: '={{ $json.name }}', customFieldsJson: '={{ $json.fields }}' },
		};
		const found = await run(parameters, options({ items, tries: 2, onError: 'continueRegularOutput' }));
		expect(found.items.map(({ json }) => json.error !== undefined)).toEqual([true, true]);
		const task = used.sandbox.state.tasks.get(seed.taskId);
		expect(task?.name).toBe('newer');
		const written = used.sandbox.requests.filter(({ path }) => field(number).test(path));
		expect(written.map(({ body }) => (body as IDataObject).value)).toEqual([2]);
	});

	it('does not write over a newer value by a request of any kind', async () => {
		const path = `/v2/task/${seed.taskId}/field/${seed.fields.number}`;
		const parameters = {
			resource: 'apiRequest',
			operation: 'send',
			method: 'POST',
			path,
			body: '={{ JSON.stringify({ value: $json.value }) }}',
		};
		used.sandbox.failNext({ method: 'POST', status: 400, body: { err: 'Not now' } });
		const items = [{ value: 1 }, { value: 2 }];
		await run(parameters, options({ items, tries: 2, onError: 'continueRegularOutput' }));
		expect(posts().map(({ status }) => status)).toEqual([400, 200]);
		expect(bodies('POST').at(-1)).toEqual({ value: 2 });
	});

	it('does not send again what may have been carried out', async () => {
		const items = named(6);
		used.sandbox.failNext({ method: 'POST', after: 3, dropConnection: 'after' });
		const { error } = await run(create, options({ items, tries: 3 }));
		expect(error?.message).toContain('ClickUp did not answer');
		expect(error?.description).toMatch(
			/may have been carried out all the same.*Done: 3 of 6 items \(0 to 2\)/,
		);
		expect(error?.description?.match(/Done:/g)).toHaveLength(1);
		expect(items.map(({ name }) => tasksCalled(name))).toEqual([1, 1, 1, 1, 0, 0]);
		expect(posts()).toHaveLength(4);
	});

	it.each([
		['name', { Escalate: true, 'Story Points': 3 }],
		[
			'ID',
			[
				{ id: seed.fields.button, value: true },
				{ id: seed.fields.number, value: 3 },
			],
		],
	])('does not press a button again that may have been pressed: by its %s', async (_, fields) => {
		const button = new RegExp(`/field/${seed.fields.button}$`);
		used.sandbox.failNext({ path: button, dropConnection: 'after' });
		const updateFields = { customFieldsJson: JSON.stringify(fields) };
		const parameters = {
			resource: 'task',
			operation: 'update',
			list: seed.listId,
			id: seed.taskId,
			updateFields,
		};
		const { error } = await run(parameters, options({ tries: 3 }));
		expect(error?.description).toContain('may have been carried out all the same');
		expect(error?.description).toMatch(/Written: Custom Field/);
		expect(used.sandbox.requests.filter(({ path }) => button.test(path))).toHaveLength(1);
		expect(bodies('POST').map(({ value }) => value)).toEqual([3, true]);
	});

	it('does everything again in a node that is run a second time with the same items', async () => {
		await run(create, options({ items: named(2), tries: 2 }));
		await run(create, options({ items: named(2), tries: 2 }));
		expect(named(2).map(({ name }) => tasksCalled(name))).toEqual([2, 2]);
	});
});

describe('an answer that was lost', () => {
	const lookUp = { ...create, requestOptions: { lostAnswers: 'lookUp', itemsAtOnce: 4 } };

	beforeEach(() => {
		clock.now = () => used.sandbox.clock.now();
		clock.sleep = async (ms) => used.sandbox.clock.advance(ms);
	});
	afterEach(() => Object.assign(clock, original));

	it.each(['before', 'after'] as const)('is looked up where the person wants that: %s', async (when) => {
		const items = [...named(3), { name: 'item 1' }, ...named(3)];
		used.sandbox.failNext({ method: 'POST', after: 1, dropConnection: when });
		used.sandbox.failNext({ method: 'POST', after: 2, dropConnection: when });
		const { error, items: found } = await run(lookUp, options({ items }));
		expect(error).toBeUndefined();
		expect(found.map(({ json }) => json.name)).toEqual(items.map(({ name }) => name));
		expect(new Set(found.map(({ json }) => json.id)).size).toBe(items.length);
		expect(named(3).map(({ name }) => tasksCalled(name))).toEqual([2, 3, 2]);
		expect(posts()).toHaveLength(when === 'after' ? 7 : 9);
	});

	it('is no task of that name that was there before, or that someone else has created', async () => {
		await run(create, options({ items: named(1) }));
		used.sandbox.clock.advance(60_000);
		used.sandbox.failNext({ method: 'POST', dropConnection: 'before' });
		const { items } = await run(lookUp, options({ items: named(1) }));
		expect(items).toHaveLength(1);
		expect(tasksCalled('item 0')).toBe(2);
	});

	it('is not repeated when it cannot be looked up, by n8n neither', async () => {
		used.sandbox.failNext({ method: 'POST', dropConnection: 'after' });
		used.sandbox.failNext({ method: 'GET', path: /\/user$/, status: 403, body: { err: 'No' } });
		const { error } = await run(lookUp, options({ items: named(1), tries: 3 }));
		expect(error?.description).toContain('may have been carried out all the same');
		expect(error?.description).toContain('It could not be looked up: No');
		expect(posts()).toHaveLength(1);
		expect(tasksCalled('item 0')).toBe(1);
	});

	it('is repeated a few times only', async () => {
		used.sandbox.failNext({ method: 'POST', dropConnection: 'before', times: 10 });
		const { error } = await run(lookUp, options({ items: named(1) }));
		expect(error?.description).toContain('may have been carried out all the same');
		expect(posts()).toHaveLength(3);
	});

	it('is reported otherwise, and not repeated', async () => {
		used.sandbox.failNext({ method: 'POST', dropConnection: 'before' });
		const { error } = await run(create, options({ items: named(1) }));
		expect(error?.description).toContain('may have been carried out all the same');
		expect(posts()).toHaveLength(1);
	});
});

describe('Stop', () => {
	it.each([true, false])('starts no further request, with Keep Order %s', async (keepOrder) => {
		used.sandbox.setLatency(50);
		let stop = () => {};
		const timer = setInterval(() => {
			if (used.sandbox.requests.length >= 7) stop();
		}, 5);
		const { error } = await run(
			{ ...create, requestOptions: { keepOrder } },
			options({ items: named(200), onStart: (cancel) => (stop = cancel) }),
		);
		clearInterval(timer);
		// What was on its way may still arrive.
		await new Promise((resolve) => setTimeout(resolve, 200));
		const sent = used.sandbox.requests.length;
		expect(error?.message).toBe('The execution was stopped');
		expect(error?.description).toMatch(/Done: \d+ of 200 items.*Not started: \d+/);
		expect(sent).toBeLessThanOrEqual(7 + 25 + 5);
		await new Promise((resolve) => setTimeout(resolve, 300));
		expect(used.sandbox.requests).toHaveLength(sent);
	});
});
