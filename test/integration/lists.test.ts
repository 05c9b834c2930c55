import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const lists = async (operation: string, parameters: INodeParameters) =>
	await runForJson({ resource: 'list', operation, ...parameters }, { tokens: used.tokens });
const list = async (operation: string, parameters: INodeParameters): Promise<IDataObject> =>
	(await lists(operation, parameters))[0];
const create = async (additionalFields: INodeParameters = {}) =>
	await list('create', { folder: seed.folderId, name: 'New', additionalFields });
const update = async (id: unknown, updateFields: INodeParameters) =>
	await list('update', { list: String(id), updateFields });
const lastBody = () => used.sandbox.requests.at(-1)?.body;
const NOON = Date.UTC(2026, 5, 1, 12);

describe('a List', () => {
	it('is created in a Folder, read, changed, found and deleted', async () => {
		const { id } = await create({ content: 'Text', priority: 1, assignee: seed.userId, status: 'red' });
		expect(await list('get', { list: id as string })).toMatchObject({
			name: 'New',
			content: 'Text',
			priority: { priority: 'urgent' },
			assignee: { id: seed.userId },
			status: { status: 'red' },
			folder: { id: seed.folderId },
		});
		expect(await update(id, { name: 'Newer' })).toMatchObject({ id, name: 'Newer', content: 'Text' });
		const all = await lists('getAll', { folder: seed.folderId, returnAll: true });
		expect(all.map(({ name }) => name)).toContain('Newer');
		expect(await list('delete', { list: id as string })).toEqual({ success: true });
		const { error } = await run(
			{ resource: 'list', operation: 'get', list: id as string },
			{ tokens: used.tokens },
		);
		expect(error?.message).toBe('List not found, deleted (ITEM_015)');
	});

	it('is created in the Space itself', async () => {
		const made = await list('create', { space: seed.spaceId, folderless: true, name: 'Loose' });
		expect(made).toMatchObject({ name: 'Loose', folder: { hidden: true }, space: { id: seed.spaceId } });
	});

	it('is described in Markdown when one says so', async () => {
		await create({ content: '# Title', markdownContent: true });
		expect(lastBody()).toEqual({ name: 'New', markdown_content: '# Title' });
		const { id } = await create();
		await update(id, { content: '*text*', markdownContent: true });
		expect(lastBody()).toEqual({ name: 'New', markdown_content: '*text*' });
	});

	it('keeps what an update leaves out, and loses what it empties', async () => {
		const { id } = await create({
			content: 'Text',
			dueDate: '2026-06-01',
			priority: 2,
			assignee: seed.userId,
			status: 'red',
		});
		const before = await list('get', { list: id as string });
		await update(id, { name: 'Renamed' });
		// ClickUp wants the name of a List in every update.
		await update(id, { priority: 3 });
		expect(lastBody()).toEqual({ name: 'Renamed', priority: 3 });
		const kept = await list('get', { list: id as string });
		expect({ ...kept, name: 'New', priority: before.priority }).toEqual(before);

		await update(id, { content: '', dueDate: '', priority: '', assignee: '', status: '' });
		expect(await list('get', { list: id as string })).toMatchObject({
			name: 'Renamed',
			content: '',
			due_date: null,
			priority: null,
			assignee: null,
			status: null,
		});
	});

	it('belongs to one user, who is not made up', async () => {
		const { id } = await create();
		for (const assignee of [[], {}, `${seed.userId},${seed.users.alan.id}`]) {
			for (const parameters of [
				{ operation: 'update', list: String(id), updateFields: { assignee } },
				{ operation: 'create', folder: seed.folderId, name: 'New', additionalFields: { assignee } },
			]) {
				const { error } = await run({ resource: 'list', ...parameters }, { tokens: used.tokens });
				expect(error?.message).toContain('"Assignee"');
			}
		}
		expect(used.sandbox.requests.filter(({ method }) => method !== 'GET')).toHaveLength(1);
	});

	it('loses its color by Unset Status too, and its name never', async () => {
		const { id, name } = await create({ status: 'red' });
		expect(await update(id, { unsetStatus: true })).toMatchObject({ status: null });
		expect(await update(id, { name: '' })).toMatchObject({ name });
	});

	it("takes dates as n8n's built-in node saved them, with and without their time", async () => {
		// The user of the token lives in this zone; noon there is never another day.
		used.sandbox.state.users.get(seed.userId)!.timezone = 'UTC';
		await create({ dueDate: '2026-06-01T00:00:00' });
		expect(lastBody()).toMatchObject({ due_date: NOON, due_date_time: false });
		await create({ dueDate: '2026-06-01T12:00:00', dueDateTime: true });
		expect(lastBody()).toMatchObject({ due_date: NOON, due_date_time: true });
		const { id } = await create();
		await update(id, { dueDateTime: true });
		expect(lastBody()).toEqual({ name: 'New', due_date_time: true });
	});
});

describe('what a List has', () => {
	it('are Custom Fields, each an item', async () => {
		const fields = await lists('customFields', { list: seed.listId });
		expect(fields.map(({ id }) => id)).toEqual(
			expect.arrayContaining([seed.fields.drop_down, seed.fields.labels]),
		);
		await lists('customFields', { list: seed.listId, options: { includeAppliedObjects: true } });
		expect(used.sandbox.requests.at(-1)?.query).toEqual({ include_applied_objects: 'true' });
	});

	it('is the first thing a new node asks for, as in the built-in node', async () => {
		const fields = await runForJson({ resource: 'list', list: seed.listId }, { tokens: used.tokens });
		expect(fields).toEqual(await lists('customFields', { list: seed.listId }));
	});

	it('are members: all of them, or up to a limit', async () => {
		expect(await lists('member', { id: seed.listId })).toHaveLength(3);
		expect(await lists('member', { id: seed.listId, returnAll: false, limit: 2 })).toHaveLength(2);
	});
});

describe('a List from a template', () => {
	const place = { templateId: seed.templates.list, name: 'Release 7' };

	it('is not there yet when ClickUp answers, unless one waits', async () => {
		const { id } = await list('createFromTemplate', { ...place, folder: seed.folderId });
		const read = { resource: 'list', operation: 'get', list: String(id) };
		const early = await run(read, { tokens: used.tokens });
		expect(early.error?.message).toContain('OAUTH_018');
		used.sandbox.clock.advance(5000);
		expect(await runForJson(read, { tokens: used.tokens })).toMatchObject([
			{ name: 'Release 7', folder: { id: seed.folderId } },
		]);
	});

	it('is there with its tasks when one waits, in a Space too', async () => {
		const { id, list: made } = await list('createFromTemplate', {
			...place,
			space: seed.spaceId,
			folderless: true,
			additionalFields: { wait: true, include: ['time_estimate'], archived: 1 },
		});
		expect(made).toMatchObject({ id, name: 'Release 7', task_count: 2, space: { id: seed.spaceId } });
		// A number here and a boolean for Folders: so ClickUp describes it.
		expect((lastBody() as { options: IDataObject }).options).toMatchObject({
			return_immediately: false,
			time_estimate: 1,
			comment: false,
			archived: 1,
		});
	});

	it('fails in words when there is no such template', async () => {
		const { error } = await run(
			{
				resource: 'list',
				operation: 'createFromTemplate',
				...place,
				templateId: 't-1',
				folder: seed.folderId,
			},
			{ tokens: used.tokens },
		);
		expect(error?.message).toContain('OAUTH_018');
	});
});
