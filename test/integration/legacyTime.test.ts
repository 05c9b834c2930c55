import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();

const START = Date.parse('2026-06-01T10:00:00Z');
const MINUTE = 60_000;

const tracked = async (operation: string, parameters: INodeParameters = {}) =>
	await runForJson(
		{ resource: 'legacyTime', operation, task: seed.taskId, ...parameters },
		{ tokens: used.tokens },
	);
const create = async (parameters: INodeParameters = {}) => {
	const [{ id }] = await tracked('create', { start: '2026-06-01T10:00:00', duration: 20, ...parameters });
	return id as string;
};
const intervals = async () =>
	(await tracked('getAll')).flatMap((person) => person.intervals as IDataObject[]);
const lastBody = () => used.sandbox.requests.at(-1)?.body;

describe('time tracked on a task', () => {
	it('is created, listed, changed and deleted', async () => {
		const interval = await create();
		expect(lastBody()).toEqual({ start: START, end: START + 20 * MINUTE, time: 20 * MINUTE });
		expect(await tracked('getAll')).toMatchObject([{ user: { id: seed.userId }, time: 20 * MINUTE }]);
		expect(await intervals()).toMatchObject([{ id: interval, start: String(START) }]);

		expect(await tracked('update', { interval, updateFields: { duration: 5 } })).toEqual([{ success: true }]);
		expect(lastBody()).toEqual({ start: START, end: START + 5 * MINUTE, time: 5 * MINUTE });
		await tracked('update', { interval, updateFields: { start: '2026-06-01T11:00:00' } });
		expect(await intervals()).toMatchObject([
			{ start: String(START + 60 * MINUTE), time: String(5 * MINUTE) },
		]);

		expect(await tracked('delete', { interval })).toEqual([{ success: true }]);
		expect(await tracked('getAll')).toEqual([]);
	});

	it('ends where it is told to', async () => {
		await create({ duration: 0, additionalFields: { end: '2026-06-01T10:30:00' } });
		expect(lastBody()).toMatchObject({ end: START + 30 * MINUTE, time: 30 * MINUTE });
	});

	it('is found by the custom ID of its task, in both requests of an update', async () => {
		const task = { team: seed.workspaceId, task: seed.customTaskId };
		const interval = await create(task);
		await tracked('update', { ...task, interval, updateFields: { duration: 5 } });
		const query = { custom_task_ids: 'true', team_id: seed.workspaceId };
		expect(used.sandbox.requests.map((request) => request.query)).toEqual([query, query, query]);
	});

	it('is not changed when there is no such interval', async () => {
		const { error } = await run(
			{ resource: 'legacyTime', operation: 'update', task: seed.taskId, interval: '1' },
			{ tokens: used.tokens },
		);
		expect(error?.message).toBe('The task has no tracked interval 1');
		expect(used.sandbox.requests.map(({ method }) => method)).toEqual(['GET']);
	});
});
