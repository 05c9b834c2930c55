import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();

const comment = async (operation: string, parameters: INodeParameters): Promise<IDataObject[]> =>
	await runForJson({ resource: 'comment', operation, ...parameters }, { tokens: used.tokens });
/** A user group, by its ID. */
const GROUP = '4bfdfcec-6f4f-40a7-b0d6-22660d51870d';
const onTask = { commentOn: 'task', id: seed.taskId };
const create = async (commentText: string, more: INodeParameters = {}) =>
	String((await comment('create', { ...onTask, commentText, ...more }))[0].id);
const read = async (more: INodeParameters = {}) =>
	await comment('getAll', { commentsOn: 'task', id: seed.taskId, ...more });
const lastBody = () => used.sandbox.requests.at(-1)?.body;
const texts = (rows: IDataObject[]) => rows.map(({ comment_text: text }) => text);

describe('a comment', () => {
	it('is created, read, changed and deleted', async () => {
		const [created] = await comment('create', { ...onTask, commentText: 'Hello' });
		// As ClickUp gives it: the IDs, and nothing of what was said.
		expect(created).toMatchObject({ id: expect.any(Number), hist_id: expect.stringMatching(/^\d{19}$/) });
		expect(lastBody()).toEqual({ comment_text: 'Hello' });
		expect(await read()).toEqual([
			expect.objectContaining({ id: String(created.id), comment_text: 'Hello' }),
		]);

		const changed = await comment('update', {
			comment: String(created.id),
			updateFields: { commentText: 'Goodbye' },
		});
		expect(changed).toEqual([{ success: true }]);
		expect(texts(await read())).toEqual(['Goodbye']);

		expect(await comment('delete', { comment: String(created.id) })).toEqual([{ success: true }]);
		expect(await read()).toEqual([]);
	});

	it('is assigned, resolved, opened again and taken off its assignee', async () => {
		const id = await create('Look at this', {
			additionalFields: { assignee: String(seed.users.grace.id), groupAssignee: GROUP, notifyAll: true },
		});
		expect(lastBody()).toEqual({
			comment_text: 'Look at this',
			assignee: seed.users.grace.id,
			group_assignee: GROUP,
			notify_all: true,
		});
		const update = async (updateFields: INodeParameters) => {
			await comment('update', { comment: id, updateFields });
			return (await read())[0];
		};
		expect(await update({ resolved: true })).toMatchObject({ resolved: true, comment_text: 'Look at this' });
		expect(await update({ resolved: false })).toMatchObject({
			resolved: false,
			assignee: { id: seed.users.grace.id },
		});
		expect(await update({ assignee: '', groupAssignee: '' })).toMatchObject({
			assignee: null,
			group_assignee: null,
		});
	});

	it('can be formatted, and then goes without its text', async () => {
		const blocks = [
			{ text: 'Ready: ' },
			{ text: 'ship it', attributes: { bold: true } },
			{ text: '\n', attributes: { list: { list: 'bullet' } } },
		];
		const id = await create('not sent', { additionalFields: { commentJson: JSON.stringify(blocks) } });
		expect(lastBody()).toEqual({ comment: blocks });
		expect((await read())[0].comment).toEqual(blocks);
		await comment('update', { comment: id, updateFields: { commentJson: '[{"text":"Done"}]' } });
		expect(lastBody()).toEqual({ comment: [{ text: 'Done' }] });
	});

	it('is written on Lists and Chat views too', async () => {
		used.sandbox.state.views.set('3c-105', {
			id: '3c-105',
			name: 'Talk',
			type: 'conversation',
			parent: { id: seed.spaceId, type: 4 },
			settings: {
				filters: { op: 'AND', fields: [], search: '', show_closed: false },
				settings: { show_subtasks: 0 },
			},
			creatorId: seed.userId,
			dateCreated: 0,
		});
		for (const [level, id] of [
			['list', seed.listId],
			['view', '3c-105'],
		]) {
			await comment('create', { commentOn: level, id, commentText: `On the ${level}` });
			expect(used.sandbox.requests.at(-1)?.path).toBe(`/api/v2/${level}/${id}/comment`);
			expect(texts(await comment('getAll', { commentsOn: level, id }))).toEqual([`On the ${level}`]);
		}
		expect(await read()).toEqual([]);
	});

	it("is found by the task's custom ID and address", async () => {
		const id = `https://app.clickup.com/t/${seed.workspaceId}/${seed.customTaskId}`;
		await comment('create', { ...onTask, id, commentText: 'Hello' });
		const team = seed.workspaceId;
		expect(texts(await comment('getAll', { commentsOn: 'task', team, id: seed.customTaskId }))).toEqual([
			'Hello',
		]);
		expect(used.sandbox.requests.at(-1)?.query).toMatchObject({ custom_task_ids: 'true', team_id: team });
	});

	it('needs a text, and says so before anything is sent', async () => {
		const { error } = await run(
			{ resource: 'comment', operation: 'create', ...onTask },
			{ tokens: used.tokens },
		);
		expect(error?.message).toBe('"Comment Text" is empty');
		expect(used.sandbox.requests).toEqual([]);
	});

	it('on something else than ClickUp has them on is refused', async () => {
		const doc = { commentOn: '=doc', id: seed.taskId, commentText: 'Hello' };
		await expect(comment('create', doc)).rejects.toMatchObject({
			message: '"doc" is not what comments are on',
		});
		expect(used.sandbox.requests).toEqual([]);
	});

	it('keeps a new text beside emptied blocks', async () => {
		const id = await create('Hello', { additionalFields: { commentJson: '' } });
		expect(lastBody()).toEqual({ comment_text: 'Hello' });
		await comment('update', { comment: id, updateFields: { commentText: 'New', commentJson: '' } });
		expect(lastBody()).toEqual({ comment_text: 'New' });
	});

	it('is assigned to one user only', async () => {
		const more = { additionalFields: { assignee: '1001, 1002' } };
		await expect(create('Hello', more)).rejects.toMatchObject({
			message: '"Assignee" does not hold one person',
		});
	});

	it.each([
		['me', seed.userId],
		['grace hopper', seed.users.grace.id],
		['ALAN@example.com', seed.users.alan.id],
	])('is assigned to a person by name: %s', async (assignee, id) => {
		await create('Hello', { team: seed.workspaceId, additionalFields: { assignee } });
		expect((await read())[0].assignee).toMatchObject({ id });
	});

	it('cannot lose its text: emptied, it stays', async () => {
		const comment = await create('Hello');
		await runForJson(
			{
				resource: 'comment',
				operation: 'update',
				comment,
				updateFields: { commentText: '', resolved: true },
			},
			{ tokens: used.tokens },
		);
		expect(used.sandbox.requests.at(-1)?.body).toEqual({ resolved: true });
	});
});

describe('many comments', () => {
	const all = Array.from({ length: 60 }, (_, n) => `Comment ${60 - n}`);
	beforeEach(async () => {
		for (const text of [...all].reverse()) await create(text);
		used.sandbox.requests.length = 0;
	});

	it('come all, newest first, in pages of 25', async () => {
		const rows = await read({ returnAll: true });
		expect(texts(rows)).toEqual(all);
		const pages = used.sandbox.requests.map(({ query }) => query);
		expect(pages).toEqual([
			{},
			{ start: rows[24].date, start_id: rows[24].id },
			{ start: rows[49].date, start_id: rows[49].id },
			{ start: rows[59].date, start_id: rows[59].id },
		]);
	});

	it('come up to the limit, beyond the first page and not beyond the last that is needed', async () => {
		expect(texts(await read({ limit: 30 }))).toEqual(all.slice(0, 30));
		expect(used.sandbox.requests).toHaveLength(2);
		// The built-in node's limit, when it is not changed.
		expect(await read()).toHaveLength(50);
	});
});

describe('replies', () => {
	it('are written, counted, read without their comment, changed and deleted', async () => {
		const parent = await create('Question');
		expect(await comment('createReply', { comment: parent, commentText: 'Answer' })).toEqual([
			{ success: true },
		]);
		await comment('createReply', {
			comment: parent,
			additionalFields: { commentJson: '[{"text":"Bold","attributes":{"bold":true}}]' },
		});
		expect(texts(await read())).toEqual(['Question']);
		expect((await read())[0]).toMatchObject({ reply_count: 2 });

		const replies = await comment('getReplies', { comment: parent });
		expect(texts(replies)).toEqual(['Bold', 'Answer']);
		expect(await comment('getReplies', { comment: parent, limit: 1 })).toHaveLength(1);

		await comment('delete', { comment: String(replies[0].id) });
		expect(texts(await comment('getReplies', { comment: parent, returnAll: true }))).toEqual(['Answer']);
	});
});

describe('a comment in Markdown', () => {
	const markdown = [
		'Hi @[Grace Hopper], **look** at [the plan](https://example.com/plan) 🎉',
		'',
		'- first, with `code`',
		'  - nested',
		'- [x] done',
		'',
		'```',
		'npm test',
		'```',
	].join('\n');
	const blocks = [
		{ text: 'Hi ' },
		{ type: 'tag', user: { id: seed.users.grace.id } },
		{ text: ', ' },
		{ text: 'look', attributes: { bold: true } },
		{ text: ' at ' },
		{ text: 'the plan', attributes: { link: 'https://example.com/plan' } },
		{ text: ' ' },
		{ text: '🎉', type: 'emoticon', emoticon: { code: '1f389' } },
		{ text: '\n' },
		{ text: 'first, with ' },
		{ text: 'code', attributes: { code: true } },
		{ text: '\n', attributes: { list: { list: 'bullet' } } },
		{ text: 'nested' },
		{ text: '\n', attributes: { list: { list: 'bullet' }, indent: 1 } },
		{ text: 'done' },
		{ text: '\n', attributes: { list: { list: 'checked' } } },
		{ text: 'npm test' },
		{ text: '\n', attributes: { 'code-block': { 'code-block': 'plain' } } },
	];
	const inMarkdown = { team: seed.workspaceId, additionalFields: { textFormat: 'markdown' } };
	const added = { options: { addMarkdown: true } };

	it('is sent as blocks and read back as it was written', async () => {
		await create(markdown, inMarkdown);
		expect(lastBody()).toEqual({ comment: blocks });
		const [comment] = await read(added);
		expect(comment.comment_markdown).toBe(markdown);
		expect(comment.comment).toMatchObject(blocks);
	});

	it('is read as ClickUp has it when nothing else is asked for', async () => {
		await create(markdown, inMarkdown);
		const [comment] = await read();
		expect(comment).not.toHaveProperty('comment_markdown');
		expect(comment).not.toHaveProperty('replies');
	});

	it('can be plain text with all its signs, and is by default', async () => {
		await create(markdown);
		expect(lastBody()).toEqual({ comment_text: markdown });
		await create(markdown, { additionalFields: { textFormat: 'plainText' } });
		expect(lastBody()).toEqual({ comment_text: markdown });
	});

	it('is a reply too, and changes another one', async () => {
		const parent = await create('Question');
		await comment('createReply', { comment: parent, commentText: '*Yes*, @[me]', ...inMarkdown });
		expect(lastBody()).toEqual({
			comment: [
				{ text: 'Yes', attributes: { italic: true } },
				{ text: ', ' },
				{ type: 'tag', user: { id: seed.userId } },
			],
		});
		const [reply] = await comment('getReplies', { comment: parent, ...added });
		expect(reply.comment_markdown).toBe('*Yes*, @[Ada Lovelace]');
		await comment('update', {
			comment: String(reply.id),
			updateFields: { commentText: '~~No~~ **yes**', textFormat: 'markdown', resolved: false },
		});
		expect(lastBody()).toEqual({
			comment: [{ text: '~~No~~ ' }, { text: 'yes', attributes: { bold: true } }],
			resolved: false,
		});
	});

	it('says who there is when it mentions somebody else, and sends nothing', async () => {
		const before = used.sandbox.requests.length;
		await expect(create('@[Grace], please', inMarkdown)).rejects.toMatchObject({
			message: expect.stringMatching(
				/^There is nobody called "Grace" in this Workspace\. There are: .*Grace Hopper \(grace@example\.com\)/,
			),
			description: 'Enter the e-mail, the user name or the ID of a member, or "me"',
		});
		expect(used.sandbox.requests.slice(before).map(({ method }) => method)).toEqual(['GET']);
	});

	it('says that it needs the Workspace to find people in, when there are several', async () => {
		const { additionalFields } = inMarkdown;
		const parent = await create('@[me] and @[1002] need none', { additionalFields });
		for (const [operation, more] of [
			['createReply', { commentText: '@[Alan Turing]', additionalFields }],
			['update', { updateFields: { commentText: '@[Alan Turing]', textFormat: 'markdown' } }],
		] as const) {
			await expect(comment(operation, { comment: parent, ...more })).rejects.toMatchObject({
				message: expect.stringMatching(/^This credential may use 2 Workspaces: /),
				description: 'Choose the Workspace in this node',
			});
			await comment(operation, { comment: parent, team: seed.workspaceId, ...more });
			expect(lastBody()).toEqual({ comment: [{ type: 'tag', user: { id: seed.users.alan.id } }] });
		}
	});

	it('asks for the people once, however many it mentions', async () => {
		await create('@[Grace Hopper] @[alan@example.com] @[Grace Hopper] @[1004]', inMarkdown);
		expect(used.sandbox.requests.map(({ path }) => path)).toEqual([
			'/api/v2/team',
			`/api/v2/task/${seed.taskId}/comment`,
		]);
	});

	it('needs a text and a format that there is', async () => {
		await expect(create(' ', inMarkdown)).rejects.toMatchObject({ message: '"Comment Text" is empty' });
		const html = { additionalFields: { textFormat: '=html' } };
		await expect(create('Hello', html)).rejects.toMatchObject({ message: '"html" is not a format of text' });
		expect(used.sandbox.requests).toEqual([]);
	});

	it('goes without its text when there are blocks', async () => {
		const more = { textFormat: 'markdown', commentJson: '[{"text":"Blocks"}]' };
		await create('*not sent*', { additionalFields: more });
		expect(lastBody()).toEqual({ comment: [{ text: 'Blocks' }] });
	});
});

describe('comments with their replies', () => {
	it('come with one more request for each that has any', async () => {
		const parents = [await create('One'), await create('Two'), await create('Three')];
		for (const text of ['**a**', 'b']) {
			const more = { additionalFields: { textFormat: 'markdown' } };
			await comment('createReply', { comment: parents[1], commentText: text, ...more });
		}
		used.sandbox.requests.length = 0;
		const rows = await read({ options: { includeReplies: true, addMarkdown: true } });
		expect(texts(rows)).toEqual(['Three', 'Two', 'One']);
		expect(
			rows.map(({ replies }) => (replies as IDataObject[]).map((reply) => reply.comment_markdown)),
		).toEqual([[], ['b', '**a**'], []]);
		const asked = used.sandbox.requests.map(({ path }) => path).filter((path) => path.endsWith('/reply'));
		expect(asked).toEqual([`/api/v2/comment/${parents[1]}/reply`]);
	});
});
