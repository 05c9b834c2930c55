import type { IDataObject } from 'n8n-workflow';

import type { Fault } from '../sandbox';
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
const used = useSandbox();
let undo = () => {};

beforeEach(() => {
	used.sandbox.setRateLimit(PER_MINUTE);
	undo = moveClock(used.sandbox);
});
afterEach(() => undo());

/** The same numbers in each run: of a hundred requests five get 429, two fail, one breaks off. */
function drawFaults(): void {
	let requests = 0;
	used.sandbox.drawFaults((): Fault | undefined => {
		const at = ++requests % 100;
		if (at % 20 === 7) return { rateLimited: true, resetInSeconds: 3 };
		if (at === 31 || at === 73) return { status: 503, body: '' };
		if (at === 55) return { dropConnection: requests % 200 < 100 ? 'before' : 'after' };
		return undefined;
	});
}

function everyTwentiethRefused(): () => Fault | undefined {
	let requests = 0;
	return () => (++requests % 20 === 7 ? { rateLimited: true, resetInSeconds: 3 } : undefined);
}

/** How long the limit itself makes that many requests take, in ms. */
const allowed = (requests: number) => requests * (60_000 / PER_MINUTE);

/** How many requests ClickUp counts: those that it carried out, also when their answer was lost. */
const counted = () =>
	used.sandbox.requests.filter(({ status, body }) => status === 200 || (status === 0 && body !== undefined))
		.length;

async function timed(runs: () => Promise<Run[]>): Promise<{ found: Run[]; took: number }> {
	const start = used.sandbox.clock.now();
	const found = await runs();
	return { found, took: used.sandbox.clock.now() - start };
}

const named = (prefix: string, count: number) =>
	Array.from({ length: count }, (_, index) => ({ name: `${prefix} ${index}` }));

const create = (items: IDataObject[]) =>
	run(
		{
			resource: 'task',
			operation: 'create',
			list: seed.secondListId,
			name: '={{ $json.name }}',
			requestOptions: { lostAnswers: 'lookUp' },
		},
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
	expect(took / allowed(counted())).toBeLessThanOrEqual(1.05);
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
	expect(took / allowed(counted())).toBeLessThanOrEqual(1.05);
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
	expect(took / allowed(counted())).toBeLessThanOrEqual(1.05);
}, 300_000);

it('lets two executions take turns', async () => {
	// Nothing gets lost here: who looks up what became of a request rightly lets the other go on.
	used.sandbox.drawFaults(everyTwentiethRefused());
	const both = ['one', 'other'];
	await Promise.all(both.map((prefix) => create(named(prefix, 130))));
	const firstHalf = tasks().slice(0, 130);
	for (const prefix of both) {
		expect(firstHalf.filter(({ name }) => name.startsWith(`${prefix} `)).length).toBeGreaterThan(130 * 0.4);
	}
}, 300_000);
