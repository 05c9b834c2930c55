import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { clearedIfEmptied, sentIfSet } from '../../engine/body';
import type { Params } from '../../engine/params';
import { contentWriters, markdownContent } from '../../fields/content';
import {
	dueDate,
	dueDateTime,
	dueDateWriters,
	startDate,
	startDateTime,
	startDateWriters,
} from '../../fields/dates';
import { priorityField, priorityWriters } from '../../fields/priority';

/** The optional fields that creating and updating a task share. */
export const taskFields = {
	archived: {
		displayName: 'Archived',
		name: 'archived',
		type: 'boolean',
		default: false,
		description: 'Whether the task is archived',
	},
	content: {
		displayName: 'Content',
		name: 'content',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		description: 'Description of the task',
	},
	dueDate,
	dueDateTime,
	markdownContent,
	parentId: {
		displayName: 'Parent ID',
		name: 'parentId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 86abc1234',
		description: 'ID of the task that this one becomes a subtask of',
	},
	points: {
		displayName: 'Points',
		name: 'points',
		type: 'number',
		default: 1,
		description: 'Sprint Points of the task',
	},
	priority: priorityField,
	startDate,
	startDateTime,
	taskType: {
		displayName: 'Task Type ID',
		name: 'customItemId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 1300',
		description: '0 for a task, 1 for a milestone; Custom Task Type > Get Many gives the others',
	},
	timeEstimate: {
		displayName: 'Time Estimate',
		name: 'timeEstimate',
		type: 'number',
		default: 1,
		description: 'Time estimate in minutes',
	},
} satisfies Record<string, INodeProperties>;

export const statusField: INodeProperties = {
	displayName: 'Status Name or ID',
	name: 'status',
	type: 'options',
	typeOptions: { loadOptionsMethod: 'getStatuses', loadOptionsDependsOn: ['list.value'] },
	default: '',
	description:
		'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
};

export const tagsField: INodeProperties = {
	displayName: 'Tag Names or IDs',
	name: 'tags',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getTags', loadOptionsDependsOn: ['space.value'] },
	default: [],
	description:
		'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
};

const MINUTE = 60_000;

/** How a field that holds a value is sent, on create and on update alike. */
const shared: Writers = {
	archived: (fields) => ({ archived: fields.flag('archived') }),
	...contentWriters('description'),
	customItemId: (fields) => ({ custom_item_id: fields.number('customItemId') }),
	...dueDateWriters,
	notifyAll: (fields) => ({ notify_all: fields.flag('notifyAll') }),
	parentId: async (fields) => ({ parent: await fields.ownTaskId('parentId') }),
	points: (fields) => ({ points: fields.number('points') }),
	...priorityWriters,
	...startDateWriters,
	status: (fields) => ({ status: fields.text('status') }),
	timeEstimate: (fields) => ({ time_estimate: Math.round(fields.number('timeEstimate') * MINUTE) }),
};

/** A new task has nothing to clear: an emptied field is not sent. */
export const createWriters: Writers = sentIfSet({
	...shared,
	assignees: (fields) => ({ assignees: fields.userIds('assignees') }),
	checkRequiredCustomFields: (fields) => ({
		check_required_custom_fields: fields.flag('checkRequiredCustomFields'),
	}),
	customFieldsJson: (fields) => ({ custom_fields: fields.json('customFieldsJson') as IDataObject[] }),
	groupAssignees: (fields) => ({ group_assignees: fields.list('groupAssignees') }),
	linksTo: async (fields) => ({ links_to: await fields.ownTaskId('linksTo') }),
	tags: (fields) => ({ tags: fields.list('tags') }),
});

/** What clears a field of a task (developer.clickup.com, Update Task: a description by a blank). */
const CLEARED: Record<string, IDataObject> = {
	addAssignees: {},
	addGroupAssignees: {},
	addWatchers: {},
	archived: {},
	content: { description: ' ' },
	customItemId: { custom_item_id: 0 },
	dueDate: { due_date: null },
	dueDateTime: {},
	notifyAll: {},
	// Described as a number only, as the estimate below is.
	points: { points: 0 },
	priority: { priority: null },
	removeAssignees: {},
	removeGroupAssignees: {},
	removeWatchers: {},
	startDate: { start_date: null },
	startDateTime: {},
	// Described as an integer only; 0 is one, and leaves no time to estimate.
	timeEstimate: { time_estimate: 0 },
};

/** ClickUp wants both lists whenever it gets one (developer.clickup.com, Update Task). */
function changeWriters(
	key: string,
	[add, remove]: [string, string],
	read: (fields: Params, name: string) => Array<number | string>,
): Writers {
	const both = (fields: Params): IDataObject => {
		const ids = (name: string) => (fields.has(name) ? read(fields, name) : []);
		return { [key]: { add: ids(add), rem: ids(remove) } };
	};
	return { [add]: both, [remove]: both };
}

const users = (fields: Params, name: string) => fields.userIds(name);
const groups = (fields: Params, name: string) => fields.list(name);

/** ClickUp cannot turn a subtask into a task, and a task needs a name and a status. */
export const updateWriters: Writers = clearedIfEmptied(
	{
		...shared,
		name: (fields) => ({ name: fields.text('name') }),
		...changeWriters('assignees', ['addAssignees', 'removeAssignees'], users),
		...changeWriters('group_assignees', ['addGroupAssignees', 'removeGroupAssignees'], groups),
		...changeWriters('watchers', ['addWatchers', 'removeWatchers'], users),
	},
	CLEARED,
);
