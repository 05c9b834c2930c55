import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { loadOptionsContext, run, runForJson } from './n8n';
import { useSandbox } from './sandbox';
import { timesToSend } from '../../nodes/ClickUp/actions/timeEntry/times';
import { getTimeEntryTags } from '../../nodes/ClickUp/methods/loadOptions';

const used = useSandbox();

const team = seed.workspaceId;
const START = Date.parse('2026-06-01T10:00:00Z');
const MINUTE = 60_000;

const call = (resource: string, operation: string, parameters: INodeParameters) => ({
	resource,
	operation,
	team,
	...parameters,
});
const entries = async (operation: string, parameters: INodeParameters = {}, timezone?: string) =>
	await runForJson(call('timeEntry', operation, parameters), { tokens: used.tokens, timezone });
const entry = async (operation: string, parameters: INodeParameters = {}, timezone?: string) => {
	const found = await entries(operation, parameters, timezone);
	expect(found).toHaveLength(1);
	return found[0];
};
const failureOf = async (resource: string, operation: string, parameters: INodeParameters) =>
	(await run(call(resource, operation, parameters), { tokens: used.tokens })).error?.message;
const failure = async (parameters: INodeParameters) =>
	(await run(call('timeEntry', 'get', parameters), { tokens: used.tokens })).error;
const create = async (additionalFields: INodeParameters = {}, more: INodeParameters = {}) =>
	await entry('create', {
		start: '2026-06-01T10:00:00',
		duration: 30,
		task: seed.taskId,
		additionalFields,
		...more,
	});
const update = async (timeEntry: unknown, updateFields: INodeParameters) =>
	await entry('update', { timeEntry: String(timeEntry), updateFields });
const getMany = async (parameters: INodeParameters = {}) =>
	await entries('getAll', {
		returnAll: true,
		filters: { start_date: '2026-05-01' },
		...parameters,
	});
const tags = async (operation: string, parameters: INodeParameters = {}) =>
	await runForJson(call('timeEntryTag', operation, parameters), { tokens: used.tokens });
const last = () => used.sandbox.requests.at(-1);
const namesOf = ({ tags: own }: IDataObject) => (own as Array<{ name: string }>).map(({ name }) => name);
const idsOf = (found: IDataObject[]) => found.map(({ id }) => id);

describe('a time entry', () => {
	it('is created, read, changed, found and deleted', async () => {
		const created = await create({ description: 'Thinking', billable: true });
		expect(last()?.body).toEqual({
			start: START,
			duration: 30 * MINUTE,
			tid: seed.taskId,
			description: 'Thinking',
			billable: true,
		});
		expect(created).toMatchObject({ start: START, duration: 30 * MINUTE, description: 'Thinking' });
		expect(used.sandbox.state.tasks.get(seed.taskId)?.timeSpent).toBe(30 * MINUTE);

		const read = await entry('get', { timeEntry: created.id as string });
		expect(read).toMatchObject({ id: created.id, start: String(START), task: { id: seed.taskId } });

		const changed = await update(created.id, { description: '', billable: false, duration: 45 });
		expect(last()?.body).toEqual({ description: '', billable: false, duration: 45 * MINUTE });
		expect(changed).toMatchObject({ id: created.id, description: '', billable: false });
		expect(idsOf(await getMany())).toEqual([created.id]);

		const history = await entries('getHistory', { timeEntry: created.id as string });
		expect(history.map(({ field }) => field).sort()).toEqual(['billable', 'description', 'end']);

		expect(await entry('delete', { timeEntry: created.id as string })).toMatchObject({ id: created.id });
		expect(await getMany()).toEqual([]);
		expect((await failure({ timeEntry: created.id as string }))?.message).toBe(
			`There is no time entry ${String(created.id)}`,
		);
	});

	it('has an ID that no number holds, and keeps it', async () => {
		const { id } = await create();
		expect(String(Number(id))).not.toBe(id);
		expect(await entry('get', { timeEntry: id as string })).toMatchObject({ id });
	});

	it('starts at the time of the workflow, and ends where it is told to', async () => {
		await entry(
			'create',
			{
				start: '2026-06-01T10:00:00',
				duration: 0,
				additionalFields: { end: '2026-06-01T12:30:00' },
			},
			'America/New_York',
		);
		const start = Date.parse('2026-06-01T10:00:00-04:00');
		expect(last()?.body).toEqual({ start, end: start + 150 * MINUTE, duration: 150 * MINUTE });
	});

	it('is taken for somebody else, and without a task', async () => {
		await create({ assignee: String(seed.users.alan.id) }, { task: '' });
		expect(last()?.body).toMatchObject({ assignee: seed.users.alan.id });
		expect(last()?.body).not.toHaveProperty('tid');
		expect(await getMany()).toEqual([]);
		expect(
			await getMany({
				filters: { assignees: [seed.userId, seed.users.alan.id], start_date: '2026-05-01' },
			}),
		).toHaveLength(1);
		expect(last()?.query).toMatchObject({ assignee: `${seed.userId},${seed.users.alan.id}` });
	});

	it('names its task by a custom ID in the query, with the Workspace', async () => {
		await create({}, { task: seed.customTaskId });
		const query = { custom_task_ids: 'true', team_id: team };
		expect(last()?.query).toEqual(query);
		const { id } = await create();
		const moved = await update(id, { task: seed.customTaskId });
		expect(last()).toMatchObject({ method: 'PUT', query, body: { tid: seed.customTaskId } });
		expect(moved).toMatchObject({ task: { id: seed.customTaskInternalId } });
		expect(await update(id, { task: '' })).not.toHaveProperty('task');
	});

	it('is returned as it is when there is nothing to change', async () => {
		const { id } = await create();
		expect(await update(id, {})).toMatchObject({ id });
		expect(last()?.method).toBe('GET');
	});
});

describe('the times of an update', () => {
	it('move the entry when only the start is new: ClickUp wants the end with it', async () => {
		const { id } = await create();
		await update(id, { start: '2026-06-01T11:00:00' });
		const start = START + 60 * MINUTE;
		expect(last()?.body).toEqual({ start, end: start + 30 * MINUTE });
	});

	it('make it longer when only the end is new', async () => {
		const { id } = await create();
		await update(id, { end: '2026-06-01T11:00:00' });
		expect(last()?.body).toEqual({ start: START, end: START + 60 * MINUTE });
	});

	it('are not asked for when start and duration say all', async () => {
		const { id } = await create();
		used.sandbox.requests.length = 0;
		await update(id, { start: '2026-06-01T11:00:00', duration: 10 });
		expect(used.sandbox.requests.map(({ method }) => method)).toEqual(['PUT']);
		expect(last()?.body).toMatchObject({ end: START + 70 * MINUTE });
	});

	it('are not made up for an entry that cannot be read', async () => {
		const message = 'There is no time entry with this ID';
		const { id } = await create();
		await entry('delete', { timeEntry: id as string });
		for (const updateFields of [{ start: '2026-06-01T11:00:00' }, { end: '2026-06-01T11:00:00' }, {}]) {
			expect(await failureOf('timeEntry', 'update', { timeEntry: id as string, updateFields })).toBe(message);
			expect(last()?.method).toBe('GET');
		}
		const times = async (answer: unknown) => await timesToSend({ start: START }, async () => answer);
		for (const start of [undefined, null, '', 'soon']) {
			await expect(times({ data: { start, duration: 1 } })).rejects.toThrow(message);
		}
		const old = { start: '1000', duration: '500' };
		expect(await times({ data: [old] })).toEqual({ start: START, end: START + 500 });
		expect(await times({ data: old })).toEqual({ start: START, end: START + 500 });
	});

	it('never contradict each other, and no duration is negative', async () => {
		const { id } = await create();
		const end = '2026-06-01T11:00:00';
		await update(id, { start: '2026-06-01T10:30:00', end, duration: 5 });
		expect(last()?.body).toEqual({ start: START + 30 * MINUTE, end: START + 60 * MINUTE });
		used.sandbox.requests.length = 0;
		const message = '"Duration (Minutes)" is negative: -5';
		const updateFields = { duration: -5 };
		expect(await failureOf('timeEntry', 'update', { timeEntry: id as string, updateFields })).toBe(message);
		const entered = { start: '2026-06-01T10:00:00', duration: -5, additionalFields: { end } };
		expect(await failureOf('timeEntry', 'create', entered)).toBe(message);
		const assignee = `${seed.userId},${seed.users.alan.id}`;
		for (const wrong of [assignee, []]) {
			const additionalFields = { assignee: wrong };
			expect(await failureOf('timeEntry', 'create', { ...entered, duration: 5, additionalFields })).toContain(
				'"Assignee',
			);
		}
		expect(used.sandbox.requests).toEqual([]);
	});

	it('of a running timer need an end', async () => {
		const { id } = await entry('start', { task: seed.taskId });
		const { error } = await run(
			call('timeEntry', 'update', {
				timeEntry: id as string,
				updateFields: { start: '2026-06-01T11:00:00' },
			}),
			{ tokens: used.tokens },
		);
		expect(error?.message).toContain('still running');
		expect(last()?.method).toBe('GET');
	});
});

describe('the timer', () => {
	it('is started, found while it runs, and stopped', async () => {
		expect(await entries('get', { running: true })).toEqual([]);
		const started = await entry('start', {
			task: seed.taskId,
			additionalFields: { billable: false, description: 'Now', tags: ['focus'] },
		});
		expect(last()?.body).toEqual({
			tid: seed.taskId,
			billable: false,
			description: 'Now',
			tags: [{ name: 'focus' }],
		});
		expect(Number(started.duration)).toBeLessThan(0);
		expect(await entry('get', { running: true })).toMatchObject({ id: started.id, description: 'Now' });

		used.sandbox.clock.advance(5 * MINUTE);
		const stopped = await entry('stop');
		expect(stopped.id).toBe(started.id);
		expect(stopped.duration).toBeGreaterThanOrEqual(5 * MINUTE);
		expect(await entries('get', { running: true })).toEqual([]);
	});

	it('of somebody else is another one', async () => {
		await entry('start');
		expect(last()?.body).toEqual({ description: '' });
		const options = { assignee: String(seed.users.grace.id) };
		expect(await entries('get', { running: true, options })).toEqual([]);
		expect(last()?.query).toEqual({ assignee: String(seed.users.grace.id) });
	});

	it('cannot be stopped when none runs, and the run says so', async () => {
		const { error } = await run(call('timeEntry', 'stop', {}), { tokens: used.tokens });
		expect(error?.message).toBe('No timer is running');
	});
});

describe('many time entries', () => {
	it('are those of one place', async () => {
		const { id } = await create();
		const other = await create({}, { task: seed.customTaskId });
		const at = async (parameters: INodeParameters) => idsOf(await getMany(parameters));
		expect(await at({ location: 'space', space: seed.spaceId })).toEqual([id]);
		expect(await at({ location: 'folder', folder: seed.folderId })).toEqual([id]);
		expect(await at({ location: 'list', list: seed.listId })).toEqual([id]);
		expect(await at({ location: 'list', list: seed.secondListId })).toEqual([]);
		expect(await at({ location: 'task', task: seed.customTaskId })).toEqual([other.id]);
		expect(last()?.query).toMatchObject({ task_id: seed.customTaskId, custom_task_ids: 'true' });
		expect(await at({ location: 'workspace', space: seed.secondSpaceId })).toEqual([id, other.id]);
	});

	it('are filtered by dates of the workflow, and by whether they are billable', async () => {
		const { id } = await create({ billable: true });
		await create({ billable: false });
		const filters = { start_date: '2026-06-01T00:00:00', end_date: '2026-06-02T00:00:00', isBillable: true };
		const found = await entries('getAll', { returnAll: true, filters }, 'Europe/Berlin');
		expect(idsOf(found)).toEqual([id]);
		expect(last()?.query).toEqual({
			start_date: String(Date.parse('2026-05-31T22:00:00Z')),
			end_date: String(Date.parse('2026-06-01T22:00:00Z')),
			is_billable: 'true',
		});
		expect(await getMany({ filters: { ...filters, isBillable: false } })).toHaveLength(1);
	});

	it('come with what was asked for', async () => {
		const { id } = await create();
		const filters = { start_date: '2026-05-01', includeLocationNames: true, includeTaskTags: true };
		const [found] = await getMany({ filters });
		expect(found).toMatchObject({
			task_location: { list_name: seed.listName },
			task_tags: expect.any(Array),
		});
		const options = { includeLocationNames: true };
		const one = await entry('get', { timeEntry: id as string, options });
		expect(one).toMatchObject({ task_location: { space_name: seed.spaceName } });
		expect(one).not.toHaveProperty('task_tags');
	});

	it('are five unless more are wanted, and any number can be', async () => {
		for (let i = 0; i < 7; i++) await create();
		const filters = { start_date: '2026-05-01' };
		expect(await entries('getAll', { filters })).toHaveLength(5);
		expect(await entries('getAll', { limit: 6, filters })).toHaveLength(6);
		expect(await entries('getAll', { limit: 600, filters })).toHaveLength(7);
	});
});

describe('tags of time entries', () => {
	const red = { name: 'billed', tag_bg: '#ff0000', tag_fg: '#ffffff' };

	it('are added, listed, changed and taken off', async () => {
		const [one, two] = [await create(), await create()];
		const timeEntryIds = `${String(one.id)}, ${String(two.id)}`;
		const tagsUi = { tagsValues: [red, { ...red, name: 'late' }] };
		expect(await tags('add', { timeEntryIds, tagsUi })).toEqual([{ success: true }]);
		expect((await getMany()).map(namesOf)).toEqual([
			['billed', 'late'],
			['billed', 'late'],
		]);
		expect(await tags('getAll', {})).toHaveLength(2);
		expect(await tags('getAll', { limit: 1 })).toHaveLength(1);

		expect(await tags('remove', { timeEntryIds, tagNames: [JSON.stringify(red)] })).toEqual([
			{ success: true },
		]);
		expect(last()).toMatchObject({
			method: 'DELETE',
			body: { time_entry_ids: [one.id, two.id], tags: [{ name: 'billed' }] },
		});
		expect((await getMany()).map(namesOf)).toEqual([['late'], ['late']]);

		await tags('update', { tagName: 'late', updateFields: { newName: 'too late' } });
		expect(last()?.body).toEqual({
			name: 'late',
			new_name: 'too late',
			tag_bg: '#ff0000',
			tag_fg: '#ffffff',
		});
		expect((await getMany()).map(namesOf)).toEqual([['too late'], ['too late']]);
		await tags('update', { tagName: 'too late', updateFields: { backgroundColor: '#00ff00' } });
		expect(last()?.body).toMatchObject({ new_name: 'too late', tag_bg: '#00ff00', tag_fg: '#ffffff' });
	});

	it('that are not there are not renamed', async () => {
		const { error } = await run(call('timeEntryTag', 'update', { tagName: 'no such tag' }), {
			tokens: used.tokens,
		});
		expect(error?.message).toBe('No time entry has a tag "no such tag"');
	});

	it('are objects wherever they are set, with the colours that they have', async () => {
		const { id } = await create({ tags: [JSON.stringify({ ...red, creator: seed.userId })] });
		expect(last()?.body).toMatchObject({ tags: [red] });
		await create({ tags: ['billed', 'new'] });
		expect(last()?.body).toMatchObject({
			tags: [red, { name: 'new', tag_fg: expect.any(String), tag_bg: expect.any(String) }],
		});

		expect(namesOf(await update(id, { tags: ['late'], tagAction: 'add' }))).toEqual(['billed', 'late']);
		expect(namesOf(await update(id, { tags: ['billed'], tagAction: 'remove' }))).toEqual(['late']);
		for (const tagAction of ['add', 'remove']) {
			for (const none of ['', []]) {
				expect(namesOf(await update(id, { tags: none, tagAction }))).toEqual(['late']);
				expect(last()?.method).toBe('GET');
			}
		}
		expect(namesOf(await update(id, { tags: ['billed'] }))).toEqual(['billed']);
		expect(namesOf(await update(id, { tags: [] }))).toEqual([]);
	});

	it('stand in the menu with their colours', async () => {
		await create({ tags: [JSON.stringify(red)] });
		const menu = await getTimeEntryTags.call(loadOptionsContext({ team }, used.tokens));
		expect(menu.map(({ name }) => name)).toEqual(['billed']);
		expect(JSON.parse(menu[0].value as string)).toMatchObject(red);
	});

	it('have to be named to be added', async () => {
		const { error } = await run(call('timeEntryTag', 'add', { timeEntryIds: '1' }), { tokens: used.tokens });
		expect(error?.message).toBe('There is no tag to add');
		expect(used.sandbox.requests).toEqual([]);
	});

	it('are neither added nor removed where no entry or no tag is named', async () => {
		const tagsUi = { tagsValues: [red] };
		expect(await failureOf('timeEntryTag', 'add', { timeEntryIds: ' , ', tagsUi })).toContain(
			'"Time Entry IDs"',
		);
		expect(await failureOf('timeEntryTag', 'remove', { timeEntryIds: [], tagNames: ['a'] })).toContain(
			'"Time Entry IDs"',
		);
		expect(await failureOf('timeEntryTag', 'remove', { timeEntryIds: '1', tagNames: '={{ [] }}' })).toBe(
			'There is no tag to remove',
		);
		expect(used.sandbox.requests).toEqual([]);
	});
});
