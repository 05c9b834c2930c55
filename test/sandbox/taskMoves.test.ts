import { seed } from './index';
import { useClient, verdict } from './testClient';

const client = useClient();
const { taskId, workspaceId, secondListId } = seed;
const other = '86abc0002';

it('a dependency has exactly one direction and two tasks', async () => {
	const path = `/v2/task/${taskId}/dependency`;
	const add = async (body: object) => verdict(await client.send('POST', path, body));
	expect(await add({})).toBe('400 SANDBOX_VALUE');
	expect(await add({ depends_on: other, dependency_of: other })).toBe('400 SANDBOX_VALUE');
	expect(await add({ depends_on: taskId })).toBe('400 SANDBOX_VALUE');
	expect(await add({ depedency_of: other })).toBe('400 SANDBOX_BODY');
	expect(await add({ depends_on: 'nothing' })).toBe('401 OAUTH_018');
	expect(await add({ depends_on: other })).toBe('200');
	expect(verdict(await client.send('DELETE', path))).toBe('400 SANDBOX_VALUE');
});

it('a link to a task that the token may not see is refused', async () => {
	const path = `/v2/task/${taskId}/link/${seed.otherTaskId}`;
	const { tokens } = client.sandbox;
	const asGrace = { headers: { Authorization: tokens.other } };
	expect(verdict(await client.send('POST', path, undefined, asGrace))).toBe('401 OAUTH_023');
});

it('a task is merged with others that are there, and not with itself', async () => {
	const merge = async (...ids: string[]) =>
		await client.send('POST', `/v2/task/${taskId}/merge`, { source_task_ids: ids });
	expect(verdict(await merge())).toBe('400 SANDBOX_VALUE');
	expect(verdict(await merge(taskId))).toBe('400 SANDBOX_VALUE');
	expect(verdict(await merge(other, 'nothing'))).toBe('404 ITEM_013');
	const merged = await merge(other);
	expect([merged.status, merged.data]).toEqual([200, '']);
	expect(verdict(await merge(other))).toBe('404 ITEM_013');
});

it('a task moves within its Workspace, with errors of API v3', async () => {
	const move = async (workspace: string, task: string) =>
		await client.send('PUT', `/v3/workspaces/${workspace}/tasks/${task}/home_list/${secondListId}`, {});
	const refused = await move(workspaceId, taskId);
	expect(Object.keys(refused.data as object)).toEqual(['status', 'message', 'trace_id', 'timestamp']);
	expect((await move(workspaceId, '86abc0004')).data).toEqual({
		data: { task_id: '86abc0004', new_list_id: secondListId },
	});
	expect((await move(seed.otherWorkspaceId, '86abc0008')).status).toBe(401);
});

it('time estimates by person need the plan, the assignee and at most 10 of them', async () => {
	const put = async (body: unknown) =>
		(await client.send('PUT', `/v3/workspaces/${workspaceId}/tasks/${taskId}/time_estimates_by_user`, body))
			.status;
	const some = [{ assignee: 'unassigned', time: 1 }];
	expect(await put(some)).toBe(200);
	expect(await put(Array.from({ length: 11 }, () => some[0]))).toBe(400);
	expect(await put([{ assignee: 'everyone', time: 1 }])).toBe(400);
	expect(await put([{ assignee: seed.users.katherine.id, time: 1 }])).toBe(400);
	expect(await put({ assignee: 'unassigned', time: 1 })).toBe(400);
	client.sandbox.state.workspaces.get(workspaceId)!.plan = 'unlimited';
	expect(await put(some)).toBe(400);
});

it('bulk time in status takes up to 100 repeated task_ids, task templates need a page', async () => {
	const bulk = async (query: string) =>
		verdict(await client.send('GET', `/v2/task/bulk_time_in_status/task_ids${query}`));
	expect(await bulk('')).toBe('400 SANDBOX_QUERY');
	expect(await bulk(`?task_ids[]=${taskId}`)).toBe('400 SANDBOX_QUERY');
	expect(await bulk(`?task_ids=${taskId}&task_ids=${other}`)).toBe('200');
	expect(await bulk(`?${'task_ids=x&'.repeat(101)}`)).toBe('400 SANDBOX_QUERY');
	expect(verdict(await client.get(`/v2/team/${workspaceId}/taskTemplate`))).toBe('400 SANDBOX_QUERY');
});
