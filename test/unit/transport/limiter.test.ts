import { clock } from '../../../nodes/ClickUp/transport/clock';
import type { Visitor } from '../../../nodes/ClickUp/transport/limiter';
import { Limiter, limiterOf } from '../../../nodes/ClickUp/transport/limiter';

const NOW = Date.parse('2026-11-23T10:00:00Z');
const original = { ...clock };
let now = NOW;
let sleepers: Array<{ until: number; wake: () => void }> = [];

beforeEach(() => {
	now = NOW;
	sleepers = [];
	clock.now = () => now;
	clock.random = () => 0;
	clock.sleep = async (ms) => await new Promise<void>((wake) => sleepers.push({ until: now + ms, wake }));
});
afterEach(() => Object.assign(clock, original));

const settled = async () => await new Promise<void>((resolve) => setImmediate(resolve));

/** Lets time pass, and wakes those that sleep. */
async function pass(ms: number): Promise<void> {
	now += ms;
	for (const { until, wake } of sleepers) if (until <= now) wake();
	sleepers = sleepers.filter(({ until }) => until > now);
	await settled();
}

const visitor = (owner: object, more: Partial<Visitor> = {}): Visitor => ({
	owner,
	interactive: false,
	deadline: NOW + 300_000,
	...more,
});

/** Visitors that wait for a turn; the names of those whose waiting has ended, with how. */
function queue(limiter: Limiter) {
	const ended: string[] = [];
	return {
		ended,
		async come(name: string, owner: object, more?: Partial<Visitor>): Promise<void> {
			void limiter.enter(visitor(owner, more)).then((entry) => ended.push(`${name} ${entry}`));
			await settled();
		},
	};
}

const [A, B, C] = [{}, {}, {}];

describe('the limiter', () => {
	it('lets through so many at once as the plan is large', async () => {
		const limiter = new Limiter();
		const { ended, come } = queue(limiter);
		for (let index = 0; index < 80; index++) await come('a', A);
		expect(ended).toHaveLength(10);
		limiter.leave({ perMinute: 1000, left: 900, resetIn: 60_000 });
		await settled();
		expect(limiter.isLarge).toBe(true);
		expect(ended).toHaveLength(61);
	});

	it('gives a turn that was not used to the next, and counts nothing for it', async () => {
		const limiter = new Limiter();
		const { ended, come } = queue(limiter);
		await come('a', A);
		limiter.leave({ perMinute: 100, left: 2, resetIn: 30_000 });
		for (const name of ['b', 'c', 'd']) await come(name, A);
		expect(ended).toEqual(['a go', 'b go', 'c go']);
		limiter.giveBack();
		await settled();
		expect(ended).toEqual(['a go', 'b go', 'c go', 'd go']);
	});

	it('holds back everyone after a 429, until the reset', async () => {
		const limiter = new Limiter();
		const { ended, come } = queue(limiter);
		await come('a', A);
		limiter.pause(30_000);
		limiter.leave();
		await come('b', B);
		expect(ended).toEqual(['a go']);
		await pass(29_999);
		expect(ended).toEqual(['a go']);
		await pass(1);
		expect(ended).toEqual(['a go', 'b go']);
	});

	it('sends no more than the window has left, whoever has used it', async () => {
		const limiter = new Limiter();
		const { ended, come } = queue(limiter);
		await come('first', A);
		for (let index = 0; index < 5; index++) await come('later', A);
		// Another n8n has used the rest of the window.
		for (let index = 0; index < 6; index++) limiter.leave({ perMinute: 100, left: 0, resetIn: 20_000 });
		await come('held', B);
		expect(ended).toHaveLength(6);
		await pass(20_000);
		expect(ended).toHaveLength(7);
	});

	it('takes the least that answers of one window say, and the newest window', async () => {
		const limiter = new Limiter();
		const { ended, come } = queue(limiter);
		for (let index = 0; index < 3; index++) await come('a', A);
		limiter.leave({ perMinute: 100, left: 1, resetIn: 30_000 });
		limiter.leave({ perMinute: 100, left: 2, resetIn: 30_400 });
		expect(limiter.closedFor()).toBe(0);
		limiter.leave({ perMinute: 100, left: 0, resetIn: 29_900 });
		expect(limiter.closedFor()).toBe(29_900);
		await pass(9_900);
		await come('b', A);
		expect(ended).toHaveLength(3);
		await pass(20_000);
		expect(ended).toHaveLength(4);
		limiter.leave({ perMinute: 100, left: 99, resetIn: 60_000 });
		expect(limiter.closedFor()).toBe(0);
	});

	it('counts a request whose answer does not tell, as ClickUp does', async () => {
		const limiter = new Limiter();
		const { come } = queue(limiter);
		await come('a', A);
		await come('a', A);
		limiter.leave({ perMinute: 100, left: 1, resetIn: 30_000 });
		expect(limiter.closedFor()).toBe(0);
		limiter.leave();
		expect(limiter.closedFor()).toBe(30_000);
	});

	it('never stays closed for longer than a window, also when the clock was set back', () => {
		const limiter = new Limiter();
		limiter.pause(61_000);
		now -= 3_600_000;
		expect(limiter.closedFor()).toBeLessThanOrEqual(65_000);
	});

	it('opens again in time when the clock was set back while it was closed', async () => {
		const limiter = new Limiter();
		const { ended, come } = queue(limiter);
		await come('a', A);
		limiter.pause(30_000);
		limiter.leave({ perMinute: 100, left: 0, resetIn: 30_000 });
		now -= 3_600_000;
		expect(limiter.closedFor()).toBe(65_000);
		await pass(65_500);
		await come('b', B);
		expect(ended).toEqual(['a go', 'b go']);
	});

	it('goes on with the next window, also while something of the last one is still on its way', async () => {
		const limiter = new Limiter();
		const { ended, come } = queue(limiter);
		await come('a', A);
		await come('slow', A);
		limiter.leave({ perMinute: 100, left: 1, resetIn: 20_000 });
		await come('b', B);
		expect(ended).toEqual(['a go', 'slow go']);
		await pass(20_001);
		expect(ended).toEqual(['a go', 'slow go', 'b go']);
		// In the new window nothing is known of what is left: an answer wakes those that wait, and no clock.
		for (let index = 0; index < 9; index++) await come('c', C);
		expect(ended).toHaveLength(11);
		expect(sleepers).toHaveLength(0);
	});

	it('tells how many could be sent at once without waiting', async () => {
		const limiter = new Limiter();
		const { come } = queue(limiter);
		expect(limiter.room).toBe(10);
		await come('a', A);
		await come('a', A);
		expect(limiter.room).toBe(8);
		limiter.leave({ perMinute: 100, left: 4, resetIn: 30_000 });
		expect(limiter.room).toBe(3);
		limiter.pause(30_000);
		expect(limiter.room).toBe(0);
	});

	it('lets executions take turns', async () => {
		const limiter = new Limiter();
		const { ended, come } = queue(limiter);
		limiter.pause(10_000);
		for (let index = 0; index < 3; index++) await come('a', A);
		for (let index = 0; index < 2; index++) await come('b', B);
		await come('c', C);
		await pass(10_000);
		expect(ended).toEqual(['a go', 'b go', 'c go', 'a go', 'b go', 'a go']);
	});

	it('lets a picker go first, beside all that is on its way', async () => {
		const limiter = new Limiter();
		const { ended, come } = queue(limiter);
		for (let index = 0; index < 12; index++) await come('run', A);
		await come('picker', B, { interactive: true });
		expect(ended.at(-1)).toBe('picker go');
		expect(ended).toHaveLength(11);
	});

	it('turns away at once who would have to wait too long', async () => {
		const limiter = new Limiter();
		const { ended, come } = queue(limiter);
		await come('a', A);
		await come('run', A);
		limiter.pause(30_000);
		await come('picker', B, { interactive: true, deadline: NOW + 5000 });
		expect(ended).toEqual(['a go', 'run go', 'picker tooLong']);
		await come('waiting', A, { deadline: NOW + 40_000 });
		limiter.pause(60_000);
		limiter.leave();
		await settled();
		expect(ended.at(-1)).toBe('waiting tooLong');
	});

	it('lets go at Stop, and gives the turn to the next', async () => {
		const limiter = new Limiter();
		const { ended, come } = queue(limiter);
		limiter.pause(10_000);
		const stop = new AbortController();
		await come('stopped', A, { signal: stop.signal });
		await come('next', A);
		stop.abort();
		await settled();
		expect(ended).toEqual(['stopped stopped']);
		await come('late', A, { signal: stop.signal });
		expect(ended).toEqual(['stopped stopped', 'late stopped']);
		await pass(10_000);
		expect(ended).toEqual(['stopped stopped', 'late stopped', 'next go']);
	});

	it('is one for each token', () => {
		limiterOf('one').pause(5000);
		expect([limiterOf('one').closedFor(), limiterOf('other').closedFor()]).toEqual([5000, 0]);
	});
});
