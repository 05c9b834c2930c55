import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { clock } from '../../nodes/ClickUp/transport/clock';
import type { Fault } from '../sandbox';
import { seed } from '../sandbox';
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

/** Runs the node as a round says; waiting takes no time. */
async function play(
	{ faults, perMinute, itemsAtOnce, keepOrder, lookUp, continueOnFail, tries }: Round,
	parameters: IDataObject,
	items: IDataObject[],
): Promise<Run> {
	let requests = 0;
	used.sandbox.setRateLimit(perMinute);
	used.sandbox.drawFaults(() => {
		const fault = faults[requests++];
		return fault === undefined ? undefined : FAULTS[fault];
	});
	const requestOptions = { itemsAtOnce, keepOrder, lostAnswers: lookUp ? 'lookUp' : 'report' };
	return await run({ ...parameters, requestOptions } as never, {
		tokens: used.sandbox.freshTokens(),
		items,
		tries,
		...(continueOnFail && { onError: 'continueRegularOutput' as const }),
	});
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
});
afterEach(() => Object.assign(clock, original));

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
		for (const [index, { id, reason }] of account.entries()) {
			const exists = names.includes(`item ${index}`);
			if (id) expect(exists).toBe(true);
			if (reason === 'not started') expect(exists).toBe(false);
			if (!id && reason && !reason.includes('carried out') && reason !== 'not started')
				expect(exists).toBe(false);
		}
		if (one.keepOrder || one.lookUp) {
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
		const account = accountOf(await play(one, parameters, items), one.items);
		if (one.tries) return;
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

it('gives every task of a List once and in order, or fails', async () => {
	await rounds(async (one) => {
		const parameters = {
			resource: 'task',
			operation: 'getAll',
			list: seed.listId,
			returnAll: true,
			filters: {},
		};
		const { items, error } = await play(one, parameters, [{}]);
		if (error || items[0]?.json.error) return;
		const all = items.map(({ json }) => json.id);
		expect(all).toHaveLength(seed.openTasks);
		expect(new Set(all).size).toBe(seed.openTasks);
	});
}, 600_000);
