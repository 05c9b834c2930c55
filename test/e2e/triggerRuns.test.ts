/** What a trigger starts in a real n8n when people, and the workflow itself, change tasks in ClickUp. */
import { until } from '../host/progress';
import type { Credential } from '../host/rest';
import { node } from '../host/workflows';
import { seed } from '../sandbox';
import { clientOf } from '../sandbox/testClient';
import { bombard } from './support/deliveries';
import { hooksOf, listens, triggered } from './support/trigger';
import { createWorld, SETUP, type World } from './support/world';

jest.setTimeout(180_000);

let world: World;
let token: Credential;

beforeAll(async () => {
	world = await createWorld('trigger-runs', { package: true });
	token = await world.client.createCredential('Token', 'clickUpApi', {
		accessToken: world.sandbox.tokens.personal,
	});
}, SETUP);

afterAll(() => world?.close());

/** Switches a workflow on, has something done in ClickUp, and gives the items that the trigger handed on. */
async function runsOf(workflow: ReturnType<typeof triggered>, work: () => Promise<unknown>, atLeast = 1) {
	const { client, sandbox } = world;
	const { id } = await client.createWorkflow(workflow);
	await client.activate(id);
	const hooks = () => hooksOf(world, workflow);
	await until('the webhook', () => hooks().length === 1);
	await listens(hooks()[0].endpoint);
	await work();
	await sandbox.settled();
	await until('the executions', async () => (await client.executionIds(id)).length >= atLeast);
	// What an execution does in ClickUp has come back once all of them have ended and nothing is on its way.
	let before = -1;
	await until(
		'quiet',
		async () => {
			const now = (await client.executionIds(id)).length;
			await sandbox.settled();
			const same = now === before;
			before = now;
			return same || now > 20;
		},
		{ every: 2_000, within: 120_000 },
	);
	await client.deactivate(id);
	await until('the webhook to be gone', () => hooks().length === 0);
	const executions = await client.executionIds(id);
	const runs = await Promise.all(executions.map(async (execution) => await client.execution(execution)));
	return runs
		.map(({ items, status }) => ({ status, items: items('ClickUp Trigger').map(({ json }) => json) }))
		.reverse();
}

/** Grace, who is not behind the credential, changes a task. */
const graceChanges = async (body: Record<string, unknown>) => {
	const { sandbox } = world;
	const answer = await clientOf(sandbox).send('PUT', `/v2/task/${seed.taskId}`, body, {
		headers: { Authorization: sandbox.tokens.other },
	});
	expect(answer.status).toBe(200);
};

/** Gives the task that was changed a name that it never had, so that each run is a change. */
const changesTheTask = () =>
	node(
		'Change it',
		'n8n-nodes-clickup.clickUp',
		{
			authentication: 'accessToken',
			operation: 'update',
			id: '={{ $json.task_id }}',
			updateFields: { name: '=Seen at {{ $now.toMillis() }} {{ Math.random() }}' },
		},
		token,
	);

describe('A workflow that changes the task that started it', () => {
	it('starts itself again and again without the guard', async () => {
		const workflow = triggered('Loop', token, {}, changesTheTask());
		const runs = await runsOf(workflow, async () => await graceChanges({ name: 'From Grace' }), 3);
		expect(runs.length).toBeGreaterThanOrEqual(3);
	});

	it('runs once with Ignore Own Changes', async () => {
		const workflow = triggered('No loop', token, { ignoreOwnChanges: true }, changesTheTask());
		const runs = await runsOf(workflow, async () => await graceChanges({ name: 'From Grace again' }));
		expect(runs).toMatchObject([
			{ status: 'success', items: [{ event: 'taskUpdated', task_id: seed.taskId }] },
		]);
	});
});

it('Companion events are told twice, or once when they are merged; filters and output do what they say', async () => {
	const events = ['taskUpdated', 'taskPriorityUpdated'];
	const both = await runsOf(
		triggered('Both', token, { events }),
		async () => await graceChanges({ priority: 4 }),
		2,
	);
	expect(both.map(({ items }) => items[0].event).sort()).toEqual(['taskPriorityUpdated', 'taskUpdated']);

	const merged = await runsOf(
		triggered('Merged', token, {
			events,
			filters: { changedFields: ['priority'] },
			options: { mergeCompanions: true, output: 'changes', attachTask: true },
		}),
		async () => {
			await graceChanges({ name: 'Not a priority' });
			await graceChanges({ priority: 2 });
		},
	);
	expect(merged).toMatchObject([
		{
			status: 'success',
			items: [
				{
					field: 'priority',
					before: 'low',
					after: 'high',
					changed_by: seed.users.grace.username,
					changed_at: expect.stringMatching(/^20\d\d-.*Z$/),
					task: {
						id: seed.taskId,
						markdown_description: expect.any(String),
						custom_fields_by_name: expect.any(Object),
					},
				},
			],
		},
	]);
	expect(merged[0].items).toHaveLength(1);
});

it('Among genuine and forged deliveries each genuine one runs once, and no forged one', async () => {
	const figures = await bombard(world, token, 400, 10);
	expect(figures).toMatchObject({
		genuine: 200,
		ran: 200,
		lost: 0,
		doubled: 0,
		forged: 200,
		forgedThatRan: 0,
	});
	expect(Object.keys(figures.statuses)).not.toContain('401');
	expect(Object.keys(figures.statuses)).not.toContain('410');
});
