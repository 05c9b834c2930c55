import type { INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();

const send = async (parameters: INodeParameters) =>
	await runForJson({ resource: 'apiRequest', operation: 'send', ...parameters }, { tokens: used.tokens });
const last = () => used.sandbox.requests.at(-1);

describe('an API request', () => {
	it('reads, creates, changes and deletes', async () => {
		const space = `/v2/space/${seed.spaceId}/folder`;
		const [made] = await send({ method: 'POST', path: space, body: '{ "name": "New" }' });
		expect(made).toMatchObject({ name: 'New' });
		const path = `/v2/folder/${made.id as string}`;
		expect(await send({ method: 'PUT', path, body: { name: 'Newer' } })).toMatchObject([{ name: 'Newer' }]);
		expect(await send({ path })).toMatchObject([{ id: made.id, name: 'Newer' }]);
		expect(await send({ method: 'DELETE', path })).toMatchObject([{ success: true }]);
		const { error } = await run({ resource: 'apiRequest', operation: 'send', path }, { tokens: used.tokens });
		expect(error?.message).toBe('Folder not found, deleted (PROJ_006)');
	});

	it.each(['/v2/team', 'v2/team', '/api/v2/team', ' https://api.clickup.com/api/v2/team '])(
		'takes the path "%s"',
		async (path) => {
			const teams = await send({ path, rootKey: 'teams' });
			expect(teams.map(({ id }) => id)).toEqual([seed.workspaceId, seed.otherWorkspaceId]);
			expect(last()).toMatchObject({ host: 'api.clickup.com', path: '/api/v2/team' });
		},
	);

	it.each([
		'https://api.example.com/api/v2/team',
		'https://api.clickup.com@example.com/api/v2/team',
		'https://api.clickup.com.example.com/api/v2/team',
		'//example.com/v2/team',
		'/v1/team',
		'/v2/../../team',
		'/v2/task/%2e%2e/x',
		'/v2/task//comment',
		'/v2/task/',
		'/v2',
		'team',
	])('refuses the path "%s" and sends nothing', async (path) => {
		const { error } = await run({ resource: 'apiRequest', operation: 'send', path }, { tokens: used.tokens });
		expect(error).toBeDefined();
		expect(used.sandbox.requests).toEqual([]);
	});

	it('encodes what is not encoded yet, once', async () => {
		const task = `/v2/task/${seed.folderlessTaskId}/tag`;
		await send({ method: 'POST', path: `${task}/customer request` });
		await send({ method: 'POST', path: `${task}/r%26d` });
		await send({ method: 'POST', path: `${task}/100%` });
		expect(used.sandbox.state.tasks.get(seed.folderlessTaskId)?.tags).toEqual([
			'customer request',
			'r&d',
			'100%',
		]);
	});

	it('takes a query from the path, from fields and from JSON', async () => {
		const path = `/v2/list/${seed.listId}/task`;
		const rootKey = 'tasks';
		const parameter = (name: string, value: string) => ({ name, value });
		const query = {
			parameter: [
				parameter('statuses[]', 'to do'),
				parameter('statuses[]', 'shipped'),
				parameter('page', '1'),
				parameter('', 'ignored'),
			],
		};
		await send({ path: `${path}?archived=false&page=7`, query, rootKey });
		expect(last()?.query).toEqual({ archived: 'false', 'statuses[]': ['to do', 'shipped'], page: '1' });

		const custom_fields = [{ field_id: seed.fields.number, operator: '>', value: 3 }];
		const json = JSON.stringify({
			page: 0,
			subtasks: true,
			'tags[]': ['bug'],
			statuses: ['to do'],
			custom_fields,
		});
		await send({ path, specifyQuery: 'json', queryJson: json, rootKey });
		expect(last()?.query).toEqual({
			page: '0',
			subtasks: 'true',
			'tags[]': 'bug',
			'statuses[]': 'to do',
			custom_fields: JSON.stringify(custom_fields),
		});
	});

	it('can repeat a name without brackets', async () => {
		const ids = [seed.taskId, '86abc0002'];
		const [times] = await send({
			path: '/v2/task/bulk_time_in_status/task_ids',
			query: { parameter: ids.map((value) => ({ name: 'task_ids', value })) },
		});
		expect(Object.keys(times)).toEqual(ids);
	});

	it('turns pages, as many as are needed', async () => {
		const tasks = {
			path: `/v2/team/${seed.workspaceId}/task`,
			query: { parameter: [{ name: 'list_ids[]', value: seed.listId }] },
			rootKey: 'tasks',
			pagination: 'page',
		};
		expect(await send({ ...tasks, returnAll: true })).toHaveLength(seed.openTasks);
		expect(used.sandbox.requests.map(({ query }) => query.page)).toEqual(['0', '1', '2']);
		expect(await send({ ...tasks, limit: 20 })).toHaveLength(20);
		expect(used.sandbox.requests).toHaveLength(4);
	});

	it('says what to do without the key that pages need, or with one that is not there', async () => {
		const path = `/v2/list/${seed.listId}/task`;
		const failure = async (parameters: INodeParameters) => {
			const api = { resource: 'apiRequest', operation: 'send', path };
			return (await run({ ...api, ...parameters }, { tokens: used.tokens })).error?.message;
		};
		expect(await failure({ pagination: 'page' })).toBe('"Root Key" is empty');
		for (const pagination of ['none', 'page']) {
			expect(await failure({ rootKey: 'task', pagination })).toBe('ClickUp\'s answer has no "task"');
		}
	});

	it('gives one item that says success for an answer with nothing in it', async () => {
		const merge = { method: 'POST', path: `/v2/task/${seed.taskId}/merge` };
		const merged = await send({ ...merge, body: { source_task_ids: ['86abc0002'] } });
		const deleted = await send({ method: 'DELETE', path: `/v2/task/${seed.taskId}` });
		for (const answer of [merged, deleted]) expect(answer).toMatchObject([{ success: true }]);
	});

	it('that adds to a page of a Doc is not sent twice', async () => {
		used.sandbox.failNext({ method: 'PUT', status: 502, times: 2 });
		const path = `/v3/workspaces/${seed.workspaceId}/docs/d-1/pages/p-1`;
		const body = { content: 'more', content_edit_mode: 'append' };
		await expect(send({ method: 'PUT', path, body })).rejects.toMatchObject({ httpCode: '502' });
		expect(used.sandbox.requests).toHaveLength(1);
	});

	it('sends a bare array to API v3', async () => {
		const [answer] = await send({
			method: 'PUT',
			path: `/v3/workspaces/${seed.workspaceId}/tasks/${seed.taskId}/time_estimates_by_user`,
			body: '[{ "assignee": "unassigned", "time": 60000 }]',
			rootKey: 'data',
		});
		expect(answer).toEqual({ total_time_estimate: 60_000, assignee_estimates: { unassigned: 60_000 } });
	});
});
