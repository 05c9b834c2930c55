import type { INodeProperties } from 'n8n-workflow';

import type { Params } from '../../engine/params';
import { taskLocatorNamed, taskPath } from '../../fields/locators';
import { path } from '../../transport/paths';

/** Two tasks. */
export const linkFields: INodeProperties[] = [
	...taskPath('task'),
	{
		...taskLocatorNamed('linkedTask'),
		displayName: 'Linked Task',
		description: 'The other task, by its ID, its custom ID such as DEV-123, or its address',
	},
];

/** The path of their link. One query says for both tasks whether their IDs are custom, so none are sent. */
export async function linkPath(params: Params): Promise<string> {
	return path`/v2/task/${await params.ownTaskId('task')}/link/${await params.ownTaskId('linkedTask')}`;
}
