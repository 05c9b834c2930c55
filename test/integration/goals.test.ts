import type { INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();

const team = seed.workspaceId;
const DUE = Date.parse('2026-12-31T12:00:00Z');

const goals = async (operation: string, parameters: INodeParameters = {}, timezone?: string) =>
	await runForJson({ resource: 'goal', operation, ...parameters }, { tokens: used.tokens, timezone });
const create = async (additionalFields: INodeParameters = {}, timezone?: string) =>
	(await goals('create', { team, name: 'Grow', additionalFields }, timezone))[0];
const update = async (goal: unknown, updateFields: INodeParameters) =>
	(await goals('update', { goal: String(goal), updateFields }))[0];
const keyResults = async (operation: string, parameters: INodeParameters) =>
	(await runForJson({ resource: 'goalKeyResult', operation, ...parameters }, { tokens: used.tokens }))[0];
const lastBody = () => used.sandbox.requests.at(-1)?.body;
const ownersOf = (goal: { owners?: unknown }) => (goal.owners as Array<{ id: number }>).map(({ id }) => id);

describe('a goal', () => {
	const filled = {
		color: '#32a852',
		description: 'A lot',
		dueDate: '2026-12-31T12:00:00',
		multipleOwners: true,
		owners: `${seed.userId}, ${seed.users.grace.id}`,
	};

	it('is created, read, changed, found and deleted', async () => {
		const created = await create(filled);
		expect(created).toMatchObject({ name: 'Grow', due_date: String(DUE), multiple_owners: true });
		expect(ownersOf(created)).toEqual([seed.userId, seed.users.grace.id]);
		const goal = created.id as string;

		const changed = await update(goal, { name: 'Grow more', removeOwners: String(seed.userId) });
		expect(changed).toMatchObject({ id: goal, name: 'Grow more' });
		expect(await goals('get', { goal })).toMatchObject([{ id: goal, name: 'Grow more' }]);
		expect((await goals('getAll', { team })).map(({ id }) => id)).toEqual([goal]);

		expect(await goals('delete', { goal })).toEqual([{ success: true }]);
		expect(await goals('getAll', { team })).toEqual([]);
		const { error } = await run({ resource: 'goal', operation: 'get', goal }, { tokens: used.tokens });
		expect(error?.message).toContain('ClickUp does not know this ID');
	});

	it('keeps what an update leaves out, since the whole of it is sent', async () => {
		const created = await create(filled);
		const changed = await update(created.id, { name: 'Renamed' });
		expect(lastBody()).toEqual({
			name: 'Renamed',
			due_date: DUE,
			description: 'A lot',
			color: '#32a852',
			add_owners: [],
			rem_owners: [],
		});
		const kept = ['due_date', 'description', 'color', 'owners', 'multiple_owners'];
		expect(kept.map((key) => changed[key])).toEqual(kept.map((key) => created[key]));
	});

	it('loses what an update empties, but not its name', async () => {
		const { id } = await create(filled);
		expect(await update(id, { description: '', dueDate: '' })).toMatchObject({
			description: '',
			due_date: null,
			name: 'Grow',
		});
		expect(await update(id, { color: '#000000' })).toMatchObject({ due_date: null });
		expect(await update(id, { name: '' })).toMatchObject({ name: 'Grow' });
	});

	it('needs a name only', async () => {
		expect(await create()).toMatchObject({ name: 'Grow', description: '', due_date: null, owners: [] });
	});

	it('has dates in the time zone of the workflow', async () => {
		await create({ dueDate: '2026-12-31T12:00:00', startDate: '2026-12-01T12:00:00' }, 'America/New_York');
		expect(lastBody()).toMatchObject({
			due_date: Date.parse('2026-12-31T12:00:00-05:00'),
			start_date: Date.parse('2026-12-01T12:00:00-05:00'),
		});
	});

	it('takes as owners only those who are in the Workspace', async () => {
		const { error } = await run(
			{ resource: 'goal', operation: 'create', team, name: 'x', additionalFields: { owners: 'ada, 5' } },
			{ tokens: used.tokens },
		);
		expect(error?.message).toContain('There is nobody called "ada" in this Workspace');
		expect(used.sandbox.requests.map(({ method }) => method)).toEqual(['GET']);
	});
});

describe('many goals', () => {
	it('are cut at the limit, and the limit is not sent', async () => {
		await create();
		await create();
		expect(await goals('getAll', { team, limit: 1 })).toHaveLength(1);
		expect(used.sandbox.requests.at(-1)?.query).toEqual({});
		expect(await goals('getAll', { team, returnAll: true })).toHaveLength(2);
	});

	it('have those in folders and the completed ones when they are wanted', async () => {
		const [open, inFolder, completed] = [await create(), await create(), await create()];
		used.sandbox.state.goals.get(inFolder.id as string)!.folder = { id: 'f1', name: 'Quarter' };
		const { id: keyResult } = await keyResults('create', {
			goal: completed.id as string,
			name: 'Done',
			type: 'boolean',
		});
		await keyResults('update', { keyResult: keyResult as string, updateFields: { stepsCurrent: 1 } });
		const ids = async (filters: INodeParameters) =>
			(await goals('getAll', { team, returnAll: true, filters })).map(({ id }) => id);
		expect(await ids({})).toEqual([open.id]);
		expect(await ids({ includeFolders: true })).toEqual([open.id, inFolder.id]);
		expect(await ids({ includeCompleted: true })).toEqual([open.id, completed.id]);
	});
});

describe('a key result', () => {
	it('is created, changed and deleted', async () => {
		const { id: goal } = await create();
		const created = await keyResults('create', {
			goal: goal as string,
			name: 'Sign-ups',
			type: 'number',
			additionalFields: {
				stepsStart: 0,
				stepsEnd: 10,
				unit: 'people',
				owners: String(seed.userId),
				taskIds: `${seed.taskId}, https://app.clickup.com/t/${seed.subtaskId}`,
				listIds: seed.listId,
			},
		});
		expect(lastBody()).toEqual({
			name: 'Sign-ups',
			type: 'number',
			steps_start: 0,
			steps_end: 10,
			unit: 'people',
			owners: [seed.userId],
			task_ids: [seed.taskId, seed.subtaskId],
			list_ids: [seed.listId],
		});
		const keyResult = created.id as string;
		const changed = await keyResults('update', {
			keyResult,
			updateFields: { stepsCurrent: 10, note: 'All' },
		});
		expect(changed).toMatchObject({ completed: true, last_action: { note: 'All' } });
		expect((await goals('get', { goal: goal as string }))[0].key_results).toMatchObject([{ id: keyResult }]);

		expect(await keyResults('delete', { keyResult })).toEqual({ success: true });
		expect((await goals('get', { goal: goal as string }))[0].key_results).toEqual([]);
	});

	it('has its steps sent when they are 0', async () => {
		const { id: goal } = await create();
		const { id } = await keyResults('create', {
			goal: goal as string,
			name: 'Bugs',
			type: 'number',
			additionalFields: { stepsStart: 10, stepsEnd: 0 },
		});
		expect(lastBody()).toMatchObject({ steps_start: 10, steps_end: 0 });
		await keyResults('update', { keyResult: id as string, updateFields: { stepsCurrent: 0 } });
		expect(lastBody()).toEqual({ steps_current: 0 });
	});

	it.each([
		['percentage', { type: 'percentage', steps_start: 0, steps_end: 100, unit: '%' }],
		['percentaje', { type: 'percentage', steps_start: 0, steps_end: 100, unit: '%' }],
		['boolean', { type: 'boolean', steps_start: 0, steps_end: 1 }],
		['automatic', { type: 'automatic', task_ids: [], list_ids: [], owners: [] }],
	])('of the type %s needs nothing more', async (type, body) => {
		const { id: goal } = await create();
		await keyResults('create', { goal: goal as string, name: 'Half', type });
		expect(lastBody()).toMatchObject(body);
	});

	it('is changed in all that it was made of, and keeps the rest', async () => {
		const { id: goal } = await create();
		const { id } = await keyResults('create', {
			goal: goal as string,
			name: 'Sales',
			type: 'number',
			additionalFields: { unit: 'pieces', owners: String(seed.userId) },
		});
		const changed = await keyResults('update', {
			keyResult: id as string,
			updateFields: { name: 'Turnover', type: 'currency', unit: 'EUR', taskIds: seed.taskId },
		});
		expect(changed).toMatchObject({
			name: 'Turnover',
			type: 'currency',
			unit: 'EUR',
			task_ids: [seed.taskId],
		});
		expect(ownersOf(changed)).toEqual([seed.userId]);
		expect(await keyResults('update', { keyResult: id as string })).toMatchObject({ name: 'Turnover' });
		const emptied = await keyResults('update', {
			keyResult: id as string,
			updateFields: { owners: '', taskIds: '' },
		});
		expect(emptied).toMatchObject({ owners: [], task_ids: [], name: 'Turnover' });
	});
});
