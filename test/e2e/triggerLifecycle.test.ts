/** What becomes of a trigger's webhooks, whatever happens to them in ClickUp, in n8n or between the two. */
import { until } from '../host/progress';
import type { Credential } from '../host/rest';
import { seed } from '../sandbox';
import { sql } from './support/database';
import { delivered, hooksOf, listens, taskUpdated, triggered } from './support/trigger';
import { createWorld, SETUP, type World } from './support/world';

jest.setTimeout(180_000);

let world: World;
let token: Credential;

/** Several locations, so that there is more than one webhook to lose. */
const twoPlaces = { locations: { lists: [{ list: seed.listId }], tasks: [{ task: seed.taskId }] } };

beforeAll(async () => {
	world = await createWorld('trigger-lifecycle', { package: true });
	token = await world.client.createCredential('Token', 'clickUpApi', {
		accessToken: world.sandbox.tokens.personal,
	});
}, SETUP);

afterAll(() => world?.close());

/** A workflow that is switched on and listens. */
async function switchedOn(name: string) {
	const { client } = world;
	const workflow = await client.createWorkflow(triggered(name, token, twoPlaces));
	await client.activate(workflow.id);
	const hooks = () => hooksOf(world, workflow);
	await until('the webhooks', () => hooks().length === 2);
	await listens(hooks()[0].endpoint);
	return { id: workflow.id, workflow, hooks };
}

async function switchedOff({ id, hooks }: Awaited<ReturnType<typeof switchedOn>>) {
	await world.client.deactivate(id);
	await until('the webhooks to be gone', () => hooks().length === 0);
}

/** The same workflow with other parameters of the trigger, switched on anew as n8n's editor does it. */
async function changed({ id }: { id: string }, parameters: Record<string, unknown>) {
	const { nodes } = await world.client.workflow(id);
	nodes[0].parameters = { ...nodes[0].parameters, ...parameters };
	await world.client.updateWorkflow(id, { nodes });
	await world.client.activate(id);
}

/** Switches on what was switched off while its webhooks could not be removed: they are adopted or replaced, never doubled. */
async function onAgain(on: Awaited<ReturnType<typeof switchedOn>>) {
	await world.client.activate(on.id);
	const listening = async () =>
		on.hooks().length === 2 && (await world.sandbox.deliver(on.hooks()[0].id, '{}')) === 200;
	await until('n8n to listen', listening, { within: 60_000, every: 500 });
	expect(on.hooks()).toMatchObject([active, active]);
	await delivered(world, on.id, on.hooks()[0]);
	await switchedOff(on);
}

async function restarted() {
	await world.host.restart();
	await world.client.login();
}

const ids = (hooks: Array<{ id: string }>) => hooks.map(({ id }) => id).sort();
const active = { status: 'active' };

it('n8n has lost IDs and secrets: found again when it starts; a delivery from before is known', async () => {
	const on = await switchedOn('Lost');
	const before = ids(on.hooks());
	const { sent: old } = await delivered(world, on.id, on.hooks()[0]);
	await world.host.stop();
	await sql(world.host.userFolder, `UPDATE workflow_entity SET staticData = NULL WHERE id = '${on.id}'`);
	await restarted();
	await listens(on.hooks()[0].endpoint);
	expect(ids(on.hooks())).toEqual(before);
	for (const hook of on.hooks()) {
		const { sent, received } = await delivered(world, on.id, hook);
		expect(received).toEqual([sent]);
	}
	// What came before the restart comes again: n8n's database knows it, and nothing follows.
	const again = await delivered(world, on.id, on.hooks()[0], old);
	expect(again).toMatchObject({ status: 'success', received: [] });
	await switchedOff(on);
});

it('the webhooks were deleted, suspended or are failing in ClickUp: made or repaired when n8n starts', async () => {
	const [deleted, suspended, failing] = await Promise.all(
		['Deleted', 'Suspended', 'Failing'].map(async (name) => await switchedOn(name)),
	);
	for (const { id } of deleted.hooks()) world.sandbox.state.webhooks.delete(id);
	for (const hook of suspended.hooks()) Object.assign(hook, { status: 'suspended', failCount: 100 });
	for (const hook of failing.hooks()) Object.assign(hook, { status: 'failing', failCount: 7 });
	const kept = ids([...suspended.hooks(), ...failing.hooks()]);
	await restarted();
	for (const on of [deleted, suspended, failing]) {
		await until('active webhooks', () => on.hooks().filter(({ status }) => status === 'active').length === 2);
		await listens(on.hooks()[0].endpoint);
		const { sent, received } = await delivered(world, on.id, on.hooks()[0]);
		expect(received).toEqual([sent]);
	}
	expect(ids([...suspended.hooks(), ...failing.hooks()])).toEqual(kept);
	for (const on of [deleted, suspended, failing]) await switchedOff(on);
});

it('the same while the workflow is switched off and on', async () => {
	const on = await switchedOn('Off and on');
	const [first, second] = on.hooks();
	Object.assign(first, { status: 'suspended', failCount: 100 });
	world.sandbox.state.webhooks.delete(second.id);
	await world.client.deactivate(on.id);
	await until('the rest to be gone', () => on.hooks().length === 0);
	await world.client.activate(on.id);
	await until('new webhooks', () => on.hooks().length === 2);
	expect(on.hooks()).toMatchObject([active, active]);
	await listens(on.hooks()[0].endpoint);
	await delivered(world, on.id, on.hooks()[1]);
	await switchedOff(on);
});

it('the address of n8n has changed: the webhooks get the new one when n8n starts', async () => {
	const on = await switchedOn('Address');
	const before = ids(on.hooks());
	const { env, port } = world.host;
	const old = env.N8N_WEBHOOK_URL;
	try {
		env.N8N_WEBHOOK_URL = `http://127.0.0.1:${port}/`;
		env.WEBHOOK_URL = env.N8N_WEBHOOK_URL;
		await restarted();
		await until('the new address', () =>
			on.hooks().every(({ endpoint }) => endpoint.startsWith(`http://127.0.0.1:${port}/webhook/`)),
		);
		expect(ids(on.hooks())).toEqual(before);
		await listens(on.hooks()[0].endpoint);
		await delivered(world, on.id, on.hooks()[0]);
	} finally {
		env.N8N_WEBHOOK_URL = old;
		env.WEBHOOK_URL = old;
		await restarted();
	}
	await until('the old address', () =>
		on.hooks().every(({ endpoint }) => endpoint.startsWith(world.host.url)),
	);
	await switchedOff(on);
});

it('other events, other locations, more and fewer of them: one fitting webhook for each', async () => {
	const on = await switchedOn('Changes');
	await changed(on, { events: ['taskUpdated', 'taskCreated'] });
	await until(
		'the events',
		() => on.hooks().length === 2 && on.hooks().every(({ events }) => events.includes('taskCreated')),
	);
	await changed(on, {
		locations: {
			spaces: [{ space: seed.spaceId }],
			folders: [{ folder: seed.folderId }],
			lists: [{ list: seed.listId }],
		},
	});
	await until(
		'the locations',
		() => on.hooks().length === 3 && on.hooks().some(({ spaceId }) => spaceId === seed.spaceId),
	);
	expect(
		on.hooks().map(({ spaceId, folderId, listId, taskId }) => [spaceId, folderId, listId, taskId]),
	).toEqual(
		expect.arrayContaining([
			[seed.spaceId, null, null, null],
			[null, seed.folderId, null, null],
			[null, null, seed.listId, null],
		]),
	);
	await changed(on, { locations: {} });
	await until('the Workspace', () => on.hooks().length === 1 && on.hooks()[0].listId === null);
	await listens(on.hooks()[0].endpoint);
	await delivered(world, on.id, on.hooks()[0]);
	await switchedOff(on);
});

it('a second workflow for the same location: each has its own webhooks, and one goes without the other', async () => {
	const [one, two] = [await switchedOn('One'), await switchedOn('Two')];
	expect(new Set(ids([...one.hooks(), ...two.hooks()])).size).toBe(4);
	await delivered(world, one.id, one.hooks()[0]);
	await delivered(world, two.id, two.hooks()[0]);
	await switchedOff(one);
	expect(two.hooks()).toMatchObject([active, active]);
	await delivered(world, two.id, two.hooks()[1]);
	await switchedOff(two);
});

it('a test run beside the workflow that is on: webhooks of its own, which go with it', async () => {
	const { client, sandbox } = world;
	const on = await switchedOn('Test run');
	const production = ids(on.hooks());
	const workflowData = await client.workflow(on.id);
	const run = { workflowData, triggerToStartFrom: { name: 'ClickUp Trigger' } };
	expect(await client.call('POST', `/workflows/${on.id}/run`, run)).toMatchObject({
		waitingForWebhook: true,
	});
	const tests = () => on.hooks().filter(({ endpoint }) => endpoint.includes('/webhook-test/'));
	await until('the webhooks of the test', () => tests().length === 2);
	expect(ids(on.hooks())).toEqual(expect.arrayContaining(production));

	// The same change to both: each of them runs with it.
	const change = taskUpdated(production[0]);
	const before = (await client.executionIds(on.id)).length;
	await sandbox.deliver(tests()[0].id, JSON.stringify({ ...change, webhook_id: tests()[0].id }));
	await until('the test to be over', () => tests().length === 0);
	expect(ids(on.hooks())).toEqual(production);
	const { received } = await delivered(
		world,
		on.id,
		on.hooks().find(({ id }) => id === production[0])!,
		change,
	);
	expect(received).toEqual([change]);
	await until('both executions', async () => (await client.executionIds(on.id)).length === before + 2);
	await switchedOff(on);
});

describe('The token was revoked', () => {
	const revoke = () => {
		const { state, tokens } = world.sandbox;
		const { personal } = tokens;
		const kept = state.tokens.get(personal);
		state.tokens.delete(personal);
		return () => void state.tokens.set(personal, kept!);
	};

	it('on activation: n8n says what to do', async () => {
		const { client } = world;
		const restore = revoke();
		try {
			const workflow = await client.createWorkflow(triggered('Revoked', token, {}));
			const refused = await client.activate(workflow.id).then(
				() => undefined,
				(error: Error) => error,
			);
			if (!refused) {
				// n8n switches on in the background; what went wrong stands in its log, and in the editor.
				await until('n8n to report it', () => /does not accept the token/.test(world.host.tail(200)), {
					within: 60_000,
				});
			} else expect(refused.message).toMatch(/does not accept the token/);
			expect(hooksOf(world, workflow)).toEqual([]);
			await client.deactivate(workflow.id);
		} finally {
			restore();
		}
	});

	it('on deactivation: the workflow is off all the same', async () => {
		const on = await switchedOn('Revoked later');
		const restore = revoke();
		try {
			await world.client.deactivate(on.id);
			await until('n8n to stop listening', async () => {
				const status = await world.sandbox.deliver(on.hooks()[0].id, '{}');
				return status === 404;
			});
			expect((await world.client.workflow(on.id)).active).toBe(false);
		} finally {
			restore();
		}
		await onAgain(on);
	});
});

describe('ClickUp is down', () => {
	const down = (times = 10_000) =>
		world.sandbox.failNext({ path: /\/webhook/, status: 503, body: 'down', times });
	const up = () => world.sandbox.clearFaults();
	afterEach(up);

	it('on activation: n8n tries again until it is there', async () => {
		const { client } = world;
		// All tries of the first activation and of the clearing-up after it.
		down(6);
		const workflow = await client.createWorkflow(triggered('Down at first', token, twoPlaces));
		await client.activate(workflow.id);
		await until('the webhooks', () => hooksOf(world, workflow).length === 2, { within: 60_000 });
		await listens(hooksOf(world, workflow)[0].endpoint);
		await delivered(world, workflow.id, hooksOf(world, workflow)[0]);
		await client.deactivate(workflow.id);
		await until('the webhooks to be gone', () => hooksOf(world, workflow).length === 0);
	});

	it('when n8n starts: the trigger goes on listening', async () => {
		const on = await switchedOn('Down at start');
		const before = ids(on.hooks());
		await world.host.stop();
		down();
		await restarted();
		await listens(on.hooks()[0].endpoint);
		const { sent, received } = await delivered(world, on.id, on.hooks()[0]);
		expect(received).toEqual([sent]);
		up();
		expect(ids(on.hooks())).toEqual(before);
		await switchedOff(on);
	});

	it('on deactivation: n8n tries again, and what is left in ClickUp is adopted or replaced later', async () => {
		const on = await switchedOn('Down at the end');
		const [{ id }] = on.hooks();
		down();
		await world.client.deactivate(on.id);
		await until('n8n to stop listening', async () => (await world.sandbox.deliver(id, '{}')) === 404, {
			within: 100_000,
			every: 500,
		});
		expect(on.hooks()).toHaveLength(2);
		up();
		await onAgain(on);
	});
});
