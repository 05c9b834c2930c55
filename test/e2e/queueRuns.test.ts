/**
 * Long runs in n8n's queue mode: a worker that dies in the middle, Stop, a ClickUp that fails, and workers that share
 * its rate limit.
 */
import { readFileSync } from 'node:fs';
import { until } from '../host/progress';
import type { Credential } from '../host/rest';
import { chain, manualTrigger, node } from '../host/workflows';
import type { Fault } from '../sandbox';
import { seed } from '../sandbox';
import { OURS } from './support/builtin';
import { creatingMany, expectStop } from './support/stop';
import { createWorld, SETUP, type World } from './support/world';

jest.setTimeout(400_000);

let world: World;
let token: Credential;

beforeAll(async () => {
	world = await createWorld('queue-runs', { package: true, queue: { workers: 2 } });
	token = await world.client.createCredential('Token', 'clickUpApi', {
		accessToken: world.sandbox.tokens.personal,
	});
}, SETUP);

afterAll(() => world?.close());
beforeEach(() => world.sandbox.reset());

/** A workflow that gets tasks of the main List and writes one of the same name for each into another List. */
async function copying(
	operation: 'create' | 'upsert',
	listId: string,
	count: number,
	requestOptions: object = {},
): Promise<string> {
	const ours = (name: string, parameters: object) =>
		node(name, OURS, { authentication: 'accessToken', resource: 'task', ...parameters }, token);
	const { id } = await world.client.createWorkflow(
		chain(
			`${operation} ${listId} ${count}`,
			manualTrigger(),
			ours('Get', { operation: 'getAll', list: seed.listId, returnAll: false, limit: count, filters: {} }),
			ours('Write', {
				operation,
				list: listId,
				name: '={{ $json.name }}',
				matchBy: 'name',
				requestOptions,
			}),
		),
	);
	return id;
}

const tasksIn = (listId: string) =>
	[...world.sandbox.state.tasks.values()].filter((task) => task.listId === listId);

/** As many as the node lets a small plan's token have under way. */
const AT_ONCE = 10;

const namesIn = (listId: string) => tasksIn(listId).map(({ name }) => name);

const expectEachOnce = (names: string[], count: number) => {
	expect(new Set(names).size).toBe(names.length);
	expect(names).toHaveLength(count);
};

/** Which worker has begun an execution; n8n's own words in its log. */
const begunBy = (execution: string) =>
	world.queue!.workers.find(({ logFile }) =>
		new RegExp(`Worker started execution ${execution} `).test(readFileSync(logFile, 'utf8')),
	);

/*
 * What n8n 2.41 guarantees: an execution whose worker dies is not run again, but ends with the status "error" or
 * "crashed" after its lock (a minute and a half). What it had created stays, and n8n does not say which items that
 * were. Create or Update completes it, because it finds what is there.
 */
it('doubles nothing when a worker is killed in mid-run, and Create or Update completes it', async () => {
	const { client, sandbox } = world;
	const [create, upsert] = [
		await copying('create', seed.secondListId, 200),
		await copying('upsert', seed.secondListId, 200),
	];
	sandbox.setLatency(40);
	const execution = await client.start(create);
	await until('some tasks to be created', () => namesIn(seed.secondListId).length >= 50, { within: 120_000 });
	const victim = await until('the worker to say that it runs it', () => begunBy(execution));
	await victim.kill();
	const { status } = await client.execution(execution, 240_000);
	expect(['error', 'crashed']).toContain(status);
	const left = namesIn(seed.secondListId);
	expect(left.length).toBeLessThan(200);
	expectEachOnce(left, left.length);

	const second = await client.run(upsert, 180_000);
	expect(second.error).toBeUndefined();
	expect(second.items('Write')).toHaveLength(200);
	expectEachOnce(namesIn(seed.secondListId), 200);
	await victim.restart();
});

it('hands Stop to the worker, which creates nothing after it', async () => {
	const workflow = await creatingMany(world, token, false);
	await world.client.start(workflow);
	const execution = await expectStop(world, workflow, (id) => world.client.stop(id));
	expect(begunBy(execution)).toBeDefined();
});

/** Of forty requests two get 429, one fails, one breaks off before ClickUp carried it out, or after. */
function drawFaults(): void {
	let requests = 0;
	world.sandbox.drawFaults((): Fault | undefined => {
		const at = ++requests % 40;
		if (at === 7 || at === 27) return { rateLimited: true, resetInSeconds: 2 };
		if (at === 13) return { status: 503, body: '' };
		if (at === 21) return { dropConnection: requests % 80 < 40 ? 'after' : 'before' };
		return undefined;
	});
}

it('creates each task once in two workers, while ClickUp refuses, fails and breaks connections', async () => {
	const { client, sandbox } = world;
	const lists = [seed.secondListId, seed.folderlessListId];
	const before = lists.map((list) => new Set(tasksIn(list).map(({ id }) => id)));
	const options = { lostAnswers: 'lookUp', keepOrder: false };
	const workflows = [
		await copying('create', lists[0], 60, options),
		await copying('create', lists[1], 60, options),
	];
	// A small plan's, so that 5 items are worked on at once.
	sandbox.setRateLimit(900);
	drawFaults();
	const executions = await Promise.all(workflows.map((id) => client.start(id)));
	for (const [index, list] of lists.entries()) {
		const run = await client.execution(executions[index], 240_000);
		expect(run.error).toBeUndefined();
		const created = tasksIn(list).filter(({ id }) => !before[index].has(id));
		expectEachOnce(
			created.map(({ name }) => name),
			60,
		);
		// Each item has the task of its own name, in the order of the items.
		const names = new Map(created.map(({ id, name }) => [id, name]));
		expect(run.items('Write').map(({ json }) => names.get(String(json.id)))).toEqual(
			run.items('Get').map(({ json }) => json.name),
		);
	}
	expect(new Set(executions.map((execution) => begunBy(execution))).size).toBe(2);
	expect(new Set(sandbox.requests.map(({ status }) => status))).toEqual(new Set([200, 429, 503, 0]));
});

it('keeps to the rate limit across workers, and loses nothing', async () => {
	const { client, sandbox } = world;
	const lists = [seed.secondListId, seed.customIdListId];
	const before = namesIn(seed.customIdListId).length;
	const options = { itemsAtOnce: AT_ONCE, keepOrder: false };
	const workflows = [
		await copying('create', lists[0], 140, options),
		await copying('create', lists[1], 140, options),
	];
	// Enough for both workers to be in the middle of it when it is used up.
	sandbox.setRateLimit(200);
	sandbox.setLatency(300);
	const executions = await Promise.all(workflows.map((id) => client.start(id)));
	for (const execution of executions) {
		expect((await client.execution(execution, 240_000)).error).toBeUndefined();
	}
	expect(new Set(executions.map((execution) => begunBy(execution))).size).toBe(2);
	expect(namesIn(lists[0])).toHaveLength(140);
	expect(namesIn(lists[1])).toHaveLength(before + 140);
	/*
	 * Each worker has no more under way than it knows to be left, but cannot see what the other has under way: when 10
	 * are left both may send 10, so that 10 are refused. Workers that ignored what is left would get 10 refusals each.
	 */
	const refused = sandbox.requests.filter(({ status }) => status === 429);
	expect(refused.length).toBeLessThanOrEqual(1.5 * AT_ONCE);
});
