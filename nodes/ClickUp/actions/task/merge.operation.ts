import { defineOperation } from '../../engine/operation';
import { taskPath } from '../../fields/locators';
import { path } from '../../transport/paths';

export const merge = defineOperation({
	option: {
		name: 'Merge',
		value: 'merge',
		action: 'Merge tasks',
		description: 'Merge other tasks into a task; this cannot be undone',
	},
	fields: [
		...taskPath(),
		{
			displayName: 'Tasks to Merge',
			name: 'sourceTasks',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 86abc1234, DEV-123',
			description: 'IDs of the tasks that become part of the one above, with commas between them',
		},
	],
	// It cannot be undone, and one item may take what another one needs.
	order: () => 'tasks that are merged',
	run: async ({ params, send }) => {
		params.requiredList('sourceTasks');
		await send({
			method: 'POST',
			// ClickUp takes no custom IDs here.
			path: path`/v2/task/${await params.ownTaskId('id')}/merge`,
			body: { source_task_ids: await params.ownTaskIds('sourceTasks') },
		});
		return [{ json: { success: true } }];
	},
});
