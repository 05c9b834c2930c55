import type { INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();

const task = async (operation: string, parameters: INodeParameters) =>
	await runForJson({ resource: 'task', operation, ...parameters }, { tokens: used.tokens });
const failure = async (operation: string, parameters: INodeParameters) =>
	(await run({ resource: 'task', operation, ...parameters }, { tokens: used.tokens })).error?.message;
const queries = () => used.sandbox.requests.map(({ query }) => query);

describe('the time in status', () => {
	const MINUTE = 60_000;

	it('of a task is told for each status', async () => {
		const [{ id }] = await task('create', { list: seed.listId, name: 'New' });
		used.sandbox.clock.advance(90 * MINUTE);
		await task('update', { id: id as string, updateFields: { status: 'in review' } });
		used.sandbox.clock.advance(5 * MINUTE);
		const [times] = await task('getTimeInStatus', { id: id as string });
		expect(times).toMatchObject({
			current_status: { status: 'in review', total_time: { by_minute: 5 } },
			status_history: [
				{ status: 'to do', total_time: { by_minute: 90 } },
				{ status: 'in review', total_time: { by_minute: 5 } },
			],
		});
	});

	it('of a task with a custom ID is told', async () => {
		const [times] = await task('getTimeInStatus', { team: seed.workspaceId, id: seed.customTaskId });
		expect(times).toMatchObject({ current_status: { status: 'open' } });
	});

	it('of many tasks comes in one request, an item for each task', async () => {
		const taskIds = `${seed.taskId}, https://app.clickup.com/t/86abc0002`;
		expect(await task('getTimeInStatusBulk', { taskIds })).toMatchObject([
			{ task_id: seed.taskId, current_status: { status: 'in progress' } },
			{ task_id: '86abc0002', current_status: { status: 'in review' } },
		]);
		expect(queries()).toEqual([{ task_ids: [seed.taskId, '86abc0002'] }]);
		expect(await task('getTimeInStatusBulk', { taskIds: [seed.taskId] })).toHaveLength(1);
		expect(queries().at(-1)).toEqual({ task_ids: seed.taskId });
	});

	it('of many tasks takes custom IDs, also beside others', async () => {
		const { workspaceId: team, customTaskInternalId: first } = seed;
		const custom = await task('getTimeInStatusBulk', { team, taskIds: 'DEV-1, DEV-2' });
		expect(custom.map(({ task_id }) => task_id)).toEqual([first, '86abc0287']);
		expect(queries()).toEqual([{ task_ids: ['DEV-1', 'DEV-2'], custom_task_ids: 'true', team_id: team }]);
		const mixed = await task('getTimeInStatusBulk', { team, taskIds: `DEV-1, ${seed.taskId}` });
		expect(mixed.map(({ task_id }) => task_id)).toEqual([first, seed.taskId]);
	});

	it('is asked for 1 to 100 tasks', async () => {
		const many = Array.from({ length: 101 }, (_, i) => `86abc${i}`);
		expect(await failure('getTimeInStatusBulk', { taskIds: many })).toBe('"Tasks" holds 101 tasks');
		expect(await failure('getTimeInStatusBulk', { taskIds: ' , ' })).toBe('"Tasks" holds 0 tasks');
		expect(used.sandbox.requests).toEqual([]);
	});
});

describe('time estimates of single assignees', () => {
	const { ada, alan, grace } = seed.users;
	/** Assigned to Ada and Alan. */
	const id = '86abc0003';
	const where = { team: seed.workspaceId, id };
	const estimates = (...estimate: Array<[string | number, number]>) => ({
		timeEstimates: { estimate: estimate.map(([assignee, time]) => ({ assignee: String(assignee), time })) },
	});

	it('are set one by one, in minutes, and replaced as a whole', async () => {
		await task('updateTimeEstimates', { ...where, ...estimates([ada.id, 60], ['Unassigned', 0.5]) });
		expect(used.sandbox.requests.at(-1)?.body).toEqual([
			{ assignee: ada.id, time: 3_600_000 },
			{ assignee: 'unassigned', time: 30_000 },
		]);
		expect(await task('updateTimeEstimates', { ...where, ...estimates([alan.id, 30]) })).toEqual([
			{ total_time_estimate: 5_430_000, updated_estimates: { [alan.id]: 1_800_000 } },
		]);
		expect(await task('replaceTimeEstimates', { ...where, ...estimates([alan.id, 0]) })).toEqual([
			{ total_time_estimate: 0, assignee_estimates: { [alan.id]: 0 } },
		]);
	});

	it('are not removed by a list of none, nor set for the first of two users', async () => {
		for (const operation of ['replaceTimeEstimates', 'updateTimeEstimates']) {
			for (const none of [{}, { timeEstimates: {} }, estimates()]) {
				expect(await failure(operation, { ...where, ...none })).toBe('"Time Estimates" is empty');
			}
			expect(await failure(operation, { ...where, ...estimates([`${ada.id},${alan.id}`, 60]) })).toContain(
				'"Assignee"',
			);
		}
		expect(used.sandbox.requests).toEqual([]);
	});

	it('take a custom ID as it is', async () => {
		const custom = { team: seed.workspaceId, id: seed.customTaskId, ...estimates(['unassigned', 10]) };
		expect(await task('replaceTimeEstimates', custom)).toMatchObject([{ total_time_estimate: 600_000 }]);
		expect(used.sandbox.requests).toHaveLength(1);
	});

	it('are refused for more than 10, for no user and for one who is not assigned', async () => {
		const eleven = Array.from({ length: 11 }, (): [string, number] => ['unassigned', 1]);
		expect(await failure('updateTimeEstimates', { ...where, ...estimates(...eleven) })).toBe(
			'There are 11 time estimates',
		);
		expect(used.sandbox.requests).toEqual([]);
		expect(await failure('updateTimeEstimates', { ...where, ...estimates(['Ada', 1]) })).toContain(
			'There is nobody called "Ada" in this Workspace',
		);
		expect(await failure('updateTimeEstimates', { ...where, ...estimates([grace.id, 1]) })).toContain(
			`User ${grace.id} is not assigned`,
		);
	});
});
