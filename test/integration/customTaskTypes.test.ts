import { seed } from '../sandbox';
import { runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();

it('the task types of a Workspace are listed, and a task gets one and loses it', async () => {
	const types = await runForJson(
		{ resource: 'customTaskType', operation: 'getAll', team: seed.workspaceId, returnAll: true },
		{ tokens: used.tokens },
	);
	expect(types).toMatchObject([{ id: seed.customItemId, name: 'Bug', name_plural: 'Bugs' }]);

	const update = async (customItemId: string) =>
		await runForJson(
			{ resource: 'task', operation: 'update', id: seed.taskId, updateFields: { customItemId } },
			{ tokens: used.tokens },
		);
	expect(await update(String(types[0].id))).toMatchObject([{ custom_item_id: seed.customItemId }]);
	expect(await update('')).toMatchObject([{ custom_item_id: 0 }]);
});
