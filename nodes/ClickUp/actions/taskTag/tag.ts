import type { INodeProperties } from 'n8n-workflow';

import type { Params, TaskRef } from '../../engine/params';
import { taskPath, workspaceLocator } from '../../fields/locators';
import { optional } from '../../fields/modes';

/** A task and its tag. The names, with their underscores, are the built-in node's. */
export const tagFields = (...tag: INodeProperties[]): INodeProperties[] => [
	...taskPath('taskId'),
	...tag,
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: [
			{
				displayName: 'Custom Task IDs',
				name: 'custom_task_ids',
				type: 'boolean',
				default: false,
				description:
					'Whether the task is given by its custom ID. Not needed for one such as DEV-123, which is recognized.',
			},
			{
				...optional(workspaceLocator),
				name: 'team_id',
				description: 'Workspace of the custom ID; the one above does as well',
			},
		],
	},
];

/** The task, by what `additionalFields` says of its ID, else by what it looks like. */
export async function taggedTask(params: Params): Promise<TaskRef> {
	const fields = params.group('additionalFields');
	const team = fields.isEmptied('team_id') || !fields.has('team_id') ? '' : fields.id('team_id', 'workspace');
	if (!fields.flag('custom_task_ids') || !team) return await params.task('taskId');
	return { id: params.id('taskId', 'task'), query: { custom_task_ids: true, team_id: team } };
}
