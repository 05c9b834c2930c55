import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const folder = async (operation: string, parameters: INodeParameters): Promise<IDataObject> => {
	const [json] = await runForJson({ resource: 'folder', operation, ...parameters }, { tokens: used.tokens });
	return json;
};
const lastRequest = () => used.sandbox.requests.at(-1);

describe('a Folder', () => {
	it('is created, read, renamed, found and deleted', async () => {
		const { id } = await folder('create', { space: seed.spaceId, name: 'New' });
		expect(await folder('update', { folder: id as string, updateFields: { name: 'Newer' } })).toMatchObject({
			id,
			name: 'Newer',
		});
		const all = await runForJson(
			{ resource: 'folder', operation: 'getAll', space: seed.spaceId, returnAll: true },
			{ tokens: used.tokens },
		);
		expect(all.map(({ name }) => name)).toEqual([seed.folderName, 'Newer']);
		expect(await folder('delete', { folder: id as string })).toEqual({ success: true });
		const { error } = await run(
			{ resource: 'folder', operation: 'get', folder: id as string },
			{ tokens: used.tokens },
		);
		expect(error?.message).toBe('Folder not found, deleted (PROJ_006)');
	});

	it('is returned as it is when there is nothing to update', async () => {
		expect(await folder('update', { folder: seed.folderId })).toMatchObject({ name: seed.folderName });
		expect(lastRequest()?.method).toBe('GET');
	});

	it('holds other Folders, which are shown when asked for', async () => {
		const child = await folder('create', {
			space: seed.spaceId,
			name: 'Child',
			additionalFields: { parentFolderId: seed.folderId },
		});
		expect(child.parent_folder).toBe(seed.folderId);
		const parent = { folder: seed.folderId };
		expect(await folder('get', parent)).not.toHaveProperty('folders');
		expect(await folder('get', { ...parent, options: { includeSubfolders: true } })).toMatchObject({
			folders: [{ id: child.id }],
		});
	});

	it('moves into a Folder of another Space with its Lists, and out again', async () => {
		const moved = await folder('move', {
			folder: seed.folderId,
			parentFolder: seed.secondFolderId,
			additionalFields: {
				position: 0,
				customTypeMap: { types: [{ source: seed.customItemId, destination: 0 }] },
			},
		});
		expect(moved).toEqual({ success: true });
		expect(lastRequest()?.body).toEqual({
			parent_folder_id: seed.secondFolderId,
			position: 0,
			custom_type_map: { [seed.customItemId]: 0 },
		});
		expect(await folder('get', { folder: seed.folderId })).toMatchObject({
			parent_folder: seed.secondFolderId,
			space: { id: seed.secondSpaceId },
		});
		expect(used.sandbox.state.lists.get(seed.listId)?.spaceId).toBe(seed.secondSpaceId);

		await folder('move', { folder: seed.folderId, moveTo: 'space', destinationSpace: seed.spaceId });
		expect(lastRequest()?.body).toEqual({ space_id: seed.spaceId });
		const back = await folder('get', { folder: seed.folderId });
		expect(back).not.toHaveProperty('parent_folder');
		expect(back).toMatchObject({ space: { id: seed.spaceId } });
	});
});

describe('a Folder from a template', () => {
	const fromTemplate = async (additionalFields: INodeParameters) =>
		await folder('createFromTemplate', {
			space: seed.spaceId,
			templateId: seed.templates.folder,
			name: 'Acme',
			additionalFields,
		});

	it('is not there yet when ClickUp answers, unless one waits', async () => {
		const { id } = await fromTemplate({});
		expect(lastRequest()?.body).toEqual({ name: 'Acme' });
		const read = { resource: 'folder', operation: 'get', folder: String(id) };
		const early = await run(read, { tokens: used.tokens });
		expect(early.error?.message).toContain('OAUTH_018');
		used.sandbox.clock.advance(5000);
		expect(await runForJson(read, { tokens: used.tokens })).toMatchObject([{ id: String(id), name: 'Acme' }]);
	});

	it('is there with its Lists when one waits', async () => {
		const { id, folder: made } = await fromTemplate({ wait: true, parentFolderId: seed.folderId });
		expect(made).toMatchObject({ id: String(id), name: 'Acme', parent_folder: seed.folderId });
		expect((made as { lists: IDataObject[] }).lists).toMatchObject([{ task_count: 2 }]);
		expect(lastRequest()?.body).toEqual({
			name: 'Acme',
			parent_folder_id: seed.folderId,
			options: { return_immediately: false },
		});
	});

	it('takes along what is chosen and nothing else, and dates as ISO texts', async () => {
		await fromTemplate({
			archived: '',
			content: 'Text',
			dueDate: '2026-12-31',
			include: ['subtasks', 'time_estimate'],
			remapStartDate: false,
			skipWeekends: true,
			startDate: '2026-12-01T08:00:00',
			wait: false,
		});
		const { options } = lastRequest()?.body as { options: Record<string, unknown> };
		expect(options).toMatchObject({
			archived: null,
			content: 'Text',
			// A mere day is noon of the person, in Berlin.
			due_date: '2026-12-31T11:00:00.000Z',
			remap_start_date: false,
			return_immediately: true,
			skip_weekends: true,
			start_date: '2026-12-01T08:00:00.000Z',
		});
		const chosen = Object.keys(options).filter((name) => options[name] === true);
		expect(chosen.sort()).toEqual(['return_immediately', 'skip_weekends', 'subtasks', 'time_estimate']);
		// 23 things to choose from and the other seven options.
		expect(Object.keys(options)).toHaveLength(30);
	});
});
