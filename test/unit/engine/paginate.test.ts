import { numberedPages } from '../../../nodes/ClickUp/engine/paginate';

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
		expect(ids(await numberedPages(send, request, 'tasks', Infinity))).toEqual([1, 2, 3, 4]);
		expect(asked).toEqual([0, 1]);
	});

	it('go on after a short page, since ClickUp drops what one may not see', async () => {
		const { send } = route([[1], [2, 3]]);
		expect(ids(await numberedPages(send, request, 'tasks', Infinity))).toEqual([1, 2, 3]);
	});

	it('stop as soon as there is enough', async () => {
		const { asked, send } = route([
			[1, 2],
			[3, 4],
			[5, 6],
		]);
		expect(ids(await numberedPages(send, request, 'tasks', 3))).toEqual([1, 2, 3]);
		expect(asked).toEqual([0, 1]);
		expect(await numberedPages(send, request, 'tasks', 0)).toEqual([]);
		expect(asked).toEqual([0, 1]);
	});

	it('end at an empty page where the route says nothing', async () => {
		const { asked, send } = route([[1], [2]], false);
		expect(ids(await numberedPages(send, request, 'tasks', Infinity))).toEqual([1, 2]);
		expect(asked).toEqual([0, 1, 2]);
	});

	it('are not fetched for ever when a page repeats itself', async () => {
		const send = async () => ({ tasks: [{ id: 1 }, { id: 2 }] });
		expect(ids(await numberedPages(send, request, 'tasks', Infinity))).toEqual([1, 2]);
	});
});
