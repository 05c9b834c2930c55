import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const [first, second] = [seed.taskId, '86abc0002'];

const dependency = async (operation: string, parameters: INodeParameters) =>
	await runForJson({ resource: 'taskDependency', operation, ...parameters }, { tokens: used.tokens });

async function dependencies(id: string): Promise<unknown> {
	const [task] = await runForJson({ resource: 'task', operation: 'get', id }, { tokens: used.tokens });
	return (task.dependencies as IDataObject[]).map(({ task_id, depends_on }) => [task_id, depends_on]);
}

describe('a task dependency', () => {
	it('is created and deleted, as the built-in node does: without a direction', async () => {
		expect(await dependency('create', { task: first, dependsOnTask: second })).toEqual([{ success: true }]);
		expect(used.sandbox.requests.at(-1)?.body).toEqual({ depends_on: second });
		expect(await dependencies(first)).toEqual([[first, second]]);

		expect(await dependency('delete', { task: first, dependsOnTask: second })).toEqual([{ success: true }]);
		expect(used.sandbox.requests.at(-1)).toMatchObject({ query: { depends_on: second }, body: undefined });
		expect(await dependencies(first)).toEqual([]);
	});

	it('goes in the other direction too, with exactly one of the two keys', async () => {
		const blocking = { task: first, direction: 'blocking', dependencyOfTask: second };
		await dependency('create', blocking);
		expect(used.sandbox.requests.at(-1)?.body).toEqual({ dependency_of: second });
		expect(await dependencies(first)).toEqual([[second, first]]);
		await dependency('delete', blocking);
		expect(used.sandbox.requests.at(-1)?.query).toEqual({ dependency_of: second });
		expect(await dependencies(first)).toEqual([]);
	});

	it('takes custom IDs and addresses of either task; each is looked up once', async () => {
		const { items } = await run(
			{
				resource: 'taskDependency',
				operation: 'create',
				team: seed.workspaceId,
				task: seed.customTaskId,
				dependsOnTask: '={{ $json.other }}',
			},
			{
				tokens: used.tokens,
				items: [{ other: `https://app.clickup.com/t/${first}` }, { other: second }],
			},
		);
		expect(items).toHaveLength(2);
		expect(await dependencies(seed.customTaskInternalId)).toEqual([
			[seed.customTaskInternalId, first],
			[seed.customTaskInternalId, second],
		]);
		const lookups = used.sandbox.requests.filter(({ path }) => path.endsWith(`/${seed.customTaskId}`));
		expect(lookups).toHaveLength(1);
	});
});
