import type { Checklist, ChecklistItem } from '../state/content';
import type { SandboxState } from '../state/state';
import type { Task } from '../state/types';
import { userShape } from './users';

/** The checklists of a task, in their order. */
export const checklistsOf = (state: SandboxState, task: Pick<Task, 'id'>): Checklist[] =>
	[...state.checklists.values()].filter(({ taskId }) => taskId === task.id);

function itemShape(state: SandboxState, checklist: Checklist, item: ChecklistItem): Record<string, unknown> {
	return {
		id: item.id,
		name: item.name,
		orderindex: null,
		assignee: item.assigneeId === null ? null : userShape(state.users.get(item.assigneeId)!),
		group_assignee: null,
		resolved: item.resolved,
		parent: item.parentId,
		date_created: String(item.dateCreated),
		start_date: null,
		start_date_time: false,
		due_date: null,
		due_date_time: false,
		sent_due_date_notif: null,
		children: checklist.items
			.filter(({ parentId }) => parentId === item.id)
			.map((child) => itemShape(state, checklist, child)),
	};
}

/**
 * A checklist as the API shows it.
 * UNVERIFIED: whether nested items stand in `children` as objects; the description says texts.
 */
export function checklistShape(state: SandboxState, checklist: Checklist) {
	const { id, taskId, name, dateCreated, creatorId, items } = checklist;
	const resolved = items.filter((item) => item.resolved).length;
	return {
		id,
		task_id: taskId,
		name,
		date_created: String(dateCreated),
		orderindex: checklistsOf(state, { id: taskId }).indexOf(checklist),
		creator: creatorId,
		resolved,
		unresolved: items.length - resolved,
		items: items.filter(({ parentId }) => parentId === null).map((item) => itemShape(state, checklist, item)),
	};
}
