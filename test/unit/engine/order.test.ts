import fc from 'fast-check';

import type { Place } from '../../../nodes/ClickUp/engine/order';
import { Changes, Order, unordered } from '../../../nodes/ClickUp/engine/order';

const settled = async () => await new Promise<void>((resolve) => setImmediate(resolve));

/** Items that come in this order and write there; the numbers of those whose turn has come. */
async function items(places: Array<Place | undefined>) {
	const order = new Order();
	const turns: number[] = [];
	const tickets = places.map((place, index) => {
		const ticket = order.take();
		void ticket.turn(place).then(() => turns.push(index));
		return ticket;
	});
	await settled();
	return { turns, tickets };
}

const task = (id: string, below = '', custom = false): Place => ({
	path: `/v2/task/${id}${below}`,
	query: custom ? { custom_task_ids: true, team_id: '1' } : {},
});

describe('the order of items', () => {
	it('holds for those that write to the same thing, and for no others', async () => {
		const { turns, tickets } = await items([task('1'), task('2'), task('1', '/tag/a'), undefined, task('1')]);
		expect(turns.sort()).toEqual([0, 1, 3]);
		tickets[0].leave();
		await settled();
		expect(turns).toEqual([0, 1, 3, 2]);
		tickets[2].leave();
		await settled();
		expect(turns).toEqual([0, 1, 3, 2, 4]);
	});

	it.each([
		['/v2/list/1/task', '/v2/list/1/task', true],
		['/v2/list/1/task', '/v2/list/2/task', false],
		['/v2/team/1/time_entries/1', '/v2/team/1/time_entries/2', false],
		['/v2/team/1/time_entries', '/v2/team/1/time_entries', true],
		['/v3/workspaces/1/docs/1/pages/1', '/v3/workspaces/1/docs/1/pages/2', true],
		['/v3/workspaces/1/docs/1', '/v3/workspaces/1/docs/2', false],
		['/v3/workspaces/1/chat/channels/a/messages', '/v3/workspaces/1/chat/channels/a/messages', true],
		['/v3/workspaces/1/chat/channels/a/messages', '/v3/workspaces/1/chat/channels/b/messages', false],
		['/v3/workspaces/1/chat/messages/1', '/v3/workspaces/1/chat/messages/2/reactions', false],
		['/v2/team/1', '/v2/team/1', true],
		['/v2/space/1/tag/a', '/v2/space/1/tag/b', true],
	])('%s and %s are the same thing: %s', async (one, other, same) => {
		const { turns } = await items([{ path: one }, { path: other }]);
		expect(turns).toHaveLength(same ? 1 : 2);
	});

	it('holds between the own and the custom IDs of tasks, which may mean the same', async () => {
		const { turns, tickets } = await items([task('a'), task('b'), task('DEV-1', '', true), task('a')]);
		expect(turns.sort()).toEqual([0, 1]);
		tickets[0].leave();
		await settled();
		expect(turns).toEqual([0, 1]);
		tickets[1].leave();
		await settled();
		expect(turns).toEqual([0, 1, 2]);
		tickets[2].leave();
		await settled();
		expect(turns).toEqual([0, 1, 2, 3]);
	});

	it('waits for items before that have not said yet where they write', async () => {
		const order = new Order();
		const [first, second] = [order.take(), order.take()];
		let second_goes = false;
		void second.turn('x').then(() => (second_goes = true));
		await settled();
		expect(second_goes).toBe(false);
		// It turns out to write nothing.
		first.leave();
		await settled();
		expect(second_goes).toBe(true);
	});

	it('never lets two write to one thing at once, nor out of order, whatever ends when', async () => {
		const place = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined });
		await fc.assert(
			fc.asyncProperty(
				fc.array(place, { maxLength: 12 }),
				fc.infiniteStream(fc.nat()),
				async (places, draw) => {
					const { turns, tickets } = await items(places);
					const left = new Set<number>();
					while (left.size < places.length) {
						const running = turns.filter((index) => !left.has(index));
						expect(running.length).toBeGreaterThan(0);
						const things = running.map((index) => places[index]).filter((thing) => thing !== undefined);
						expect(new Set(things).size).toBe(things.length);
						const ending = running[Number(draw.next().value) % running.length];
						left.add(ending);
						tickets[ending].leave();
						await settled();
					}
					for (const thing of ['a', 'b', 'c']) {
						const order = turns.filter((index) => places[index] === thing);
						expect(order).toEqual([...order].sort((one, other) => one - other));
					}
				},
			),
		);
	});
});

describe('what an item does to what is there', () => {
	const free = undefined;
	it.each([
		['/v2/list/1/task', free],
		['/v2/list/1/taskTemplate/t-1', free],
		['/v2/team/1/time_entries', free],
		['/v3/workspaces/1/chat/channels', free],
		['/v3/workspaces/1/chat/channels/direct_message', free],
		['/v3/workspaces/1/chat/channels/2/messages', free],
		['/v3/workspaces/1/docs/2/pages', free],
		['/v2/task/1/tag/a', '/v2/task/1/tag/a'],
		['/v2/task/1/field/2', '/v2/task/1/field/2'],
		['/v2/list/1/task/5', '/v2/list/1/task/5'],
		['/v2/team/1/time_entries/stop', '/v2/team/1/time_entries/stop'],
	])('without Keep Order: a POST to %s waits for %s', (path, expected) => {
		expect(unordered({ method: 'POST', path })).toBe(expected);
	});

	it('stays in its order also without Keep Order where nothing is created or added', () => {
		for (const place of [
			'any text',
			{ path: '/v2/task/1' },
			{ method: 'PUT' as const, path: '/v2/task/1' },
		]) {
			expect(unordered(place)).toBe(place);
		}
	});

	it('below a thing is undone only by what is sent to the same address', () => {
		const changes = new Changes();
		const add = (task: string) => ({ method: 'POST' as const, path: `/v2/list/1/task/${task}` });
		changes.note(3, add('5'));
		expect(changes.isOvertaken(2, add('5'))).toBe(true);
		expect(changes.isOvertaken(2, add('6'))).toBe(false);
	});

	it('is undone only by what writes to the same part of the same thing', () => {
		const changes = new Changes();
		const [one, other] = ['one', 'other'].map((part) => ({ path: '/v2/list/1', part }));
		changes.note(3, one);
		expect(changes.isOvertaken(2, one)).toBe(true);
		expect(changes.isOvertaken(2, other)).toBe(false);
		expect(changes.isOvertaken(4, one)).toBe(false);
		expect(changes.isOvertaken(2, { path: '/v2/list/2', part: 'one' })).toBe(false);
		expect(changes.isOvertaken(2, { method: 'POST', path: '/v2/list/1/task' })).toBe(false);
	});

	it('may be undone by what writes the IDs of tasks in the other way', () => {
		const changes = new Changes();
		changes.note(3, task('1'));
		expect(changes.isOvertaken(2, task('DEV-1', '', true))).toBe(true);
		expect(changes.isOvertaken(4, task('DEV-1', '', true))).toBe(false);
	});
});
