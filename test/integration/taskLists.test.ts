import type { INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();

const place = async (operation: string, parameters: INodeParameters) =>
	await runForJson({ resource: 'taskList', operation, ...parameters }, { tokens: used.tokens });
const there = async () =>
	await runForJson(
		{
			resource: 'task',
			operation: 'getAll',
			list: seed.secondListId,
			returnAll: true,
			filters: { includeTiml: true },
		},
		{ tokens: used.tokens },
	);

it('a task is added to a further List, found there when asked for, and removed', async () => {
	const where = { taskId: seed.taskId, listId: seed.secondListId };
	expect(await place('add', where)).toEqual([{ success: true }]);
	expect(await there()).toMatchObject([{ id: seed.taskId, list: { id: seed.listId } }]);
	expect(await place('remove', where)).toEqual([{ success: true }]);
	expect(await there()).toEqual([]);
});

it('a task with a custom ID is added to a further List', async () => {
	await place('add', { team: seed.workspaceId, taskId: seed.customTaskId, listId: seed.secondListId });
	expect(await there()).toMatchObject([{ id: seed.customTaskInternalId }]);
});

it('a task cannot leave its home List', async () => {
	const { error } = await run(
		{ resource: 'taskList', operation: 'remove', taskId: seed.taskId, listId: seed.listId },
		{ tokens: used.tokens },
	);
	expect(error?.message).toContain('A task cannot be removed from its home list');
});
