import { seed } from './index';
import { useClient, verdict } from './testClient';

const client = useClient();
const get = async (path: string, params?: Record<string, unknown>) => (await client.get(path, params)).data;
const send = async (method: string, path: string, body?: unknown) => await client.send(method, path, body);
const ids = (rows: Array<{ id: string }>) => rows.map(({ id }) => id);

const enabled = { enabled: true };
const features = {
	due_dates: { enabled: true, start_date: false, remap_due_dates: false, remap_closed_due_date: false },
	time_tracking: enabled,
	tags: enabled,
	time_estimates: enabled,
	checklists: enabled,
	custom_fields: enabled,
	remap_dependencies: enabled,
	dependency_warning: enabled,
	portfolios: enabled,
};

describe('Workspaces', () => {
	it('have members with roles and numbers as user IDs', async () => {
		const [workspace] = (await get('/v2/team')).teams;
		expect(workspace).toMatchObject({ id: seed.workspaceId, name: seed.workspaceName });
		expect(
			workspace.members.map(({ user }: { user: { id: number; role_key: string } }) => [
				user.id,
				user.role_key,
			]),
		).toEqual([
			[seed.users.ada.id, 'owner'],
			[seed.users.grace.id, 'admin'],
			[seed.users.alan.id, 'member'],
			[seed.users.katherine.id, 'guest'],
		]);
	});

	it('have task types', async () => {
		const { custom_items: items } = await get(`/v2/team/${seed.workspaceId}/custom_item`);
		expect(items).toEqual([expect.objectContaining({ id: seed.customItemId, name: 'Bug' })]);
	});
});

describe('Spaces', () => {
	it('are listed with features and statuses', async () => {
		const { spaces } = await get(`/v2/team/${seed.workspaceId}/space`);
		expect(ids(spaces)).toEqual([seed.spaceId, seed.secondSpaceId]);
		expect(spaces[0].features.due_dates).toMatchObject({ enabled: true });
		expect(spaces[0].statuses.map(({ type }: { type: string }) => type)).toEqual(['open', 'closed']);
	});

	it('live: create, read, update, delete', async () => {
		const created = await send('POST', `/v2/team/${seed.workspaceId}/space`, {
			name: 'Marketing',
			multiple_assignees: false,
			features: { ...features, tags: { enabled: false } },
		});
		const { id } = created.data;
		expect(created.data).toMatchObject({ name: 'Marketing', multiple_assignees: false, archived: false });
		const update = { color: '#ff0000', private: true, admin_can_manage: false, multiple_assignees: true };
		await send('PUT', `/v2/space/${id}`, { name: 'Sales', features, ...update });
		expect(await get(`/v2/space/${id}`)).toMatchObject({
			...update,
			name: 'Sales',
			features: { tags: { enabled: true }, sprints: { enabled: false } },
		});
		expect((await send('DELETE', `/v2/space/${id}`)).data).toEqual({});
		expect(verdict(await client.get(`/v2/space/${id}`))).toMatch(/^404/);
	});

	it('take everything inside with them when they are deleted', async () => {
		await send('DELETE', `/v2/space/${seed.spaceId}`);
		expect(verdict(await client.get(`/v2/folder/${seed.folderId}`))).toMatch(/^404/);
		expect(verdict(await client.get(`/v2/list/${seed.listId}`))).toBe('404 ITEM_015');
		expect(verdict(await client.get(`/v2/task/${seed.taskId}`))).toBe('404 ITEM_013');
	});

	it('want all keys on update, as described', async () => {
		const { data } = await send('PUT', `/v2/space/${seed.spaceId}`, { name: 'Only a name' });
		expect(data.err).toContain('"color"');
	});
});

describe('Folders', () => {
	it('count their tasks in a string', async () => {
		const { folders } = await get(`/v2/space/${seed.spaceId}/folder`);
		expect(folders).toHaveLength(1);
		expect(folders[0]).toMatchObject({ id: seed.folderId, name: seed.folderName, task_count: '270' });
		expect(ids(folders[0].lists)).toEqual([seed.listId, seed.secondListId]);
	});

	it('live: create, read, rename, delete', async () => {
		const { data: folder } = await send('POST', `/v2/space/${seed.spaceId}/folder`, { name: 'New' });
		expect(folder).toMatchObject({ name: 'New', task_count: '0', hidden: false, lists: [] });
		await send('PUT', `/v2/folder/${folder.id}`, { name: 'Newer' });
		expect(await get(`/v2/folder/${folder.id}`)).toMatchObject({ name: 'Newer' });
		expect((await send('DELETE', `/v2/folder/${folder.id}`)).data).toEqual({});
		expect((await get(`/v2/space/${seed.spaceId}/folder`)).folders).toHaveLength(1);
	});

	it('can lie in each other and be moved', async () => {
		const { data: child } = await send('POST', `/v2/space/${seed.spaceId}/folder`, {
			name: 'Child',
			parent_folder_id: seed.folderId,
		});
		expect(child.parent_folder).toBe(seed.folderId);
		const parent = await get(`/v2/folder/${seed.folderId}`, { include_subfolders: true });
		expect(parent.folders).toEqual([{ id: child.id }]);

		const move = await send('PUT', `/v2/folder/${seed.folderId}/position`, { space_id: seed.secondSpaceId });
		expect(move.data).toEqual({});
		expect((await get(`/v2/list/${seed.listId}`)).space.id).toBe(seed.secondSpaceId);
		expect((await get(`/v2/folder/${child.id}`)).space.id).toBe(seed.secondSpaceId);
		const into = await send('PUT', `/v2/folder/${seed.folderId}/position`, { parent_folder_id: child.id });
		expect(into.status).toBe(400);
	});
});

describe('Lists', () => {
	it('of a Folder, without archived ones unless asked for', async () => {
		const path = `/v2/folder/${seed.folderId}/list`;
		expect(ids((await get(path)).lists)).toEqual([seed.listId, seed.secondListId]);
		expect(ids((await get(path, { archived: true })).lists)).toEqual([seed.archivedListId]);
	});

	it('without a Folder lie in a hidden one', async () => {
		const { lists } = await get(`/v2/space/${seed.spaceId}/list`);
		expect(ids(lists)).toEqual([seed.folderlessListId]);
		expect(lists[0].folder).toMatchObject({ name: 'hidden', hidden: true });
		expect(lists[0].task_count).toBe(5);
	});

	it('have their own statuses or those of the Space', async () => {
		const names = async (id: string) =>
			(await get(`/v2/list/${id}`)).statuses.map(({ status }: { status: string }) => status);
		expect(await names(seed.listId)).toEqual(seed.statuses);
		expect(await names(seed.secondListId)).toEqual(['to do', 'complete']);
	});

	it('live: create with everything, update, delete', async () => {
		const due = Date.UTC(2026, 5, 1, 12);
		const { data: list } = await send('POST', `/v2/folder/${seed.folderId}/list`, {
			name: 'Complete',
			content: 'What it is for',
			due_date: due,
			due_date_time: true,
			priority: 1,
			assignee: seed.users.grace.id,
			status: 'red',
		});
		expect(list).toMatchObject({
			name: 'Complete',
			content: 'What it is for',
			due_date: String(due),
			due_date_time: true,
			priority: { priority: 'urgent' },
			assignee: { id: seed.users.grace.id },
			status: { status: 'red' },
			task_count: 0,
		});
		const changes = { name: 'Renamed', due_date: null, priority: null, assignee: 'none', unset_status: true };
		await send('PUT', `/v2/list/${list.id}`, changes);
		expect(await get(`/v2/list/${list.id}`)).toMatchObject({
			name: 'Renamed',
			due_date: null,
			priority: null,
			assignee: null,
			status: null,
		});
		expect((await send('DELETE', `/v2/list/${list.id}`)).data).toEqual({});
		expect(verdict(await client.get(`/v2/list/${list.id}`))).toBe('404 ITEM_015');
	});

	it('can be created in a Space itself', async () => {
		const { data } = await send('POST', `/v2/space/${seed.spaceId}/list`, { name: 'Loose' });
		expect(data.folder.hidden).toBe(true);
	});

	it('cannot be moved to another Folder', async () => {
		const { data } = await send('PUT', `/v2/list/${seed.listId}`, {
			name: 'x',
			folder_id: seed.secondFolderId,
		});
		expect(data.err).toContain('"folder_id"');
	});

	it('and tasks have members with explicit access', async () => {
		const { members } = await get(`/v2/list/${seed.listId}/member`);
		expect(members.map(({ id }: { id: number }) => id)).toEqual([1001, 1002, 1003]);
		expect(await get(`/v2/task/${seed.taskId}/member`)).toEqual({ members: [] });
	});
});
