import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Params } from '../../engine/params';
import { taskLocatorNamed, taskPath } from '../../fields/locators';

/** Two tasks, and which of them waits for the other. */
export const dependencyFields: INodeProperties[] = [
	...taskPath('task'),
	{
		displayName: 'Direction',
		name: 'direction',
		type: 'options',
		options: [
			{ name: 'Blocking', value: 'blocking', description: 'The other task waits for the task' },
			{ name: 'Waiting On', value: 'waitingOn', description: 'The task waits for the other task' },
		],
		default: 'waitingOn',
	},
	{
		...taskLocatorNamed('dependsOnTask'),
		displayName: 'Depends On Task',
		description: 'The task that has to be done before',
		displayOptions: { show: { direction: ['waitingOn'] } },
	},
	{
		...taskLocatorNamed('dependencyOfTask'),
		displayName: 'Dependency of Task',
		description: 'The task that waits',
		displayOptions: { show: { direction: ['blocking'] } },
	},
];

/** Exactly one of the two keys, as ClickUp wants it. */
export async function dependency(params: Params): Promise<IDataObject> {
	return params.text('direction') === 'blocking'
		? { dependency_of: await params.ownTaskId('dependencyOfTask') }
		: { depends_on: await params.ownTaskId('dependsOnTask') };
}
