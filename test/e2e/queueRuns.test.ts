/** Long runs in n8n's queue mode: a worker that dies in the middle, and workers that share ClickUp's rate limit. */
import { readFileSync } from 'node:fs';
import { until } from '../host/progress';
import type { Credential } from '../host/rest';
import { chain, manualTrigger, node } from '../host/workflows';
import { seed } from '../sandbox';
import { OURS } from './support/builtin';
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
async function copying(operation: 'create' | 'upsert', listId: string, count: number): Promise<string> {
	const ours = (name: string, parameters: object) =>
		node(name, OURS, { authentication: 'accessToken', resource: 'task', ...parameters }, token);
	const { id } = await world.client.createWorkflow(
		chain(
			`${operation} ${listId} ${count}`,
			manualTrigger(),
			ours('Get', { operation: 'getAll', list: seed.listId, returnAll: false, limit: count, filters: {} }),
			ours('Write', { operation, list: listId, name: '={{ $json.name }}', matchBy: 'name' }),
		),
	);
	return id;
}

const namesIn = (listId: string) =>
	[...world.sandbox.state.tasks.values()].filter((task) => task.listId === listId).map(({ name }) => name);

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

it('keeps to the rate limit across workers, and loses nothing', async () => {
	const { client, sandbox } = world;
	const lists = [seed.secondListId, seed.customIdListId];
	const before = namesIn(seed.customIdListId).length;
	const workflows = [await copying('create', lists[0], 70), await copying('create', lists[1], 70)];
	sandbox.setRateLimit(100);
	const executions = await Promise.all(workflows.map((id) => client.start(id)));
	for (const execution of executions) {
		expect((await client.execution(execution, 240_000)).error).toBeUndefined();
	}
	expect(new Set(executions.map((execution) => begunBy(execution))).size).toBe(2);
	expect(namesIn(lists[0])).toHaveLength(70);
	expect(namesIn(lists[1])).toHaveLength(before + 70);
	// At most what was on its way when the other worker had used the rest.
	const refused = sandbox.requests.filter(({ status }) => status === 429);
	expect(refused.length).toBeLessThanOrEqual(6);
});
