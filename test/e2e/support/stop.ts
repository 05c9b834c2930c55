/** Many tasks in the making, and Stop in the middle of it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../../host/progress';
import type { Credential } from '../../host/rest';
import { chain, manualTrigger, node } from '../../host/workflows';
import { seed } from '../../sandbox';
import { OURS } from './builtin';
import type { World } from './world';

const COUNT = 250;
const LATENCY = 100;

/** Below the limit of a large plan, so that 5 items are worked on at once. */
const PER_MINUTE = 900;
const AT_ONCE = 5;

/** Makes a workflow that creates 250 tasks in the second List, which takes at least 5 s. @returns its ID */
export async function creatingMany(world: World, token: Credential, keepOrder: boolean): Promise<string> {
	world.sandbox.setLatency(LATENCY);
	world.sandbox.setRateLimit(PER_MINUTE);
	const ours = (name: string, parameters: object) =>
		node(name, OURS, { authentication: 'accessToken', resource: 'task', ...parameters }, token);
	const { id } = await world.client.createWorkflow(
		chain(
			`Many, ${keepOrder ? 'one after another' : 'side by side'}`,
			manualTrigger(),
			ours('Get', { operation: 'getAll', list: seed.listId, returnAll: false, limit: COUNT, filters: {} }),
			ours('Create', {
				operation: 'create',
				list: seed.secondListId,
				name: '={{ $json.name }}',
				requestOptions: { keepOrder },
			}),
		),
	);
	return id;
}

/**
 * Stops such a workflow after some tasks, and expects that it goes no further and doubles nothing.
 * @param stop resolves when n8n has taken it
 * @returns the ID of the execution
 */
export async function expectStop(world: World, workflow: string, stop: (execution: string) => Promise<void>) {
	const { client, sandbox } = world;
	const created = () => [...sandbox.state.tasks.values()].filter((task) => task.listId === seed.secondListId);
	await until('some tasks to be created', () => created().length >= 20, { every: 10 });
	const [execution] = await client.executionIds(workflow);
	await stop(execution);
	const sent = sandbox.requests.length;

	// ClickUp carries out what has reached it.
	await sleep(3 * LATENCY);
	const left = { requests: sandbox.requests.length, tasks: created().length };
	expect(left.requests - sent).toBeLessThanOrEqual(AT_ONCE);
	await sleep(2000);
	expect({ requests: sandbox.requests.length, tasks: created().length }).toEqual(left);
	expect(left.tasks).toBeLessThan(COUNT);
	expect(new Set(created().map(({ name }) => name)).size).toBe(left.tasks);
	expect((await client.execution(execution)).status).toBe('canceled');
	return execution;
}
