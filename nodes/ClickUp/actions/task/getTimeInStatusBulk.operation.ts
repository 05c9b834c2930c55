import type { IDataObject } from 'n8n-workflow';

import { defineOperation } from '../../engine/operation';
import type { Params } from '../../engine/params';
import { optionalWorkspaceLocator } from '../../fields/locators';
import { InputError } from '../../values/inputError';

/** The most tasks that ClickUp takes in one request. */
const MOST = 100;

/** All of them by custom IDs of one Workspace, or all by ClickUp's own. */
async function taskQuery(params: Params): Promise<IDataObject> {
	const tasks = await params.tasks('taskIds');
	if (tasks.length === 0 || tasks.length > MOST) {
		throw new InputError(`"${params.label('taskIds')}" holds ${tasks.length} tasks`, `Enter 1 to ${MOST}`);
	}
	const [{ query }] = tasks;
	const alike = tasks.every((task) => task.query.team_id === query.team_id);
	if (!alike) return { task_ids: await params.ownTaskIds('taskIds') };
	return { task_ids: tasks.map(({ id }) => id), ...query };
}

export const getTimeInStatusBulk = defineOperation({
	option: {
		name: 'Get Time in Status of Many',
		value: 'getTimeInStatusBulk',
		action: 'Get the time in status of many tasks',
		description: 'Retrieve how long tasks were in each status; needs the Total Time in Status ClickApp',
	},
	fields: [
		optionalWorkspaceLocator,
		{
			displayName: 'Tasks',
			name: 'taskIds',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 86abc1234, DEV-123',
			description: 'IDs or custom IDs of up to 100 tasks, with commas between them or as an array',
		},
	],
	request: async (params) => ({
		method: 'GET',
		path: '/v2/task/bulk_time_in_status/task_ids',
		query: await taskQuery(params),
		arrayFormat: 'repeat',
	}),
	result: {
		// The answer is one object with the tasks' IDs as its keys.
		shape: ([byTask = {}]) =>
			Object.entries(byTask).map(([id, times]) => ({ task_id: id, ...(times as IDataObject) })),
	},
});
