import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();

const tag = async (operation: string, parameters: INodeParameters) =>
	await runForJson({ resource: 'taskTag', operation, ...parameters }, { tokens: used.tokens });

async function tagsOf(id: string): Promise<unknown[]> {
	const [task] = await runForJson({ resource: 'task', operation: 'get', id }, { tokens: used.tokens });
	return (task.tags as IDataObject[]).map(({ name }) => name);
}

describe('a tag of a task', () => {
	it.each(['r&d', 'customer request', 'a/b #1?', '50 %', 'ümlaut'])(
		'is added and removed: %s',
		async (tagName) => {
			const where = { taskId: seed.folderlessTaskId, tagName };
			expect(await tag('add', where)).toEqual([{ success: true }]);
			expect(await tagsOf(seed.folderlessTaskId)).toEqual([tagName]);
			expect(await tag('remove', where)).toEqual([{ success: true }]);
			expect(await tagsOf(seed.folderlessTaskId)).toEqual([]);
		},
	);

	it('goes to a task with a custom ID: the way of the built-in node, and by itself', async () => {
		const { customTaskId: taskId, workspaceId } = seed;
		await tag('add', {
			taskId,
			tagName: 'one',
			additionalFields: { custom_task_ids: true, team_id: workspaceId },
		});
		expect(used.sandbox.requests.at(-1)?.query).toEqual({ custom_task_ids: 'true', team_id: workspaceId });
		await tag('add', { team: workspaceId, taskId, tagName: 'two' });
		expect(await tagsOf(seed.customTaskInternalId)).toEqual(['one', 'two']);
	});
});
