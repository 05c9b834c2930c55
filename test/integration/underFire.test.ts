import type { IDataObject } from 'n8n-workflow';

import type { Fault, RecordedRequest } from '../sandbox';
import { seed } from '../sandbox';
import { moveClock } from './movedClock';
import type { Run } from './n8n';
import { run } from './n8n';
import { useSandbox } from './sandbox';

/*
 * A thousand items against the limit of the small plans, while ClickUp refuses, fails and breaks
 * connections. Time is moved, so that this takes no minutes.
 */

const PER_MINUTE = 100;
const MINUTE = 60_000;

const used = useSandbox();
let undo = () => {};
/** What went wrong with each request, in the order of their arrival. */
let drawn: Array<Fault | undefined> = [];

beforeEach(() => {
	used.sandbox.setRateLimit(PER_MINUTE);
	undo = moveClock(used.sandbox);
	drawn = [];
});
afterEach(() => undo());

/** The same numbers in each run: of a hundred requests five get 429, two fail, one breaks off. */
function drawFaults(): void {
	used.sandbox.drawFaults(() => {
		const fault = faultOf(drawn.length + 1);
		drawn.push(fault);
		return fault;
	});
}

function faultOf(request: number): Fault | undefined {
	const at = request % 100;
	if (at % 20 === 7) return { rateLimited: true, resetInSeconds: 3 };
	if (at === 31 || at === 73) return { status: 503, body: '' };
	if (at === 55) return { dropConnection: request % 200 < 100 ? 'before' : 'after' };
	return undefined;
}

/** Whether ClickUp counts a request: it carried it out, also when the answer was lost. */
const isCounted = ({ status }: RecordedRequest, index: number) =>
	status === 200 || drawn[index]?.dropConnection === 'after';

/**
 * How long the requests of a test may take, in ms: a minute for each window that they used up, and not more
 * than 5 % on top (the node waits for 62 s and up to 0.5 s at random, because resets are whole seconds).
 *
 * In a window that is used up in far less than a minute, faults cost nothing. They do in the last one,
 * and where no window is open, since none opens before a request gets through: that is added.
 */
function allowed(): number {
	const { requests } = used.sandbox;
	const usedUp = Math.floor((requests.filter(isCounted).length - 1) / PER_MINUTE);
	let [counted, open, heldBack] = [0, 0, 0];
	for (const [index, request] of requests.entries()) {
		const isOpen = request.time < open;
		if (!isOpen || counted > usedUp * PER_MINUTE) heldBack += cost(request, drawn[index]);
		if (!isCounted(request, index)) continue;
		counted++;
		if (!isOpen) open = request.time + MINUTE;
	}
	return usedUp * MINUTE * 1.05 + heldBack;
}

/** How long a fault holds back the items behind it at most, in ms. */
function cost({ method }: RecordedRequest, fault: Fault | undefined): number {
	if (!fault) return 0;
	// Until the reset in whole seconds, and one more.
	if (fault.rateLimited) return 5000;
	// Until it is looked up what became of it, or until it is sent again.
	return method === 'POST' ? 5000 : 1500;
}

async function timed(runs: () => Promise<Run[]>): Promise<{ found: Run[]; took: number }> {
	const start = used.sandbox.clock.now();
	const found = await runs();
	return { found, took: used.sandbox.clock.now() - start };
}

const named = (prefix: string, count: number) =>
	Array.from({ length: count }, (_, index) => ({ name: `${prefix} ${index}` }));

const create = (items: IDataObject[], requestOptions: IDataObject = { lostAnswers: 'lookUp' }) =>
	run(
		{
			resource: 'task',
			operation: 'create',
			list: seed.secondListId,
			name: '={{ $json.name }}',
			requestOptions,
		} as never,
		{ tokens: used.tokens, items, onError: 'continueRegularOutput' },
	);

const tasks = () =>
	[...used.sandbox.state.tasks.values()].filter(({ listId }) => listId === seed.secondListId);

it('creates each of 1,000 tasks once, as fast as the limit lets it', async () => {
	drawFaults();
	const items = named('task', 1000);
	const { found, took } = await timed(async () => [await create(items)]);
	expect(found[0].items.map(({ json }) => json.name ?? json.error)).toEqual(items.map(({ name }) => name));
	expect(tasks().map(({ name }) => name)).toEqual(items.map(({ name }) => name));
	expect(took).toBeLessThanOrEqual(allowed());
	expect(new Set(used.sandbox.requests.map(({ status }) => status))).toEqual(new Set([200, 429, 503, 0]));
}, 300_000);

it('changes tasks 1,000 times, as fast as the limit lets it', async () => {
	const ids = [...used.sandbox.state.tasks.values()]
		.filter(({ listId }) => listId === seed.listId)
		.map(({ id }) => id);
	drawFaults();
	const items = named('change', 1000).map((item, index) => ({ ...item, id: ids[index % ids.length] }));
	const update = {
		resource: 'task',
		operation: 'update',
		id: '={{ $json.id }}',
		updateFields: { name: '={{ $json.name }}' },
	};
	const { found, took } = await timed(async () => [await run(update, { tokens: used.tokens, items })]);
	expect(found[0].error).toBeUndefined();
	expect(found[0].items.map(({ json }) => json.name)).toEqual(items.map(({ name }) => name));
	const last = new Map(items.map(({ id, name }) => [id, name]));
	expect(ids.map((id) => used.sandbox.state.tasks.get(id)?.name)).toEqual(ids.map((id) => last.get(id)));
	expect(took).toBeLessThanOrEqual(allowed());
}, 300_000);

it('shares the limit between two executions at once', async () => {
	drawFaults();
	const [one, other] = [named('one', 500), named('other', 500)];
	const { found, took } = await timed(async () => await Promise.all([create(one), create(other)]));
	for (const [index, items] of [one, other].entries()) {
		expect(found[index].items.map(({ json }) => json.name ?? json.error)).toEqual(
			items.map(({ name }) => name),
		);
	}
	expect(
		tasks()
			.map(({ name }) => name)
			.sort(),
	).toEqual([...one, ...other].map(({ name }) => name).sort());
	expect(took).toBeLessThanOrEqual(allowed());
}, 300_000);

it('lets two executions take turns, also when one has more requests waiting', async () => {
	const sides = [
		{ prefix: 'many', itemsAtOnce: 40 },
		{ prefix: 'few', itemsAtOnce: 10 },
	];
	await Promise.all(
		sides.map(({ prefix, itemsAtOnce }) => create(named(prefix, 130), { itemsAtOnce, keepOrder: false })),
	);
	const firstHalf = tasks().slice(0, 130);
	// First come, first served would be 104 to 26.
	for (const { prefix } of sides) {
		expect(firstHalf.filter(({ name }) => name.startsWith(`${prefix} `)).length).toBeGreaterThan(130 * 0.4);
	}
}, 300_000);

it('keeps to what ClickUp says is left: without a fault, no request is refused', async () => {
	const items = named('task', 250);
	const { found, took } = await timed(async () => [await create(items, {})]);
	expect(found[0].items.map(({ json }) => json.name)).toEqual(items.map(({ name }) => name));
	expect(tasks().map(({ name }) => name)).toEqual(items.map(({ name }) => name));
	expect(used.sandbox.requests.map(({ status }) => status)).toEqual(Array(250).fill(200));
	expect(took).toBeLessThanOrEqual(allowed());
}, 300_000);
