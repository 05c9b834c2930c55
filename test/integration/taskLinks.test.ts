import type { INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();

const link = async (operation: string, parameters: INodeParameters) =>
	await runForJson({ resource: 'taskLink', operation, ...parameters }, { tokens: used.tokens });

it('a task link is added and removed, and gives the task', async () => {
	const pair = { task: seed.taskId, linkedTask: '86abc0002' };
	expect(await link('add', pair)).toMatchObject([
		{ id: seed.taskId, linked_tasks: [{ task_id: '86abc0002' }] },
	]);
	expect(await link('remove', pair)).toMatchObject([{ id: seed.taskId, linked_tasks: [] }]);
});

it('a task link takes a custom ID beside an ordinary one', async () => {
	const [task] = await link('add', {
		team: seed.workspaceId,
		task: seed.taskId,
		linkedTask: seed.customTaskId,
	});
	expect(task.linked_tasks).toMatchObject([{ task_id: seed.customTaskInternalId }]);
	expect(used.sandbox.requests.at(-1)?.query).toEqual({});
});
