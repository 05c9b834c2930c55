import { clock } from '../../../nodes/ClickUp/transport/clock';
import { RecentKeys } from '../../../nodes/ClickUp/trigger/recent';

const original = { ...clock };
let now = 0;
let patience: () => void;
/** Resolves when something waits. */
let waits: Promise<void>;

beforeEach(() => {
	now = 1_000_000;
	clock.now = () => now;
	let told: () => void;
	waits = new Promise((resolve) => (told = resolve));
	clock.sleep = async () =>
		await new Promise((resolve) => {
			patience = resolve;
			told();
		});
});
afterEach(() => Object.assign(clock, original));

const yes = async () => true;
const no = async () => false;

/** An outcome that a test decides. */
function open() {
	let decide!: (handled: boolean) => void;
	const outcome = new Promise<boolean>((resolve) => (decide = resolve));
	return { outcome: async () => await outcome, decide };
}

describe('keys', () => {
	it('are given once when what they stand for was handled', async () => {
		const keys = new RecentKeys();
		expect(await keys.take(['a', 'b'], yes)).toEqual(['a', 'b']);
		expect(await keys.take(['b', 'c', 'a'], yes)).toEqual(['c']);
		expect(await keys.take(['a', 'b', 'c'], yes)).toEqual([]);
	});

	it('are given again when it was not', async () => {
		const keys = new RecentKeys();
		expect(await keys.take(['a'], no)).toEqual(['a']);
		expect(await keys.take(['a'], yes)).toEqual(['a']);
		expect(await keys.take(['a'], no)).toEqual([]);
	});

	it.each([
		[true, []],
		[false, ['a']],
	])('that are in use are waited for (handled: %s)', async (handled, expected) => {
		const keys = new RecentKeys();
		const { outcome, decide } = open();
		await keys.take(['a'], outcome);
		const second = keys.take(['a'], yes);
		await waits;
		decide(handled);
		expect(await second).toEqual(expected);
	});

	it('that are in use for too long are not given, and nothing else is taken', async () => {
		const keys = new RecentKeys();
		const { outcome, decide } = open();
		await keys.take(['a'], outcome);
		const second = keys.take(['b', 'a'], yes);
		await waits;
		patience();
		expect(await second).toBeUndefined();
		decide(true);
		expect(await keys.take(['a', 'b'], yes)).toEqual(['b']);
	});

	it('are given to one of several that wait', async () => {
		const keys = new RecentKeys();
		const { outcome, decide } = open();
		await keys.take(['a'], outcome);
		const later = open();
		const waiting = [1, 2, 3].map(async () => await keys.take(['a'], later.outcome));
		await waits;
		decide(false);
		expect(await Promise.all(waiting)).toEqual([['a'], undefined, undefined]);
	});

	it('count as new after their time', async () => {
		const keys = new RecentKeys();
		await keys.take(['a'], yes, 1000);
		await keys.take(['b'], yes);
		now += 1000;
		expect(await keys.take(['a'], yes)).toEqual([]);
		now += 1;
		expect(await keys.take(['a', 'b'], yes, 1000)).toEqual(['a']);
		now += 1_000_000_000;
		expect(await keys.take(['b'], yes)).toEqual([]);
	});

	it('are forgotten when there are too many, the oldest first', async () => {
		const keys = new RecentKeys(3);
		for (const key of ['a', 'b', 'c', 'd']) await keys.take([key], yes);
		expect(await keys.take(['b', 'c', 'd'], yes)).toEqual([]);
		expect(await keys.take(['a'], yes)).toEqual(['a']);
		expect((keys as unknown as { entries: Map<string, unknown> }).entries.size).toBe(3);
	});

	it('that were forgotten while in use leave nothing behind', async () => {
		const keys = new RecentKeys(1);
		const { outcome, decide } = open();
		await keys.take(['a'], outcome);
		await keys.take(['b'], yes);
		expect(await keys.take(['a'], yes)).toEqual(['a']);
		decide(false);
		await Promise.resolve();
		expect(await keys.take(['a'], yes)).toEqual([]);
	});

	it('named twice in one delivery are one', async () => {
		const keys = new RecentKeys();
		expect(await keys.take(['a', 'a'], yes)).toEqual(['a', 'a']);
		expect(await keys.take(['a'], yes)).toEqual([]);
	});

	it('do not ask for an outcome when there is nothing to take', async () => {
		const keys = new RecentKeys();
		await keys.take(['a'], yes);
		const outcome = jest.fn(yes);
		await keys.take(['a'], outcome);
		expect(outcome).not.toHaveBeenCalled();
	});
});
