import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();

const team = seed.workspaceId;
const email = 'guest@example.com';

const guests = async (operation: string, parameters: INodeParameters) =>
	(await runForJson({ resource: 'guest', operation, ...parameters }, { tokens: used.tokens }))[0];
const invite = async (additionalFields: INodeParameters = {}) =>
	await guests('invite', { team, email, additionalFields });
const idOf = ({ user }: IDataObject) => String((user as { id: number }).id);
const last = () => used.sandbox.requests.at(-1);
const sharedIds = ({ shared }: IDataObject, kind: 'tasks' | 'lists' | 'folders') =>
	(shared as Record<string, Array<{ id: string; permission_level: string }>>)[kind].map(
		({ id, permission_level: level }) => [id, level],
	);

describe('a guest', () => {
	it('is invited, read, changed and removed', async () => {
		const invited = await invite({ canSeeTimeSpent: true, canEditTags: false, customRoleId: 12 });
		expect(last()?.body).toEqual({
			email,
			can_see_time_spent: true,
			can_edit_tags: false,
			custom_role_id: 12,
		});
		expect(invited).toMatchObject({ user: { email, username: null, role: 4 }, can_see_time_spent: true });
		const guest = idOf(invited);

		expect(await guests('get', { team, guest })).toMatchObject({ user: { email }, can_see_time_spent: true });
		const updateFields = { canSeeTimeSpent: false, canCreateViews: true };
		expect(await guests('update', { team, guest, updateFields })).toMatchObject({
			can_see_time_spent: false,
			can_create_views: true,
		});
		expect(last()?.body).toEqual({ can_see_time_spent: false, can_create_views: true });

		expect(await guests('remove', { team, guest })).toEqual({ success: true });
		const { error } = await run(
			{ resource: 'guest', operation: 'get', team, guest },
			{ tokens: used.tokens },
		);
		expect(error?.message).toContain('Guest not found');
	});

	it.each([
		['tasks', { level: 'task', task: seed.taskId }, seed.taskId],
		['lists', { level: 'list', list: seed.listId }, seed.listId],
		['folders', { level: 'folder', folder: seed.folderId }, seed.folderId],
	] as const)('has %s shared, and taken away again', async (kind, item, id) => {
		const guest = idOf(await invite());
		const added = await guests('addTo', { ...item, guest, permissionLevel: 'comment' });
		expect(sharedIds(added, kind)).toEqual([[id, 'comment']]);
		const options = { includeShared: false };
		const again = await guests('addTo', { ...item, guest, permissionLevel: 'create', options });
		expect(last()?.query).toEqual({ include_shared: 'false' });
		expect(sharedIds(again, kind)).toEqual([]);
		expect(sharedIds(await guests('get', { team, guest }), kind)).toEqual([[id, 'create']]);
		expect(sharedIds(await guests('removeFrom', { ...item, guest }), kind)).toEqual([]);
	});

	it('has a task shared by its custom ID', async () => {
		const guest = idOf(await invite());
		const item = { team, level: 'task', task: seed.customTaskId };
		const added = await guests('addTo', { ...item, guest, permissionLevel: 'read' });
		expect(sharedIds(added, 'tasks')).toEqual([[seed.customTaskInternalId, 'read']]);
		expect(last()?.query).toEqual({ custom_task_ids: 'true', team_id: team });
	});

	it.each([
		['invite', { team, email }],
		['get', { team, guest: '1004' }],
		['update', { team, guest: '1004' }],
		['remove', { team, guest: '1004' }],
		['addTo', { level: 'task', task: seed.taskId, guest: '1004', permissionLevel: 'read' }],
		['removeFrom', { level: 'folder', folder: seed.folderId, guest: '1004' }],
	])('is refused to a smaller plan, and the error says so: %s', async (operation, parameters) => {
		used.sandbox.state.workspaces.get(team)!.plan = 'business';
		const { error } = await run({ resource: 'guest', operation, ...parameters } as INodeParameters, {
			tokens: used.tokens,
		});
		expect(error?.message).toContain('(TEAM_110)');
		expect(error?.description).toContain("This needs ClickUp's Enterprise plan");
	});
});
