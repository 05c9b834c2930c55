import { ClickUpError, refused } from '../errors';
import { personChange, statusChange, type FieldChange } from '../events';
import type { Call } from '../route';
import { priorityShape } from '../shapes/tasks';
import { storedDate } from '../state/dates';
import type { List, Status, Task } from '../state/types';

/** What create and update have in common. */
export interface TaskBody {
	name?: string;
	description?: string;
	markdown_content?: string;
	status?: string;
	priority?: number | null;
	due_date?: number | null;
	due_date_time?: boolean;
	start_date?: number | null;
	start_date_time?: boolean;
	time_estimate?: number;
	points?: number;
	archived?: boolean;
	custom_item_id?: number | null;
}

/** The status of that name on a List. Names are matched without regard to case (reported). */
export function statusNamed(call: Pick<Call, 'state'>, list: List, name: string): Status {
	const status = call.state
		.statusesOf(list)
		.find((candidate) => candidate.status.toLowerCase() === name.toLowerCase());
	if (!status) throw new ClickUpError(400, 'ITEM_114', 'Status does not exist');
	return status;
}

/** Markdown as plain text, well enough for text_content. */
export const plainText = (markdown: string) =>
	markdown
		.replace(/^#{1,6}\s+/gm, '')
		.replace(/^\s*[-*+]\s+/gm, '')
		.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/(\*\*|__|\*|`)(.+?)\1/g, '$2');

function checkItem(call: Call, task: Task, id: number): void {
	const known = [0, 1, ...call.state.workspaceOf(task).customItems.map((item) => item.id)];
	if (!known.includes(id)) throw refused('VALUE', `Body key "custom_item_id": no task type ${id}`);
}

/** Puts a task into a status and keeps its dates of completion. */
export function setStatus(task: Task, status: Status, now: number): void {
	const done = status.type === 'done' || status.type === 'closed';
	if (status.id !== task.statusId) {
		// Who gets a status at once has not been in the first one.
		const before = task.statusHistory.filter(({ since }) => since !== now);
		task.statusHistory = [...before, { statusId: status.id, since: now }];
	}
	task.statusId = status.id;
	task.dateDone = done ? (task.dateDone ?? now) : null;
	task.dateClosed = status.type === 'closed' ? (task.dateClosed ?? now) : null;
}

/**
 * Writes the common keys of a body to a task.
 * @returns the changes, as history items tell them
 */
export function writeTask(call: Call<TaskBody>, task: Task): FieldChange[] {
	const { state, body, now, user } = call;
	const changes: FieldChange[] = [];
	/** Sets one key and notes the change, shown as history shows it. */
	const set = <K extends keyof Task>(
		key: K,
		value: Task[K],
		field: string,
		show = (v: Task[K]): unknown => v,
	) => {
		if (task[key] === value) return;
		changes.push({ field, before: show(task[key]), after: show(value) });
		task[key] = value;
	};
	const text = (value: number | null) => (value === null ? null : String(value));

	if (body.custom_item_id !== undefined) {
		const id = body.custom_item_id ?? 0;
		checkItem(call, task, id);
		set('customItemId', id, 'custom_type');
	}
	if (body.name !== undefined) set('name', body.name, 'name');
	changes.push(...writeDescription(body, task));
	if (body.status !== undefined) {
		const [before, after] = [state.statusOf(task), statusNamed(call, state.listOf(task), body.status)];
		setStatus(task, after, now);
		if (before.id !== after.id) {
			const data = { status_type: after.type };
			changes.push({ field: 'status', data, before: statusChange(before), after: statusChange(after) });
		}
	}
	if (body.priority !== undefined) set('priority', body.priority, 'priority', priorityShape);
	if (body.due_date !== undefined) {
		const due = storedDate(body.due_date, body.due_date_time, user.timezone);
		set('dueDate', due, 'due_date', text);
	}
	if (body.start_date !== undefined) {
		const begin = storedDate(body.start_date, body.start_date_time, user.timezone);
		set('startDate', begin, 'start_date', text);
	}
	if (body.time_estimate !== undefined) set('timeEstimate', body.time_estimate, 'time_estimate', text);
	if (body.points !== undefined) set('points', body.points, 'points');
	if (body.archived !== undefined) set('archived', body.archived, 'archived');
	return changes;
}

/** markdown_content wins; " " clears; an empty description changes nothing (UNVERIFIED). */
function writeDescription(body: TaskBody, task: Task): FieldChange[] {
	const given = body.markdown_content ?? body.description;
	if (given === undefined || given === '') return [];
	const before = task.markdown;
	task.markdown = given.trim() === '' ? '' : given;
	task.description = body.markdown_content === undefined ? task.markdown : plainText(task.markdown);
	return task.markdown === before ? [] : [{ field: 'content', before, after: task.markdown }];
}

/** Adds and removes people. Who does not belong to the Workspace is left out in silence (reported). */
export function changePeople(
	call: Call,
	task: Task,
	key: 'assigneeIds' | 'watcherIds',
	{ add = [], rem = [] }: { add?: number[]; rem?: number[] },
): FieldChange[] {
	const { state } = call;
	const workspace = state.workspaceOf(task).id;
	const before = task[key];
	const joining = [...new Set(add)].filter((id) => state.isMember(workspace, id) && !before.includes(id));
	const leaving = before.filter((id) => rem.includes(id));
	task[key] = [...before.filter((id) => !leaving.includes(id)), ...joining];
	if (key === 'watcherIds') return [];
	const person = (id: number) => personChange(state.users.get(id)!);
	return [
		...joining.map((id) => ({ field: 'assignee_add', before: null, after: person(id) })),
		...leaving.map((id) => ({ field: 'assignee_rem', before: person(id), after: null })),
	];
}

/** The parent that a body names: it lies in the same List and is neither the task nor below it. */
export function parentFor(call: Call, parentId: string, listId: string, task?: Task): Task {
	const { state } = call;
	const parent = state.tasks.get(parentId);
	const wrong = () => new ClickUpError(400, 'ITEM_137', 'Parent is not child of list');
	if (!parent || parent.deleted || parent.listId !== listId) throw wrong();
	for (let up: Task | undefined = parent; up; up = state.tasks.get(up.parentId ?? '')) {
		if (up.id === task?.id) throw refused('VALUE', 'Body key "parent": a task cannot be below itself');
	}
	return parent;
}
