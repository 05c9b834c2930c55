import type { INodePropertyOptions } from 'n8n-workflow';

/** ClickUp's events, by their names in the API (developer.clickup.com, Webhooks). */
export const eventOptions: INodePropertyOptions[] = [
	{ name: 'All Events', value: '*' },
	{ name: 'Folder Created', value: 'folderCreated' },
	{ name: 'Folder Deleted', value: 'folderDeleted' },
	{ name: 'Folder Updated', value: 'folderUpdated' },
	{ name: 'Goal Created', value: 'goalCreated' },
	{ name: 'Goal Deleted', value: 'goalDeleted' },
	{ name: 'Goal Updated', value: 'goalUpdated' },
	{ name: 'Key Result Created', value: 'keyResultCreated' },
	// The built-in node's value, which saved workflows hold; ClickUp's is keyResultDeleted.
	{ name: 'Key Result Deleted', value: 'keyResultDelete' },
	{ name: 'Key Result Updated', value: 'keyResultUpdated' },
	{ name: 'List Created', value: 'listCreated' },
	{ name: 'List Deleted', value: 'listDeleted' },
	{ name: 'List Updated', value: 'listUpdated' },
	{ name: 'Space Created', value: 'spaceCreated' },
	{ name: 'Space Deleted', value: 'spaceDeleted' },
	{ name: 'Space Updated', value: 'spaceUpdated' },
	{ name: 'Task Assignee Updated', value: 'taskAssigneeUpdated' },
	{ name: 'Task Comment Posted', value: 'taskCommentPosted' },
	{ name: 'Task Comment Updated', value: 'taskCommentUpdated' },
	{
		name: 'Task Created',
		value: 'taskCreated',
		description: 'ClickUp sends Task Status Updated beside it',
	},
	{ name: 'Task Deleted', value: 'taskDeleted' },
	{ name: 'Task Due Date Updated', value: 'taskDueDateUpdated' },
	{ name: 'Task Moved', value: 'taskMoved', description: 'The task came into another List' },
	{ name: 'Task Priority Updated', value: 'taskPriorityUpdated' },
	{ name: 'Task Status Updated', value: 'taskStatusUpdated' },
	{ name: 'Task Tag Updated', value: 'taskTagUpdated' },
	{ name: 'Task Time Estimate Updated', value: 'taskTimeEstimateUpdated' },
	{
		name: 'Task Time Tracked Updated',
		value: 'taskTimeTrackedUpdated',
		description: 'Time was tracked, changed or deleted',
	},
	{
		name: 'Task Updated',
		value: 'taskUpdated',
		description: 'Any change of a task; ClickUp sends it beside the more precise events',
	},
];

/**
 * The chosen events as ClickUp takes them.
 *
 * @returns "*" for all, else the names
 */
export function toEvents(chosen: string[]): string | string[] {
	if (chosen.includes('*')) return '*';
	return chosen.map((event) => (event === 'keyResultDelete' ? 'keyResultDeleted' : event));
}

/** Every event there is, by its name in the API. */
export const allEvents = toEvents(
	eventOptions.map(({ value }) => String(value)).filter((value) => value !== '*'),
) as string[];
