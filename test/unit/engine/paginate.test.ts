import { fetchMany } from '../../../nodes/ClickUp/engine/paginate';

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
