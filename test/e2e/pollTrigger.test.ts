/** The poll trigger in a real n8n: each change starts the workflow exactly once, over restarts and crashes. */
import { until } from '../host/progress';
import type { Credential } from '../host/rest';
import { chain, node } from '../host/workflows';
import { seed } from '../sandbox';
import { addTask } from '../sandbox/state/make';
import type { Task } from '../sandbox/state/types';
import { OURS } from './support/builtin';
import { createWorld, SETUP, type World } from './support/world';

jest.setTimeout(5 * 60_000);

const POLL = 'ClickUp Poll Trigger';

/** n8n refuses a time that comes more than once a minute, and takes any number of times. */
const everyTwoSeconds = Array.from({ length: 30 }, (_, n) => ({
	mode: 'custom',
	cronExpression: `${n * 2} * * * * *`,
}));

let world: World;
let token: Credential;

beforeAll(async () => {
	world = await createWorld('pollTrigger', { package: true });
	const { client, sandbox } = world;
	token = await client.createCredential('Token', 'clickUpApi', { accessToken: sandbox.tokens.personal });
}, SETUP);

afterAll(() => world?.close());

/** A workflow that looks every two seconds. */
async function watch(parameters: Record<string, unknown>): Promise<string> {
	const trigger = node(
		POLL,
		'n8n-nodes-clickup.clickUpPollTrigger',
		{
			authentication: 'accessToken',
			team: { __rl: true, mode: 'id', value: seed.workspaceId },
			pollTimes: { item: everyTwoSeconds },
			...parameters,
		},
		token,
	);
	const { id } = await world.client.createWorkflow(
		chain('Polls', trigger, node('End', 'n8n-nodes-base.noOp')),
	);
	return id;
}

const inList = (list: string) => ({
	locations: { lists: [{ list: { __rl: true, mode: 'id', value: list } }] },
});

function make(name: string): Task {
	const { sandbox } = world;
	const { folderlessListId: listId, userId: creatorId } = seed;
	return addTask(sandbox.state, { listId, name, creatorId, dateCreated: sandbox.clock.now() });
}

/** The names of the tasks that the workflow was started with, in all of its runs. */
async function given(id: string): Promise<string[]> {
	const names: string[] = [];
	for (const execution of (await world.client.executionIds(id)).reverse()) {
		const run = await world.client.execution(execution);
		expect([run.status, run.mode, run.error?.message]).toEqual(['success', 'trigger', undefined]);
		names.push(...run.items('End').map(({ json }) => json.name as string));
	}
	return names;
}

/** How many looks ClickUp has seen. */
const looks = () => world.sandbox.requests.filter(({ path }) => path.endsWith('/task')).length;

/** Waits until so many more looks have ended. */
async function looked(times: number): Promise<void> {
	const before = looks();
	await until(`${times} more looks`, () => looks() > before + times, { within: 120_000 });
}

describe(POLL, () => {
	it('gives each change exactly once, over restarts, a crash, and a ClickUp that is down', async () => {
		const { client, host, sandbox } = world;
		const id = await watch(inList(seed.folderlessListId));
		sandbox.requests.length = 0;
		await client.activate(id);
		await looked(4);
		expect(await given(id)).toEqual([]);

		const one = make('one');
		const two = make('two');
		await until('the first run', async () => (await given(id)).length === 2);

		// Made and changed while n8n is down, and nothing has happened since it looked last.
		await looked(3);
		await host.stop();
		make('while down');
		Object.assign(one, { name: 'one again', dateUpdated: sandbox.clock.now() });
		await host.restart();
		await until('the run after the restart', async () => (await given(id)).length === 4);

		// Ends without a word, between two looks.
		await looked(3);
		host.kill();
		make('after the crash');
		await host.restart();
		await until('the run after the crash', async () => (await given(id)).length === 5);

		// ClickUp is down while n8n starts: the four tries of the first look.
		await looked(3);
		await host.stop();
		Object.assign(two, { name: 'two again', dateUpdated: sandbox.clock.now() });
		sandbox.failNext({ path: /\/task$/, status: 503, times: 4 });
		await host.restart();
		await until('the run after ClickUp was down', async () => (await given(id)).length === 6, {
			within: 120_000,
		});

		// Through the node, in the same n8n.
		const made = await client.createWorkflow(
			chain(
				'Makes a task',
				node('Start', 'n8n-nodes-base.manualTrigger'),
				node(
					'Create',
					OURS,
					{ resource: 'task', operation: 'create', list: seed.folderlessListId, name: 'by the node' },
					token,
				),
			),
		);
		await client.run(made.id);
		await until('the last run', async () => (await given(id)).length === 7);

		// Nothing comes a second time, not even after another start.
		await host.restart();
		await looked(4);
		await client.deactivate(id);
		expect((await given(id)).sort()).toEqual(
			['after the crash', 'by the node', 'one', 'one again', 'two', 'two again', 'while down'].sort(),
		);
	});

	it('gives many changes in one run', async () => {
		const id = await watch(inList(seed.folderlessListId));
		await world.client.activate(id);
		await looked(3);
		const names = Array.from({ length: 520 }, (_, n) => `m${n}`);
		names.forEach(make);
		await until('the run', async () => (await given(id)).length >= 520, { within: 120_000 });
		await looked(12);
		await world.client.deactivate(id);
		expect((await given(id)).sort()).toEqual(names.sort());
	});
});
