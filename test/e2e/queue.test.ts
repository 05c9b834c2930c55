/** n8n in queue mode: our nodes in the main process, in the workers, and in the webhook process. */
import { readFileSync } from 'node:fs';
import axios from 'axios';
import { until } from '../host/progress';
import type { Credential } from '../host/rest';
import { chain, node } from '../host/workflows';
import { seed } from '../sandbox';
import { getWorkflow, OURS } from './support/builtin';
import { executionsOf, type ListedExecution } from './support/executions';
import { bombard } from './support/deliveries';
import { delivered, hooksOf, listens, triggered } from './support/trigger';
import { createWorld, SETUP, type World } from './support/world';

// For busy machines: the burst took 40 s beside other work, 100 s beside a lot of it.
jest.setTimeout(480_000);

const DELIVERIES = 200;
const AT_ONCE = 20;
/** Executions at once in one worker. */
const CONCURRENCY = 5;

let world: World;
let token: Credential;

beforeAll(async () => {
	world = await createWorld('queue', { package: true, queue: { workers: 2 } });
	// ClickUp gives up after 7 s. How fast n8n answers on a busy machine is not what is tested here.
	world.sandbox.setWebhookTiming({ timeoutMs: 60_000 });
	token = await world.client.createCredential('Token', 'clickUpApi', {
		accessToken: world.sandbox.tokens.personal,
	});
}, SETUP);

afterAll(() => world?.close());

/** IDs of the executions that a worker says it has finished; n8n's own words in its log. */
function finishedBy(worker: { logFile: string }): string[] {
	const lines = readFileSync(worker.logFile, 'utf8').matchAll(/Worker finished execution (\d+) /g);
	return [...lines].map(([, id]) => id);
}

/** A workflow started by changed tasks that gets a task: each execution needs both nodes in its worker. */
async function activateTrigger(name: string): Promise<{ id: string; webhookId: string; endpoint: string }> {
	const { client, sandbox } = world;
	const parameters = {
		authentication: 'accessToken',
		team: seed.workspaceId,
		events: ['taskUpdated'],
		filters: {},
	};
	const { id } = await client.createWorkflow(
		chain(
			name,
			node('ClickUp Trigger', 'n8n-nodes-clickup.clickUpTrigger', parameters, token, { webhookId: name }),
			node(
				'Get',
				OURS,
				{ authentication: 'accessToken', resource: 'task', operation: 'get', id: seed.taskId },
				token,
			),
		),
	);
	await client.activate(id);
	const hook = await until('the webhook in ClickUp', () =>
		[...sandbox.state.webhooks.values()].find(({ endpoint }) => endpoint.includes(`/${name}/`)),
	);
	// Unsigned, so it starts nothing; it tells when n8n listens.
	const listens = async () =>
		(await axios.post(hook.endpoint, {}, { validateStatus: () => true })).status !== 404;
	await until('the webhook process to listen', listens);
	return { id, webhookId: hook.id, endpoint: hook.endpoint };
}

/** A workflow's executions, once there are `count` and all but `open` of them have ended. */
async function settled(id: string, count: number, open: number): Promise<ListedExecution[]> {
	const ended = async () => {
		const found = await executionsOf(world.client, id);
		const going = found.filter(({ status }) => ['new', 'running', 'waiting'].includes(status));
		if (found.length >= count && going.length <= open) return found;
		const each = going.map((execution) => `${execution.id} ${execution.status}`).join(', ');
		throw new Error(`n8n lists ${found.length} of ${count}, and as not ended: ${each || 'none'}`);
	};
	return until('the executions to end', ended, { within: 240_000, every: 500 });
}

/** A delivery as ClickUp makes it; its task's ID and its history tell it from all others. */
const delivery = (webhookId: string, name: string) =>
	JSON.stringify({
		event: 'taskUpdated',
		task_id: name,
		webhook_id: webhookId,
		history_items: [{ id: `history-${name}`, type: 1, field: 'name', parent_id: seed.folderlessListId }],
	});

/** Delivers `count` changes, twenty at once. @returns the statuses, by the name of the task in each */
async function burst(webhookId: string, prefix: string, count: number): Promise<Map<string, number>> {
	const statuses = new Map<string, number>();
	const waiting = Array.from({ length: count }, (_, index) => `${prefix}-${index}`);
	const deliverAll = async () => {
		for (let name = waiting.shift(); name; name = waiting.shift())
			statuses.set(name, await world.sandbox.deliver(webhookId, delivery(webhookId, name)));
	};
	await Promise.all(Array.from({ length: AT_ONCE }, deliverAll));
	return statuses;
}

const sorted = (list: Iterable<unknown>) => [...list].map(String).sort();

it('has the package in the main process, and runs a manual workflow in a worker', async () => {
	const { client, queue } = world;
	expect(await client.nodeTypes()).toEqual(expect.arrayContaining([OURS, `${OURS}Trigger`]));
	const { id } = await client.createWorkflow(getWorkflow(OURS, token));
	const run = await client.run(id);
	expect(run.error).toBeUndefined();
	expect(run.items('Get')[0].json).toMatchObject({ id: seed.taskId });
	const finished = () => queue!.workers.flatMap(finishedBy).includes(run.id);
	await until('a worker to say that it ran it', finished);
});

describe('ClickUp Trigger', () => {
	it('starts one execution for each of 200 deliveries, in both workers', async () => {
		const { client, webhookUrl, host, queue } = world;
		const { id, webhookId, endpoint } = await activateTrigger('queue-burst');
		expect(endpoint).toBe(`${webhookUrl}/webhook/queue-burst/webhook`);
		expect(webhookUrl).not.toBe(host.url);

		const statuses = await burst(webhookId, 'burst', DELIVERIES);
		expect([...new Set(statuses.values())]).toEqual([200]);
		const executions = await settled(id, DELIVERIES, 0);
		expect([...new Set(executions.map(({ status }) => status))]).toEqual(['success']);

		// Exactly one for each: what started them are the deliveries, none missing and none twice.
		const runs = await Promise.all(executions.map((execution) => client.execution(execution.id)));
		const names = runs.map((run) => run.items('ClickUp Trigger')[0].json.task_id);
		expect(sorted(names)).toEqual(sorted(statuses.keys()));
		expect(new Set(runs.map((run) => run.items('Get')[0].json.id))).toEqual(new Set([seed.taskId]));

		// Every worker had its share, and no execution was one's of both.
		const ids = new Set(executions.map((execution) => execution.id));
		const shares = queue!.workers.map((worker) => finishedBy(worker).filter((each) => ids.has(each)));
		for (const share of shares) expect(share.length).toBeGreaterThan(0);
		expect(sorted(shares.flat())).toEqual(sorted(ids));
		await client.deactivate(id);
	});

	/*
	 * What n8n 2.41 guarantees, seen here with its own settings: what waits in Redis goes to the other worker. What
	 * the killed one had taken (4 of 60: two "running", two still "new") is not tried again. 90 s later (60 s lock,
	 * looked after every 30 s) the process that queued them gives them the status "error", "failed to be processed
	 * too many times". ClickUp had its 200 already, so it does not deliver them again. The test does not wait for that.
	 */
	it('loses nothing but what a killed worker was at work on', async () => {
		const [victim] = world.queue!.workers;
		const { id, webhookId } = await activateTrigger('queue-kill');
		const before = finishedBy(victim).length;
		const delivering = burst(webhookId, 'kill', 60);
		await until('the worker to be at work', () => finishedBy(victim).length > before);
		await victim.kill();
		const statuses = await delivering;
		expect([...new Set(statuses.values())]).toEqual([200]);

		const executions = await settled(id, statuses.size, CONCURRENCY);
		expect(executions).toHaveLength(statuses.size);
		const unfinished = executions.filter(({ status }) => status !== 'success');
		expect(unfinished.length).toBeLessThanOrEqual(CONCURRENCY);
	});

	it('runs each genuine delivery once and no forged one', async () => {
		const figures = await bombard(world, token, 200, 10);
		expect(figures).toMatchObject({ genuine: 100, ran: 100, lost: 0, doubled: 0, forgedThatRan: 0 });
		expect(Object.keys(figures.statuses)).not.toContain('401');
		expect(Object.keys(figures.statuses)).not.toContain('410');
	});

	it('knows a delivery that comes again to a webhook process that has just started', async () => {
		const { client, queue } = world;
		const workflow = triggered('Again', token, {});
		const { id } = await client.createWorkflow(workflow);
		await client.activate(id);
		const [hook] = await until(
			'the webhook',
			() => hooksOf(world, workflow).length > 0 && hooksOf(world, workflow),
		);
		await listens(hook.endpoint);
		const { sent, received } = await delivered(world, id, hook);
		expect(received).toEqual([sent]);
		await queue!.webhook.restart();
		await listens(hook.endpoint);
		expect(await delivered(world, id, hook, sent)).toMatchObject({ status: 'success', received: [] });
		await client.deactivate(id);
	});
});
