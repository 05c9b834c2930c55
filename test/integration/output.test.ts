import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { examples } from '../support/examples';
import { operations } from '../support/operations';
import type { RunOptions } from './n8n';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const team = seed.workspaceId;

/** The person behind the token is in Berlin. */
const rows = async (
	resource: string,
	operation: string,
	parameters: INodeParameters,
	options: Partial<RunOptions> = {},
) =>
	await runForJson(
		{ resource, operation, ...parameters },
		{ tokens: used.tokens, timezone: 'Europe/Berlin', ...options },
	);
const one = async (...run: Parameters<typeof rows>): Promise<IDataObject> => (await rows(...run))[0];
const simple = async (resource: string, operation: string, parameters: INodeParameters) =>
	await one(resource, operation, { ...parameters, output: 'simple' });

const asked = () => used.sandbox.requests.map(({ method, path }) => `${method} ${path}`);
const ISO = /^2026-[0-9]{2}-[0-9]{2}T[0-9:.]{12}\+0[12]:00$/;

const withLean = Object.entries(examples).flatMap(([resource, each]) =>
	Object.entries(each)
		.filter(([name]) => operations.some((o) => o.name === `${resource} > ${name}` && o.operation.lean))
		.map(([operation, parameters]) => ({ resource, operation, parameters })),
);

describe('simplified', () => {
	it.each(withLean)(
		'$resource > $operation gives fewer fields',
		async ({ resource, operation, parameters }) => {
			const raw = await rows(resource, operation, parameters);
			used.sandbox.reset();
			const lean = await rows(resource, operation, { ...parameters, output: 'simple' });
			expect(lean).toHaveLength(raw.length);
			for (const row of lean) {
				expect(row.id ?? row.task_id).toBeTruthy();
				expect(Object.keys(row).length).toBeGreaterThan(1);
				expect(Object.keys(row).length).toBeLessThanOrEqual(12);
				expect(JSON.stringify(row)).not.toMatch(/"(?:color|orderindex|initials|profilePicture)"|"[0-9]{13}"/);
			}
		},
	);

	it('a task', async () => {
		const lean = await simple('task', 'create', {
			team,
			list: seed.listId,
			name: 'Write the report',
			additionalFields: {
				assignees: 'ada@example.com',
				dueDate: '2026-11-23',
				priority: 2,
				startDate: '2026-11-20T09:30',
				startDateTime: true,
				tags: 'bug',
				customFieldsJson: '{"Size": "Large"}',
			},
		});
		expect(lean).toEqual({
			id: expect.any(String),
			custom_id: null,
			name: 'Write the report',
			status: 'to do',
			priority: 'high',
			assignees: [seed.users.ada.username],
			start_date: '2026-11-20T09:30:00.000+01:00',
			due_date: '2026-11-23',
			list: expect.stringMatching(/^.+ \/ .+$/),
			tags: ['bug'],
			url: `https://app.clickup.com/t/${String(lean.id)}`,
			custom_fields_by_name: expect.objectContaining({ Size: 'Large' }),
		});
	});

	it('a task is found, changed and made or changed in the same form', async () => {
		const keys = Object.keys(await simple('task', 'get', { id: seed.taskId }));
		const changed = await simple('task', 'update', { id: seed.taskId, updateFields: { name: 'New name' } });
		const upserted = await simple('task', 'upsert', { list: seed.listId, matchBy: 'name', name: 'New name' });
		const [found] = await rows('task', 'search', { team, returnAll: true, output: 'simple' });
		for (const row of [changed, upserted, found]) expect(Object.keys(row)).toEqual(keys);
		expect(changed.name).toBe('New name');
	});

	it('a task with its Markdown and its subtasks, when they are asked for', async () => {
		const parentId = seed.taskId;
		await rows('task', 'create', { list: seed.listId, name: 'Part', additionalFields: { parentId } });
		const options = { includeSubtasks: true, includeMarkdownDescription: true };
		const lean = await simple('task', 'get', { id: seed.taskId, ...options });
		expect(lean).toHaveProperty('markdown_description');
		const part = (lean.subtasks as IDataObject[]).find(({ name }) => name === 'Part')!;
		expect(part).toMatchObject({ name: 'Part', status: 'to do' });
		expect(part).not.toHaveProperty('creator');
	});

	it('a comment and its thread', async () => {
		const made = await simple('comment', 'create', {
			commentOn: 'task',
			id: seed.taskId,
			commentText: 'Ready?',
		});
		expect(made).toEqual({ id: expect.any(Number), date: expect.stringMatching(ISO) });
		await rows('comment', 'createReply', { comment: String(made.id), commentText: 'Yes' });
		const lean = await simple('comment', 'getAll', {
			commentsOn: 'task',
			id: seed.taskId,
			options: { includeReplies: true },
		});
		const { username } = seed.users.ada;
		expect(lean).toMatchObject({
			comment_text: 'Ready?',
			user: username,
			date: expect.stringMatching(ISO),
			replies: [{ comment_text: 'Yes', user: username, date: expect.stringMatching(ISO) }],
		});
		expect((lean.replies as IDataObject[])[0]).not.toHaveProperty('comment');
	});

	it('a time entry', async () => {
		const parameters = { team, start: '2026-11-02T09:00:00', duration: 90, task: seed.taskId };
		const lean = await simple('timeEntry', 'create', parameters);
		expect(lean).toMatchObject({
			task_id: seed.taskId,
			user: seed.users.ada.username,
			start: '2026-11-02T09:00:00.000+01:00',
			end: '2026-11-02T10:30:00.000+01:00',
			duration_minutes: 90,
			tags: [],
		});
		const started = await simple('timeEntry', 'start', { team });
		expect(started).toMatchObject({ duration_minutes: null });
		expect(started).not.toHaveProperty('end');
	});

	it('a Doc and its pages', async () => {
		const doc = await simple('doc', 'create', { team, name: 'Handbook', level: 'list', list: seed.listId });
		expect(doc).toMatchObject({
			name: 'Handbook',
			parent: `List ${seed.listId}`,
			date_created: expect.stringMatching(ISO),
		});
		const page = { team, doc: String(doc.id), name: 'One', content: '# Hello' };
		expect(await simple('docPage', 'create', page)).toMatchObject({ name: 'One', content: '# Hello' });
		const [listed] = await rows('docPage', 'getAll', {
			team,
			doc: String(doc.id),
			returnAll: true,
			output: 'simple',
		});
		expect(listed).toMatchObject({ doc_id: doc.id });
		expect(listed).not.toHaveProperty('authors');
	});

	it('a Chat channel and its messages', async () => {
		const channel = await simple('chatChannel', 'create', { team, name: 'Talk' });
		expect(channel).toMatchObject({
			name: 'Talk',
			parent: `Workspace ${team}`,
			created_at: expect.stringMatching(ISO),
		});
		const sent = await simple('chatMessage', 'send', { team, channelId: String(channel.id), content: 'Hi' });
		expect(sent).toMatchObject({ content: 'Hi', resolved: false, date: expect.stringMatching(ISO) });
		expect(sent).not.toHaveProperty('links');
	});

	it('a goal and its key results', async () => {
		const made = await one('goal', 'create', {
			team,
			name: 'Grow',
			additionalFields: { dueDate: '2026-12-31' },
		});
		const keyResult = { goal: String(made.id), name: 'Sign-ups', type: 'number', stepsEnd: 10 };
		expect(await simple('goalKeyResult', 'create', keyResult)).toMatchObject({
			name: 'Sign-ups',
			completed: false,
		});
		expect(await simple('goal', 'get', { goal: String(made.id) })).toMatchObject({
			name: 'Grow',
			due_date: '2026-12-31',
			percent_completed: 0,
			key_results: [{ name: 'Sign-ups', type: 'number' }],
		});
	});

	it('a webhook, without its secret', async () => {
		const webhook = { team, endpoint: 'https://n8n.example.com/hook', events: ['taskCreated'] };
		const lean = await simple('webhook', 'create', webhook);
		expect(lean).toMatchObject({ endpoint: webhook.endpoint, events: ['taskCreated'], status: 'active' });
		expect(JSON.stringify(lean)).not.toContain('secret');
	});

	it('asks for the zone of the user once, and not at all without a date', async () => {
		await rows('space', 'getAll', { team, returnAll: true, output: 'simple' });
		expect(asked()).not.toContain('GET /api/v2/user');
		const items = Array.from({ length: 3 }, () => ({}));
		const task = {
			list: seed.listId,
			name: 'A',
			additionalFields: { startDate: '2026-11-20T09:30', startDateTime: true },
		};
		await rows('task', 'create', { ...task, output: 'simple' }, { items });
		expect(asked().filter((request) => request === 'GET /api/v2/user')).toHaveLength(1);
	});
});

describe('selected fields', () => {
	it('are these, from the raw answer and the Custom Fields by name', async () => {
		const chosen = { output: 'fields', fields: 'name, status.status, custom_fields_by_name.Size, nothing' };
		const tasks = await rows('task', 'getAll', { list: seed.listId, returnAll: false, limit: 3, ...chosen });
		expect(tasks).toHaveLength(3);
		for (const task of tasks) {
			expect(Object.keys(task)).toEqual(['name', 'status', 'custom_fields_by_name', 'nothing']);
			expect(task.status).toEqual({ status: expect.any(String) });
			expect(Object.keys(task.custom_fields_by_name as object)).toEqual(['Size']);
			expect(task.nothing).toBeNull();
		}
	});

	it('can be another list for each item, by an expression', async () => {
		const items = [{ fields: ['id'] }, { fields: ['name', 'url'] }];
		const task = { id: seed.taskId, output: 'fields', fields: '={{ $json.fields }}' };
		const found = await rows('task', 'get', task, { items });
		expect(found.map((row) => Object.keys(row))).toEqual([['id'], ['name', 'url']]);
	});

	it.each([
		['without any', { output: 'fields', fields: '' }, '"Fields" is empty'],
		['of an output that does not exist', { output: '={{ "small" }}' }, 'There is no output "small"'],
	])('%s are refused, and nothing is written', async (_, chosen, message) => {
		const parameters = { resource: 'task', operation: 'create', list: seed.listId, name: 'A', ...chosen };
		const { error } = await run(parameters, { tokens: used.tokens });
		expect(error?.message).toContain(message);
		expect(asked()).toEqual([]);
	});
});

describe('the usual output', () => {
	it('is raw, with or without the parameter', async () => {
		const task = await one('task', 'get', { id: seed.taskId });
		expect(await one('task', 'get', { id: seed.taskId, output: 'raw' })).toEqual(task);
		expect(task.status).toHaveProperty('color');
	});

	it('is simplified in the variant for agents, unless another is chosen', async () => {
		const tool = async (parameters: INodeParameters) =>
			await one('task', 'get', { id: seed.taskId, ...parameters }, { asTool: true });
		const lean = await tool({});
		expect(lean).toEqual(await simple('task', 'get', { id: seed.taskId }));
		expect(lean.status).toEqual(expect.any(String));
		expect((await tool({ output: 'raw' })).status).toHaveProperty('color');
		expect(await tool({ output: 'fields', fields: 'id' })).toEqual({ id: seed.taskId });
	});

	it('of what has failed says so, in every form', async () => {
		const parameters = { resource: 'task', operation: 'get', id: '86zzz', output: 'simple' };
		const { items } = await run(parameters, { tokens: used.tokens, onError: 'continueRegularOutput' });
		expect(items[0].json.error).toContain('ClickUp does not know this ID');
	});
});
