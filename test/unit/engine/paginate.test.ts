import { fetchMany } from '../../../nodes/ClickUp/engine/paginate';
import { clock } from '../../../nodes/ClickUp/transport/clock';

const request = { method: 'GET' as const, path: '/v2/list/1/task', query: { archived: false } };

/** A route that gives these pages and says of the last one that it is, unless told not to. */
function route(pages: number[][], says = true) {
	const asked: unknown[] = [];
	const send = async ({ query }: { query?: Record<string, unknown> }) => {
		asked.push(query?.page);
		const page = pages[Number(query?.page)] ?? [];
		return {
			tasks: page.map((id) => ({ id })),
			...(says && { last_page: Number(query?.page) >= pages.length - 1 }),
		};
	};
	return { asked, send };
}

const ids = (rows: Array<{ id?: unknown }>) => rows.map(({ id }) => id);

describe('numbered pages', () => {
	it('end where ClickUp says so, also after a full page', async () => {
		const { asked, send } = route([
			[1, 2],
			[3, 4],
		]);
		expect(ids(await fetchMany('page', send, request, 'tasks', Infinity))).toEqual([1, 2, 3, 4]);
		expect(asked).toEqual([0, 1]);
	});

	it('go on after a short page, since ClickUp drops what one may not see', async () => {
		const { send } = route([[1], [2, 3]]);
		expect(ids(await fetchMany('page', send, request, 'tasks', Infinity))).toEqual([1, 2, 3]);
	});

	it('stop as soon as there is enough', async () => {
		const { asked, send } = route([
			[1, 2],
			[3, 4],
			[5, 6],
		]);
		expect(ids(await fetchMany('page', send, request, 'tasks', 3))).toEqual([1, 2, 3]);
		expect(asked).toEqual([0, 1]);
		expect(await fetchMany('page', send, request, 'tasks', 0)).toEqual([]);
		expect(asked).toEqual([0, 1]);
	});

	it('end at an empty page where the route says nothing', async () => {
		const { asked, send } = route([[1], [2]], false);
		expect(ids(await fetchMany('page', send, request, 'tasks', Infinity))).toEqual([1, 2]);
		expect(asked).toEqual([0, 1, 2]);
	});

	it('are not fetched for ever when a page repeats itself', async () => {
		const send = async () => ({ tasks: [{ id: 1 }, { id: 2 }] });
		expect(ids(await fetchMany('page', send, request, 'tasks', Infinity))).toEqual([1, 2]);
	});
});

describe('rows without an ID', () => {
	it('are told apart by what they hold, and text becomes an item', async () => {
		const pages = [[{ n: 1 }, { n: 2 }], [{ n: 3 }, { n: 4 }], ['t-1'], []];
		const send = async ({ query }: { query?: Record<string, unknown> }) => ({
			rows: pages[Number(query?.page)],
		});
		expect(await fetchMany('page', send, request, 'rows', Infinity)).toEqual([
			{ n: 1 },
			{ n: 2 },
			{ n: 3 },
			{ n: 4 },
			{ value: 't-1' },
		]);
	});
});

describe('pages with a cursor', () => {
	it('go on from cursor to cursor, asking for no more than is wanted', async () => {
		const asked: unknown[] = [];
		const send = async ({ query }: { query?: Record<string, unknown> }) => {
			asked.push([query?.limit, query?.cursor]);
			return query?.cursor
				? { data: [{ id: 3 }], next_cursor: null }
				: { data: [{ id: 1 }, { id: 2 }], next_cursor: 'c' };
		};
		expect(ids(await fetchMany('cursor', send, request, 'data', 30))).toEqual([1, 2, 3]);
		expect(ids(await fetchMany('cursor', send, request, 'data', Infinity))).toEqual([1, 2, 3]);
		expect(ids(await fetchMany('cursor', send, request, 'data', 2))).toEqual([1, 2]);
		expect(asked).toEqual([
			[30, undefined],
			[28, 'c'],
			[100, undefined],
			[100, 'c'],
			[10, undefined],
		]);
	});

	it('end when cursors go round in a circle', async () => {
		const next: Record<string, string> = { '': 'a', a: 'b', b: 'a' };
		const send = async ({ query }: { query?: Record<string, unknown> }) => {
			const cursor = String(query?.cursor ?? '');
			return { data: [{ id: cursor }], next_cursor: next[cursor] };
		};
		expect(ids(await fetchMany('cursor', send, request, 'data', Infinity))).toEqual(['', 'a', 'b']);
	});

	it('give whole rows when the limit is none', async () => {
		const send = async () => ({ data: [{ id: 1 }, { id: 2 }, { id: 3 }] });
		expect(ids(await fetchMany('cursor', send, request, 'data', 2.5))).toEqual([1, 2]);
		expect(await fetchMany('cursor', send, request, 'data', 0.5)).toEqual([]);
	});

	it('end when a cursor repeats itself', async () => {
		let calls = 0;
		const send = async () => ({ data: [{ id: calls++ }], next_cursor: 'same' });
		expect(await fetchMany('cursor', send, request, 'data', Infinity)).toHaveLength(2);
	});
});

describe('pages of comments', () => {
	/** Newest first, two a page; the one that is asked from may come again. */
	const comments = [5, 4, 3, 2, 1].map((id) => ({ id: String(id), date: String(id * 1000) }));

	it.each([0, 1])('go back in time by date and ID together (%i repeated)', async (repeated) => {
		const asked: unknown[] = [];
		const send = async ({ query }: { query?: Record<string, unknown> }) => {
			asked.push([query?.start, query?.start_id]);
			const at = comments.findIndex(({ id }) => id === query?.start_id);
			const from = at === -1 ? 0 : at + 1 - repeated;
			return { comments: comments.slice(from, from + 2) };
		};
		expect(ids(await fetchMany('comments', send, request, 'comments', Infinity))).toEqual([
			'5',
			'4',
			'3',
			'2',
			'1',
		]);
		expect(asked.slice(0, 2)).toEqual([
			[undefined, undefined],
			['4000', '4'],
		]);
	});
});

describe('a route without pages', () => {
	it('gives what it has up to the limit, with or without a root', async () => {
		const send = async () => [{ id: 1 }, { id: 2 }];
		expect(ids(await fetchMany('none', send, request, '', 1))).toEqual([1]);
		expect(await fetchMany('none', async () => ({ data: null }), request, 'data', 5)).toEqual([]);
	});
});

describe('pages side by side', () => {
	const SIZE = 100;

	/** A route of so many tasks that answers one page after another, when told to. */
	function slowRoute(tasks: number, answers = (page: number) => page) {
		const all = Array.from({ length: tasks }, (_, id) => ({ id }));
		const asked: number[] = [];
		let underWay = 0;
		let most = 0;
		const send = async ({ query }: { query?: Record<string, unknown> }) => {
			const page = Number(query?.page);
			asked.push(page);
			most = Math.max(most, ++underWay);
			// Later pages may answer before earlier ones.
			for (let turn = 0; turn < answers(page) % 7; turn++) await Promise.resolve();
			await new Promise((resolve) => setImmediate(resolve));
			underWay--;
			const rows = all.slice(page * SIZE, (page + 1) * SIZE);
			return { tasks: rows, last_page: (page + 1) * SIZE >= tasks };
		};
		return { send, asked, most: () => most };
	}

	it.each([
		[0, 1],
		[50, 1],
		[250, 3],
		[300, 3],
	])('cost nothing for %i tasks: %i requests', async (tasks, requests) => {
		const { send, asked } = slowRoute(tasks);
		expect(await fetchMany('page', send, request, 'tasks', Infinity, { atOnce: () => 8 })).toHaveLength(
			tasks,
		);
		expect(asked).toHaveLength(requests);
	});

	it.each([350, 800, 2000, 20_000])(
		'of %i tasks come in order, with a few requests too many',
		async (tasks) => {
			const { send, asked, most } = slowRoute(tasks, (page) => page * 31);
			const rows = await fetchMany('page', send, request, 'tasks', Infinity, { atOnce: () => 8 });
			expect(ids(rows)).toEqual(Array.from({ length: tasks }, (_, id) => id));
			expect(asked.length).toBeLessThanOrEqual(Math.ceil(tasks / SIZE) + 7);
			expect(most()).toBeGreaterThan(1);
			expect(most()).toBeLessThanOrEqual(8);
		},
	);

	it('are more of them when more were full, up to what is allowed', async () => {
		const { send, asked, most } = slowRoute(20_000);
		expect(await fetchMany('page', send, request, 'tasks', Infinity, { atOnce: () => 24 })).toHaveLength(
			20_000,
		);
		expect(most()).toBeGreaterThan(12);
		expect(most()).toBeLessThanOrEqual(24);
		expect(asked.length).toBeLessThanOrEqual(200 + 23);
	});

	it.each([
		[400, 4 + 9],
		[500, 5 + 9],
		[1000, 10 + 11],
	])('are few while few were full: %i tasks take %i requests at most', async (tasks, requests) => {
		const { send, asked } = slowRoute(tasks);
		expect(await fetchMany('page', send, request, 'tasks', Infinity, { atOnce: () => 24 })).toHaveLength(
			tasks,
		);
		expect(asked.length).toBeLessThanOrEqual(requests);
	});

	it('are asked for again while some are on their way still', async () => {
		const { send, asked } = slowRoute(2000);
		/** How many were asked for beyond those that had answered, when some were asked for. */
		const left: number[] = [];
		let answered = 0;
		const counting = async (page: { query?: Record<string, unknown> }) => {
			if (asked.length > 3) left.push(asked.length - answered);
			const answer = await send(page);
			// One after another, as they come from a network.
			for (let turn = 0; turn <= Number(page.query?.page); turn++)
				await new Promise((resolve) => setImmediate(resolve));
			answered++;
			return answer;
		};
		expect(await fetchMany('page', counting, request, 'tasks', Infinity, { atOnce: () => 24 })).toHaveLength(
			2000,
		);
		expect(Math.min(...left)).toBeGreaterThan(0);
	});

	it('are not held up by one that comes late, as long as few have come behind it', async () => {
		const { send, asked } = slowRoute(20_000);
		let askedMeanwhile = 0;
		const late = async (page: { query?: Record<string, unknown> }) => {
			const answer = await send(page);
			if (page.query?.page !== 3) return answer;
			for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
			askedMeanwhile = asked.length;
			return answer;
		};
		const rows = await fetchMany('page', late, request, 'tasks', Infinity, { atOnce: () => 8 });
		expect(ids(rows)).toEqual(Array.from({ length: 20_000 }, (_, id) => id));
		expect(askedMeanwhile).toBeGreaterThan(3 + 8);
		expect(askedMeanwhile).toBeLessThan(3 + 2 * 8);
	});

	it('stay side by side after pages from which ClickUp dropped what one may not see', async () => {
		const { send, most } = slowRoute(2000);
		const dropping = async (page: { query?: Record<string, unknown> }) => {
			const answer = await send(page);
			return Number(page.query?.page) % 2 ? answer : { ...answer, tasks: answer.tasks.slice(3) };
		};
		expect(await fetchMany('page', dropping, request, 'tasks', Infinity, { atOnce: () => 8 })).toHaveLength(
			1970,
		);
		expect(most()).toBe(8);
	});

	it('are asked for one by one where there is no room for more', async () => {
		const { send, most } = slowRoute(2000);
		expect(await fetchMany('page', send, request, 'tasks', Infinity, { atOnce: (n) => n })).toHaveLength(
			2000,
		);
		expect(most()).toBe(1);
	});

	it.each([400, 950, 1000])('are never more than a limit of %i needs', async (limit) => {
		const { send, asked } = slowRoute(20_000);
		expect(await fetchMany('page', send, request, 'tasks', limit, { atOnce: () => 8 })).toHaveLength(limit);
		expect(asked).toHaveLength(Math.ceil(limit / SIZE));
	});

	it('give a task once that moves to a later page meanwhile', async () => {
		const { send } = slowRoute(1000);
		const moving = async (page: { query?: Record<string, unknown> }) => {
			const answer = await send(page);
			// One task was put at the front after the third page: everything moves on by one.
			const first = Number(page.query?.page) * SIZE - 1;
			return Number(page.query?.page) < 3
				? answer
				: { ...answer, tasks: [{ id: first }, ...answer.tasks.slice(0, -1)] };
		};
		const rows = await fetchMany('page', moving, request, 'tasks', Infinity, { atOnce: () => 8 });
		expect(ids(rows)).toEqual(Array.from({ length: 999 }, (_, id) => id));
	});

	it('do not fail with a page behind the last one', async () => {
		const { send } = slowRoute(600);
		const failing = async (page: { query?: Record<string, unknown> }) => {
			if (Number(page.query?.page) > 5) throw new Error('Behind the end');
			return await send(page);
		};
		expect(await fetchMany('page', failing, request, 'tasks', Infinity, { atOnce: () => 8 })).toHaveLength(
			600,
		);
	});

	it('fail with one that is needed', async () => {
		const { send } = slowRoute(2000);
		const failing = async (page: { query?: Record<string, unknown> }) => {
			if (Number(page.query?.page) === 7) throw new Error('Broken');
			return await send(page);
		};
		await expect(fetchMany('page', failing, request, 'tasks', Infinity, { atOnce: () => 8 })).rejects.toThrow(
			'Broken',
		);
	});

	it('go on when a whole page had been seen before, for new ones can come in meanwhile', async () => {
		const pages = [
			[1, 2],
			[1, 2],
			[3, 4],
		];
		const { send } = route(pages);
		expect(ids(await fetchMany('page', send, request, 'tasks', Infinity, { atOnce: () => 8 }))).toEqual([
			1, 2, 3, 4,
		]);
	});
});

describe.each([
	['before the next pages are asked for', 3],
	['while the next pages are on their way', 0],
])('pages of something that ClickUp counts %s', (_, turns) => {
	const SIZE = 100;
	const original = { ...clock };
	const turn = async () => await new Promise<void>((resolve) => setImmediate(resolve));

	beforeEach(() => {
		clock.sleep = async () => {
			for (let left = turns; left > 0; left--) await turn();
		};
	});
	afterEach(() => Object.assign(clock, original));

	const count = { request: { method: 'GET' as const, path: '/v2/list/1' }, key: 'task_count' };

	/** A List of so many tasks that says it has so many; pages answer one by one, in the order they were asked for. */
	function listOf(tasks: number, said: unknown) {
		const asked: Array<number | 'count'> = [];
		let [underWay, most] = [0, 0];
		let before = Promise.resolve();
		const send = async ({ path, query }: { path: string; query?: Record<string, unknown> }) => {
			const isCount = path === count.request.path;
			const page = Number(query?.page);
			asked.push(isCount ? 'count' : page);
			if (isCount) {
				await turn();
				if (said instanceof Error) throw said;
				return { task_count: said };
			}
			most = Math.max(most, ++underWay);
			before = before.then(turn);
			await before;
			underWay--;
			const rows = Array.from({ length: tasks }, (_, id) => ({ id })).slice(page * SIZE, (page + 1) * SIZE);
			return { tasks: rows, last_page: (page + 1) * SIZE >= tasks };
		};
		const get = async (atOnce: number, limit = Infinity) =>
			await fetchMany('page', send, request, 'tasks', limit, { atOnce: () => atOnce, count });
		return { get, asked, most: () => most };
	}

	it.each([1400, 2000, 20_000])(
		'costs one request beyond %i tasks, and no page behind the last',
		async (tasks) => {
			const { get, asked, most } = listOf(tasks, tasks);
			expect(ids(await get(24))).toEqual(Array.from({ length: tasks }, (_, id) => id));
			expect(asked.filter((page) => page !== 'count')).toHaveLength(tasks / SIZE);
			expect(asked.filter((page) => page === 'count')).toHaveLength(1);
			expect(most()).toBeLessThanOrEqual(24);
		},
	);

	it('is counted before more pages are asked for than one by one', async () => {
		const { get, asked } = listOf(2000, 2000);
		clock.sleep = async () => {
			expect(asked).toEqual([0, 1, 2, 'count']);
			await turn();
		};
		expect(await get(24)).toHaveLength(2000);
		expect(asked).toHaveLength(20 + 1);
		expect.assertions(3);
	});

	it('is not counted for few tasks, for a small limit, nor on a small plan', async () => {
		for (const [tasks, atOnce, limit] of [
			[300, 24, Infinity],
			[20_000, 24, 1300],
			[2000, 3, Infinity],
		]) {
			const { get, asked } = listOf(tasks, tasks);
			expect(await get(atOnce, limit)).toHaveLength(Math.min(tasks, limit));
			expect(asked).not.toContain('count');
		}
	});

	it.each([0, null, '1500', 1499, 3001, 1_000_000, 'many', -5, new Error('No access')])(
		'comes whole when ClickUp says %p',
		async (said) => {
			const { get, asked } = listOf(3000, said);
			expect(ids(await get(24))).toEqual(Array.from({ length: 3000 }, (_, id) => id));
			expect(asked.length).toBeLessThanOrEqual(30 + 1 + 23);
		},
	);

	it('is fetched no further than a limit asks for', async () => {
		const { get, asked } = listOf(20_000, 20_000);
		expect(await get(24, 5000)).toHaveLength(5000);
		expect(asked).toHaveLength(50 + 1);
	});

	it('is asked for side by side again when there is more than ClickUp has counted', async () => {
		const { get, asked, most } = listOf(20_000, 500);
		expect(await get(24)).toHaveLength(20_000);
		expect(most()).toBeGreaterThan(12);
		expect(asked.length).toBeLessThanOrEqual(200 + 1 + 23);
	});
});
