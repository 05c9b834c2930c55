import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

/* Changes of a task that take several requests: tags by name, and what a failure says of the rest. */

const used = useSandbox();
const options = () => ({ tokens: used.tokens });
const id = seed.taskId;
const team = seed.workspaceId;
const address = `/api/v2/task/${id}`;

const updating = (updateFields: INodeParameters, more: INodeParameters = {}): INodeParameters => ({
	resource: 'task',
	operation: 'update',
	team,
	id,
	updateFields,
	...more,
});
const update = async (updateFields: INodeParameters, more: INodeParameters = {}) =>
	await runForJson(updating(updateFields, more), options());
const failure = async (parameters: INodeParameters) => (await run(parameters, options())).error;

const task = () => used.sandbox.state.tasks.get(id)!;
const setTags = (...tags: string[]) => (task().tags = tags);
const spaceTags = () => used.sandbox.state.spaces.get(seed.spaceId)!.tags.map(({ name }) => name);
const requests = () =>
	used.sandbox.requests.map(({ method, path }) => `${method} ${decodeURI(path).slice('/api/v2'.length)}`);
const written = () => requests().filter((one) => !one.startsWith('GET'));

const valid = 'There are: bug, docs, customer request, r&d';

describe('tags on Task > Update', () => {
	it('are put on and taken off by name, one request each', async () => {
		setTags('docs', 'bug');
		const [answer] = await update({ addTags: 'Customer Request, bug', removeTags: 'DOCS' });
		expect(written()).toEqual([
			`DELETE /task/${id}/tag/docs`,
			`POST /task/${id}/tag/customer request`,
			`POST /task/${id}/tag/bug`,
		]);
		expect(task().tags).toEqual(['bug', 'customer request']);
		expect((answer.tags as IDataObject[]).map(({ name }) => name)).toEqual(['bug', 'customer request']);
	});

	it('are replaced: only what differs is sent', async () => {
		setTags('docs', 'bug');
		await update({ setTags: ['r&d', 'Bug'] });
		expect(written()).toEqual([`DELETE /task/${id}/tag/docs`, `POST /task/${id}/tag/r%26d`]);
		expect(task().tags).toEqual(['bug', 'r&d']);
	});

	it('are replaced by none when Set Tags is left empty', async () => {
		setTags('docs', 'bug');
		await update({ setTags: '' });
		expect(task().tags).toEqual([]);
	});

	it('stay as they are when the others are left empty', async () => {
		setTags('docs');
		await update({ addTags: '', removeTags: '' });
		expect(requests()).toEqual([`GET /task/${id}`]);
	});

	it.each(['addTags', 'removeTags', 'setTags'])(
		'that the Space does not have are refused by %s before anything is written, with those that it has',
		async (name) => {
			const before = spaceTags();
			const error = await failure(updating({ name: 'Renamed', [name]: 'bug, bgu' }));
			expect(error?.message).toBe(`There is no tag "bgu" in this Space. ${valid}`);
			expect(error?.description).toContain('Create Missing Tags');
			expect(written()).toEqual([]);
			expect(spaceTags()).toEqual(before);
		},
	);

	it('are made with Create Missing Tags', async () => {
		setTags('docs');
		await update({ setTags: 'Docs, Brand New', createMissingTags: true });
		expect(written()).toEqual([`POST /task/${id}/tag/Brand New`]);
		expect(task().tags).toEqual(['docs', 'brand new']);
		expect(spaceTags()).toContain('brand new');
	});

	it('are found by the List that is chosen without reading the task; one request for each list of names', async () => {
		const items = Array.from({ length: 20 }, (_, i) => ({ id: `86abc00${10 + i}` }));
		const { error } = await run(updating({ addTags: 'bug' }, { id: '={{ $json.id }}', list: seed.listId }), {
			...options(),
			items,
		});
		expect(error).toBeUndefined();
		const asked = requests();
		expect(asked.filter((one) => one === `GET /list/${seed.listId}`)).toHaveLength(1);
		expect(asked.filter((one) => one === `GET /space/${seed.spaceId}/tag`)).toHaveLength(1);
		expect(asked).toHaveLength(2 + 20 * 2);
	});
});

describe('tags of a new task', () => {
	const creating = (additionalFields: INodeParameters): INodeParameters => ({
		resource: 'task',
		operation: 'create',
		list: seed.listId,
		name: 'New',
		additionalFields,
	});

	it('are those of the Space; one that it does not have is refused before the task is made', async () => {
		const [made] = await runForJson(creating({ tags: ['BUG'] }), options());
		expect(made.tags).toMatchObject([{ name: 'bug' }]);
		used.sandbox.requests.length = 0;
		expect((await failure(creating({ tags: ['bgu'] })))?.message).toContain(valid);
		expect(written()).toEqual([]);
		const [other] = await runForJson(creating({ tags: ['bgu'], createMissingTags: true }), options());
		expect(other.tags).toMatchObject([{ name: 'bgu' }]);
	});

	it('are checked by Create or Update too, also when the task is found by its custom ID', async () => {
		const upsert = { ...creating({ tags: 'bgu' }), operation: 'upsert', team, matchBy: 'name' };
		expect((await failure({ ...upsert, name: seed.taskName }))?.message).toContain(valid);
		expect((await failure(upsert))?.message).toContain(valid);
		const byId = { ...upsert, matchBy: 'customTaskId', customTaskId: seed.customTaskId };
		expect((await failure(byId))?.message).toContain('There is no tag "bgu" in this Space');
		expect(written()).toEqual([]);
	});
});

describe('a name that there is not', () => {
	const filtering = (filters: INodeParameters): INodeParameters => ({
		resource: 'task',
		operation: 'getAll',
		list: seed.listId,
		returnAll: true,
		filters,
	});
	const statuses = 'There are: to do, in progress, in review, shipped, complete';

	it.each([
		[{ statuses: ['to do', 'doing'] }, `There is no status "doing" in this List. ${statuses}`],
		[{ tags: 'bug, bgu' }, `There is no tag "bgu" in this Space. ${valid}`],
		[
			{ customItems: 'Bgu' },
			'There is no task type "Bgu" in this Workspace. There are: Task, Milestone, Bug',
		],
	])('as a filter is refused: %j', async (filters, message) => {
		expect((await failure({ ...filtering(filters), team }))?.message).toBe(message);
	});

	it('is looked for as the List writes it, and not at all among tasks of several Lists', async () => {
		const found = await runForJson(filtering({ statuses: ['In Review'], tags: ['BUG'] }), options());
		expect(used.sandbox.requests.at(-1)?.query).toMatchObject({ 'statuses[]': 'in review', 'tags[]': 'bug' });
		for (const { status } of found) expect(status).toMatchObject({ status: 'in review' });
		await runForJson(filtering({ statuses: ['elsewhere'], tags: ['other'], includeTiml: true }), options());
		expect(used.sandbox.requests.at(-1)?.query).toMatchObject({
			'statuses[]': 'elsewhere',
			'tags[]': 'other',
		});
	});

	it('as a status is explained when ClickUp refuses it; the List is asked only then', async () => {
		expect((await failure(updating({ status: 'doing' })))?.message).toBe(
			`There is no status "doing" in this List. ${statuses}`,
		);
		used.sandbox.requests.length = 0;
		await update({ status: 'In Progress' });
		expect(requests()).toEqual([`PUT /task/${id}`]);
	});

	it('as a status is ClickUp’s own error when the List cannot be asked', async () => {
		used.sandbox.failNext({ method: 'GET', path: `/api/v2/list/${seed.listId}`, status: 403, times: 9 });
		expect((await failure(updating({ status: 'doing' })))?.message).toContain('ITEM_114');
	});

	it.each([
		[{ priority: 'important' }, '"important" is not a priority that ClickUp knows'],
		[
			{ customItemId: 'Bgu' },
			'There is no task type "Bgu" in this Workspace. There are: Task, Milestone, Bug',
		],
	])('is refused on create, update and Create or Update: %j', async (fields, message) => {
		const place = { resource: 'task', team, list: seed.listId, name: seed.taskName };
		for (const parameters of [
			updating(fields),
			{ ...place, operation: 'create', additionalFields: fields },
			{ ...place, operation: 'upsert', matchBy: 'name', additionalFields: fields },
		]) {
			expect((await failure(parameters))?.message).toBe(message);
		}
		expect(written()).toEqual([]);
	});
});

describe('a change of which ClickUp takes a part', () => {
	const fails = (method: string, path: string, status: number) =>
		used.sandbox.failNext({ method, path: address + path, status } as never);

	it('says what was refused, what is written and goes on with the rest', async () => {
		setTags();
		fails('POST', '/tag/bug', 403);
		const error = await failure(
			updating({ name: 'Renamed', addTags: 'bug, docs', customFieldsJson: '{"Rating": 4}' }),
		);
		expect(error?.message).toMatch(
			new RegExp(
				`^ClickUp did not take 1 of 4 changes of the task ${id}\\. tag "bug": .*\\. Written: name, tag "docs", Custom Field "Rating"$`,
			),
		);
		expect(error?.description).toContain('what is written already can be written again');
		expect(task()).toMatchObject({ name: 'Renamed', tags: ['docs'] });
	});

	it('ends when ClickUp cannot be reached, and says what was not tried', async () => {
		setTags();
		fails('POST', '/tag/bug', 500);
		const error = await failure(
			updating({ name: 'Renamed', addTags: 'bug, docs', customFieldsJson: '{"Rating": 4}' }),
		);
		expect(error?.message).toMatch(/Written: name\. Not tried: tag "docs", Custom Field "Rating"$/);
		expect(task().tags).toEqual([]);
	});

	it('is the same for Create or Update', async () => {
		fails('POST', '/tag/bug', 403);
		const error = await failure({
			resource: 'task',
			operation: 'upsert',
			team,
			list: seed.listId,
			matchBy: 'name',
			name: seed.taskName,
			additionalFields: { tags: ['bug'], points: 3 },
		});
		expect(error?.message).toMatch(/^ClickUp did not take 1 of 3 changes .*Written: name, points$/);
	});

	it('is told to be written when only the task cannot be read afterwards', async () => {
		setTags();
		fails('GET', '', 404);
		const error = await failure(updating({ name: 'Renamed', addTags: 'docs' }, { list: seed.listId }));
		expect(error?.message).toMatch(
			new RegExp(`^All changes of the task ${id} are written, but .*Written: name, tag "docs"$`),
		);
		expect(error?.description).toContain('There is nothing to repeat');
		expect(task()).toMatchObject({ name: 'Renamed', tags: ['docs'] });
	});

	it('says nothing of the kind when nothing is written', async () => {
		fails('PUT', '', 403);
		const error = await failure(updating({ name: 'Renamed', addTags: 'docs' }));
		expect(error?.message).not.toContain('Written');
		expect(written()).toEqual([`PUT /task/${id}`]);
	});
});
