import type { IDataObject } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { clearedIfEmptied, sentIfSet } from '../../engine/body';
import type { Params } from '../../engine/params';
import { contentWriters } from '../../fields/content';
import { dueDateWriters, startDateWriters } from '../../fields/dates';
import { priorityWriters } from '../../fields/priority';
import type { TaskAsItIs } from '../../lookup';
import { tagsOf } from './taskTags';

const MINUTE = 60_000;

/** What is known of where a task is, for what is looked up there. */
export interface TaskPlace {
	/** ID of its List, where statuses are checked. */
	list?: string;
	/** The task as it is. */
	task?: TaskAsItIs;
}

/** How a field that holds a value is sent, on create and on update alike. */
const shared: Writers<TaskPlace> = {
	archived: (fields) => ({ archived: fields.flag('archived') }),
	...contentWriters('description'),
	customItemId: async (fields) => ({ custom_item_id: await taskTypeOf(fields) }),
	...dueDateWriters,
	notifyAll: (fields) => ({ notify_all: fields.flag('notifyAll') }),
	parentId: async (fields) => ({ parent: await fields.ownTaskId('parentId') }),
	points: (fields) => ({ points: fields.number('points') }),
	...priorityWriters,
	...startDateWriters,
	status: async (fields, { list }) => {
		const status = fields.text('status');
		return { status: list ? await fields.lookup.status(status, list) : status };
	},
	timeEstimate: (fields) => ({ time_estimate: Math.round(fields.number('timeEstimate') * MINUTE) }),
};

const taskTypeOf = async (fields: Params): Promise<number> =>
	await fields.lookup.taskType(
		fields.requiredText('customItemId').trim(),
		async () => await fields.workspace(),
	);

/** A new task has nothing to clear: an emptied field is not sent. */
export const newTaskWriters: Writers<TaskPlace> = sentIfSet({
	...shared,
	assignees: async (fields) => ({ assignees: await fields.people('assignees') }),
	checkRequiredCustomFields: (fields) => ({
		check_required_custom_fields: fields.flag('checkRequiredCustomFields'),
	}),
	groupAssignees: async (fields) => ({ group_assignees: await fields.userGroups('groupAssignees') }),
	tags: async (fields, place) => ({ tags: await tagsOf(fields, 'tags', place) }),
});

/** With what only a task can be given that is new for certain. */
export const createWriters: Writers<TaskPlace> = {
	...newTaskWriters,
	...sentIfSet({
		linksTo: async (fields) => ({ links_to: await fields.ownTaskId('linksTo') }),
	}),
};

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

type Id = number | string;

const users = async (fields: Params, name: string): Promise<Id[]> => await fields.people(name);
const groups = async (fields: Params, name: string): Promise<Id[]> => await fields.userGroups(name);

/** Who is on a task, by ClickUp's key: the parameters that add to them, take off, and replace them. */
const CREWS = [
	{
		key: 'assignees',
		add: 'addAssignees',
		remove: 'removeAssignees',
		set: 'setAssignees',
		read: users,
	},
	{
		key: 'group_assignees',
		add: 'addGroupAssignees',
		remove: 'removeGroupAssignees',
		set: 'setGroupAssignees',
		read: groups,
	},
	{
		key: 'watchers',
		add: 'addWatchers',
		remove: 'removeWatchers',
		set: 'setWatchers',
		read: users,
	},
] as const;

type Crew = (typeof CREWS)[number];

/** Whether people or groups are to be replaced: then it has to be known who is there. */
export const replacesCrew = (fields: Params): boolean => CREWS.some(({ set }) => fields.has(set));

/** ClickUp wants both lists whenever it gets one (developer.clickup.com, Update Task). */
function changeWriters({ key, add, remove, read }: Crew): Writers {
	const both = async (fields: Params): Promise<IDataObject> => {
		const ids = async (name: string) => (fields.has(name) ? await read(fields, name) : []);
		return { [key]: { add: await ids(add), rem: await ids(remove) } };
	};
	return { [add]: both, [remove]: both };
}

/**
 * Takes those out of and puts those into a task that make it hold exactly these.
 *
 * @param now those that it has
 */
function replaced<T>(now: T[], wanted: T[]): { add: T[]; rem: T[] } | undefined {
	const add = wanted.filter((one) => !now.includes(one));
	const rem = now.filter((one) => !wanted.includes(one));
	return add.length + rem.length > 0 ? { add, rem } : undefined;
}

const crewNow = ({ task }: TaskPlace, key: Crew['key']): Id[] => (task?.[key] ?? []).map(({ id }) => id);

/**
 * For a task that is to become as it is described: people and groups are those that are given. Tags
 * are added by requests of their own.
 */
export const replaceWriters: Writers<TaskPlace> = {
	...clearedIfEmptied(shared, CLEARED),
	assignees: async (fields, place) => ({
		assignees: replaced(crewNow(place, 'assignees'), await users(fields, 'assignees')),
	}),
	groupAssignees: async (fields, place) => ({
		group_assignees: replaced(crewNow(place, 'group_assignees'), await groups(fields, 'groupAssignees')),
	}),
};

/** Those to be set, with the ones to add and without the ones to remove. Nobody clears. */
const setWriter = ({ key, add, remove, set, read }: Crew): Writers<TaskPlace> => ({
	[set]: async (fields, place) => {
		const ids = async (name: string) => (fields.has(name) ? await read(fields, name) : []);
		const removed = await ids(remove);
		const wanted = [...(await ids(set)), ...(await ids(add))];
		const kept = [...new Set(wanted)].filter((id) => !removed.includes(id));
		return { [key]: replaced(crewNow(place, key), kept) };
	},
});

/** ClickUp cannot turn a subtask into a task, and a task needs a name and a status. */
export const updateWriters: Writers<TaskPlace> = {
	...clearedIfEmptied(
		{
			...shared,
			name: (fields) => ({ name: fields.text('name') }),
			...Object.assign({}, ...CREWS.map(changeWriters)),
		},
		CLEARED,
	),
	// After those, whose place it takes.
	...Object.assign({}, ...CREWS.map(setWriter)),
};
