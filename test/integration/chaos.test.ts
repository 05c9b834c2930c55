import { setTimeout as sleep } from 'node:timers/promises';

import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { clock } from '../../nodes/ClickUp/transport/clock';
import { Limiter } from '../../nodes/ClickUp/transport/limiter';
import type { Fault } from '../sandbox';
import { seed } from '../sandbox';
import { addTask } from '../sandbox/state/make';
import type { Run } from './n8n';
import { run } from './n8n';
import { useSandbox } from './sandbox';

/*
 * Runs of random items, options and faults, of which every item has to be accounted for. The seed is
 * printed; CHAOS_SEED repeats a run, CHAOS_ROUNDS makes it longer.
 */

const used = useSandbox();
const original = { ...clock };
const SEED = Number(process.env.CHAOS_SEED ?? Date.now() % 2 ** 31);
const ROUNDS = Number(process.env.CHAOS_ROUNDS ?? 100);

const FAULTS: Record<string, Fault> = {
	limited: { rateLimited: true, resetInSeconds: 2 },
	down: { status: 503, body: '' },
	refused: { status: 400, body: { err: 'No' } },
	page: { status: 502, body: '<html>' },
	'broken before': { dropConnection: 'before' },
	'broken after': { dropConnection: 'after' },
};

interface Round {
	items: number;
	/** What goes wrong with the first, second … request; nothing with those after. */
	faults: Array<string | undefined>;
	itemsAtOnce?: number;
	keepOrder: boolean;
	lookUp: boolean;
	continueOnFail: boolean;
	tries?: number;
	perMinute: number;
}

const round: fc.Arbitrary<Round> = fc.record({
	items: fc.integer({ min: 1, max: 12 }),
	faults: fc.array(
		fc.oneof(
			{ weight: 4, arbitrary: fc.constant(undefined) },
			{ weight: 1, arbitrary: fc.constantFrom(...Object.keys(FAULTS)) },
		),
		{ maxLength: 24 },
	),
	itemsAtOnce: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
	keepOrder: fc.boolean(),
	lookUp: fc.boolean(),
	continueOnFail: fc.boolean(),
	tries: fc.option(fc.integer({ min: 2, max: 3 }), { nil: undefined }),
	perMinute: fc.constantFrom(5, 100, 1000),
});

/** What a repeat heals. */
const PASSING = ['down', 'page', 'broken before', 'broken after'];

/** How many of those one request outlives: four tries in all; three of one whose answers are looked up. */
const HEALED = { repeat: 3, lookUp: 2 };

/** A run, and what went wrong in it. */
type Played = Run & { drawn: string[] };

/**
 * Whether every item has to be done: nothing went wrong but ClickUp's limit, which is waited for, and no
 * more than so many faults that a repeat heals.
 */
function mustSucceed({ drawn }: Played, healed: number): boolean {
	const others = drawn.filter((fault) => fault !== 'limited');
	return others.length <= healed && others.every((fault) => PASSING.includes(fault));
}

/** Runs the node as a round says; waiting takes no time. */
async function play(
	{ faults, perMinute, itemsAtOnce, keepOrder, lookUp, continueOnFail, tries }: Round,
	parameters: IDataObject,
	items: IDataObject[],
): Promise<Played> {
	let requests = 0;
	const drawn: string[] = [];
	used.sandbox.setRateLimit(perMinute);
	used.sandbox.drawFaults(() => {
		const fault = faults[requests++];
		if (fault === undefined) return undefined;
		drawn.push(fault);
		return FAULTS[fault];
	});
	const requestOptions = { itemsAtOnce, keepOrder, lostAnswers: lookUp ? 'lookUp' : 'report' };
	const found = await run({ ...parameters, requestOptions } as never, {
		tokens: used.sandbox.freshTokens(),
		items,
		tries,
		...(continueOnFail && { onError: 'continueRegularOutput' as const }),
	});
	await quiet();
	return { ...found, drawn };
}

/** Demands that each item is done, and that its output is that of its own name. */
function expectAllDone({ items, error, status }: Run, wanted: IDataObject[]): void {
	expect({ error, status }).toEqual({ error: undefined, status: 'success' });
	expect(items.map(({ json, pairedItem }) => ({ name: json.name, error: json.error, pairedItem }))).toEqual(
		wanted.map(({ name }, item) => ({ name, error: undefined, pairedItem: { item } })),
	);
}

/** What became of each item: its ID, or why not. */
function accountOf({ items, error }: Run, count: number): Array<{ id?: string; reason?: string }> {
	if (!error) {
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
			Array.from({ length: count }, (_, item) => ({ item })),
		);
		return items.map(({ json }) => ({
			id: json.id as string | undefined,
			reason: json.error ? `${String(json.error)} ${String(json.message)}` : undefined,
		}));
	}
	const [, done, failed, notStarted] = (
		/Done: \d+ of \d+ items(?: \(([^)]*)\))?\. Failed: \d+(?: \(([^)]*)\))?\. Not started: \d+(?: \(([^)]*)\))?\./.exec(
			String(error.description),
		) ?? ['', '', '0', '']
	).map((text) => numbersIn(text));
	expect([...done, ...failed, ...notStarted].sort((one, other) => one - other)).toEqual(
		Array.from({ length: count }, (_, index) => index),
	);
	return Array.from({ length: count }, (_, index) => ({
		id: done.includes(index) ? 'done' : undefined,
		reason: notStarted.includes(index) ? 'not started' : undefined,
	}));
}

function numbersIn(text = ''): number[] {
	return text
		.split(', ')
		.filter(Boolean)
		.flatMap((range) => {
			const [from, to = from] = range.split(' to ').map(Number);
			return Array.from({ length: to - from + 1 }, (_, index) => from + index);
		});
}

const inList = () =>
	[...used.sandbox.state.tasks.values()].filter(({ listId }) => listId === seed.secondListId);

/** Adds tasks to the empty List. @returns their IDs, the oldest first */
function addTasks(count: number): string[] {
	const now = used.sandbox.clock.now();
	return Array.from({ length: count }, (_, index) => {
		const { id } = addTask(used.sandbox.state, {
			listId: seed.secondListId,
			name: `task ${index}`,
			creatorId: seed.userId,
			dateCreated: now - count + index,
		});
		return id;
	});
}

/** How many requests wait for their turn or are on their way. */
let underWay = 0;

/** Counts requests where each of them comes by. */
function countRequests(): void {
	const { enter, giveBack } = Limiter.prototype;
	jest.spyOn(Limiter.prototype, 'enter').mockImplementation(async function (this: Limiter, visitor) {
		underWay++;
		const entry = await enter.call(this, visitor);
		if (entry !== 'go') underWay--;
		return entry;
	});
	// Each turn ends there, also one in which nothing was sent.
	jest.spyOn(Limiter.prototype, 'giveBack').mockImplementation(function (this: Limiter) {
		underWay--;
		giveBack.call(this);
	});
}

/** Waits for what a run leaves behind: pages that were asked for and lie behind the last one. */
async function quiet(): Promise<void> {
	do await sleep(5);
	while (underWay > 0);
}

async function rounds(check: (round: Round) => Promise<void>): Promise<void> {
	await fc.assert(
		fc.asyncProperty(round, async (one) => {
			used.sandbox.reset();
			await check(one);
		}),
		{ seed: SEED, numRuns: ROUNDS, endOnFailure: true },
	);
}

beforeAll(() => process.stdout.write(`Chaos seed: ${SEED}, ${ROUNDS} rounds each\n`));
beforeEach(() => {
	clock.now = () => used.sandbox.clock.now();
	clock.sleep = async (ms) => used.sandbox.clock.advance(ms);
	countRequests();
});
afterEach(() => {
	jest.restoreAllMocks();
	Object.assign(clock, original);
});

it('creates every task once or says why not', async () => {
	await rounds(async (one) => {
		const items = Array.from({ length: one.items }, (_, index) => ({ name: `item ${index}` }));
		const parameters = {
			resource: 'task',
			operation: 'create',
			list: seed.secondListId,
			name: '={{ $json.name }}',
		};
		const found = await play(one, parameters, items);
		const account = accountOf(found, one.items);
		const names = inList().map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
		const isOrdered = one.keepOrder || one.lookUp;
		if (mustSucceed(found, one.lookUp ? HEALED.lookUp : 0)) {
			expectAllDone(found, items);
			const wanted = items.map(({ name }) => name);
			expect(isOrdered ? names : [...names].sort()).toEqual(isOrdered ? wanted : wanted.sort());
		}
		for (const [index, { id, reason }] of account.entries()) {
			const exists = names.includes(`item ${index}`);
			if (id) expect(exists).toBe(true);
			if (reason === 'not started') expect(exists).toBe(false);
			if (!id && reason && !reason.includes('carried out') && reason !== 'not started')
				expect(exists).toBe(false);
		}
		if (isOrdered) {
			const numbers = names.map((name) => Number(name.split(' ')[1]));
			// What was refused in a first try of n8n comes later.
			if (!one.tries) expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
		}
	});
}, 600_000);

it('changes every task in the order of the items or says why not', async () => {
	await rounds(async (one) => {
		const ids = [...used.sandbox.state.tasks.keys()].slice(0, 4);
		const items = Array.from({ length: one.items }, (_, index) => ({
			id: ids[(index * 7) % ids.length],
			name: `change ${index}`,
		}));
		const parameters = {
			resource: 'task',
			operation: 'update',
			id: '={{ $json.id }}',
			updateFields: { name: '={{ $json.name }}' },
		};
		const found = await play(one, parameters, items);
		const account = accountOf(found, one.items);
		const isSure = mustSucceed(found, HEALED.repeat);
		if (isSure) expectAllDone(found, items);
		if (one.tries && !isSure) return;
		for (const id of ids) {
			const ofTask = items
				.map((item, index) => ({ ...item, ...account[index], target: item.id }))
				.filter(({ target }) => target === id);
			const lastDone = ofTask.filter(({ id: done }) => done).at(-1);
			const name = used.sandbox.state.tasks.get(id)?.name;
			// A later item that failed may have been carried out all the same.
			const later = ofTask.slice(lastDone ? ofTask.indexOf(lastDone) : 0).map((item) => item.name);
			if (lastDone) expect(later).toContain(name);
		}
	});
}, 600_000);

it('gives every task of a List once and in order, or says why not', async () => {
	await rounds(async (one) => {
		// So many that pages are fetched side by side.
		const ids = addTasks(900);
		const parameters = {
			resource: 'task',
			operation: 'getAll',
			list: seed.secondListId,
			returnAll: true,
			filters: {},
		};
		const found = await play(one, parameters, [{}]);
		const failed = found.error !== undefined || found.items[0]?.json.error !== undefined;
		if (mustSucceed(found, HEALED.repeat)) expect(failed).toBe(false);
		// Newest first, as the sandbox gives them.
		if (!failed) expect(found.items.map(({ json }) => json.id)).toEqual(ids.reverse());
	});
}, 600_000);
