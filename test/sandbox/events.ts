import { userShape } from './shapes/users';
import type { Call } from './route';
import type { SandboxState } from './state/state';
import type { Comment, CustomField, Folder, List, Space, Status, Task, User } from './state/types';

/** The 28 events of ClickUp's webhooks. */
export const webhookEvents = [
	'taskCreated',
	'taskUpdated',
	'taskDeleted',
	'taskPriorityUpdated',
	'taskStatusUpdated',
	'taskAssigneeUpdated',
	'taskDueDateUpdated',
	'taskTagUpdated',
	'taskMoved',
	'taskCommentPosted',
	'taskCommentUpdated',
	'taskTimeEstimateUpdated',
	'taskTimeTrackedUpdated',
	'listCreated',
	'listUpdated',
	'listDeleted',
	'folderCreated',
	'folderUpdated',
	'folderDeleted',
	'spaceCreated',
	'spaceUpdated',
	'spaceDeleted',
	'goalCreated',
	'goalUpdated',
	'goalDeleted',
	'keyResultCreated',
	'keyResultUpdated',
	'keyResultDeleted',
] as const;

export type WebhookEvent = (typeof webhookEvents)[number];

/** Where something happened: every level that a webhook can be bound to. */
export interface Place {
	workspaceId: string;
	spaceId?: string;
	folderId?: string | null;
	listId?: string;
	taskId?: string;
}

/** Something that webhooks are told about. */
export interface ChangeEvent {
	event: WebhookEvent;
	place: Place;
	/** `{ task_id }`, `{ list_id }`, `{ goal_id }`, … */
	subject: Record<string, string>;
	historyItems?: HistoryItem[];
	data?: Record<string, unknown>;
}

export interface HistoryItem {
	id: string;
	type: number;
	date: string;
	field: string;
	parent_id: string;
	data: Record<string, unknown>;
	source: string | null;
	user: Record<string, unknown>;
	before: unknown;
	after: unknown;
	comment?: unknown;
	custom_field?: unknown;
}

/** A change of one field before it becomes a history item. */
export interface FieldChange {
	field: string;
	before: unknown;
	after: unknown;
	data?: Record<string, unknown>;
	comment?: unknown;
	custom_field?: unknown;
}

type Scene = Pick<Call, 'state' | 'user' | 'now' | 'emit'>;

/** The events that tell a change of one field more precisely than taskUpdated does. */
const preciseEvents: Record<string, WebhookEvent> = {
	status: 'taskStatusUpdated',
	priority: 'taskPriorityUpdated',
	assignee_add: 'taskAssigneeUpdated',
	assignee_rem: 'taskAssigneeUpdated',
	due_date: 'taskDueDateUpdated',
	tag: 'taskTagUpdated',
	tag_removed: 'taskTagUpdated',
	section_moved: 'taskMoved',
	comment: 'taskCommentPosted',
	comment_edited: 'taskCommentUpdated',
	time_estimate: 'taskTimeEstimateUpdated',
	time_spent: 'taskTimeTrackedUpdated',
};

export function placeOfTask(state: SandboxState, task: Task): Place {
	return { ...placeOfList(state, state.listOf(task)), taskId: task.id };
}

export function placeOfList(state: SandboxState, list: List): Place {
	const { id: listId, folderId, spaceId } = list;
	return { workspaceId: state.spaceOf(list).workspaceId, spaceId, folderId, listId };
}

export function placeOfFolder(state: SandboxState, folder: Folder): Place {
	return {
		workspaceId: state.spaceOf(folder).workspaceId,
		spaceId: folder.spaceId,
		folderId: folder.id,
	};
}

function historyItem(scene: Scene, parentId: string, change: FieldChange): HistoryItem {
	const { field, before, after, data = {}, ...rest } = change;
	return {
		id: scene.state.nextHistoryId(),
		type: 1,
		date: String(scene.now),
		field,
		parent_id: parentId,
		data,
		source: null,
		user: userShape(scene.user),
		before,
		after,
		...rest,
	};
}

/** How a status looks in a history item. */
export const statusChange = (status: Status) => ({
	status: status.status,
	color: status.color,
	orderindex: status.orderindex,
	type: status.type,
});

/** The user in an assignee history item. */
export const personChange = (user: User) => ({ ...userShape(user) });

export const commentChange = (comment: Comment, user: User) => ({
	id: String(comment.id),
	date: String(comment.date),
	parent: comment.parent.id,
	type: 1,
	comment: comment.blocks,
	text_content: comment.blocks.map(({ text }) => text ?? '').join(''),
	user: userShape(user),
});

export const customFieldChange = (field: CustomField) => ({
	id: field.id,
	name: field.name,
	type: field.type,
	type_config: field.typeConfig,
});

/** A new task: taskCreated, and taskStatusUpdated with the same status item. */
export function taskCreated(scene: Scene, task: Task): void {
	const { state } = scene;
	const place = placeOfTask(state, task);
	const subject = { task_id: task.id };
	const status = state.statusOf(task);
	const first = historyItem(scene, task.listId, {
		field: 'status',
		data: { status_type: status.type },
		before: { status: null, color: '#000000', type: 'removed', orderindex: -1 },
		after: statusChange(status),
	});
	const creation = historyItem(scene, task.listId, { field: 'task_creation', before: null, after: null });
	scene.emit({ event: 'taskCreated', place, subject, historyItems: [first, creation] });
	scene.emit({ event: 'taskStatusUpdated', place, subject, historyItems: [first] });
}

/**
 * Changes of a task: for each the precise event if there is one, then one taskUpdated with all of them.
 * Both carry the same history IDs, which is what lets a receiver recognise the companions.
 * UNVERIFIED: whether ClickUp sends one taskUpdated for each change of one request.
 */
export function taskChanged(
	scene: Scene,
	task: Task,
	changes: FieldChange[],
	more: Partial<ChangeEvent> = {},
): void {
	if (changes.length === 0) return;
	const place = placeOfTask(scene.state, task);
	const subject = { task_id: task.id };
	const historyItems = changes.map((change) => historyItem(scene, task.listId, change));
	for (const item of historyItems) {
		const event = preciseEvents[item.field];
		if (event) scene.emit({ event, place, subject, historyItems: [item], ...more });
	}
	scene.emit({ event: 'taskUpdated', place, subject, historyItems });
}

/** Deletes carry no history. */
export function taskDeleted(scene: Scene, task: Task): void {
	const place = placeOfTask(scene.state, task);
	scene.emit({ event: 'taskDeleted', place, subject: { task_id: task.id } });
}

export function listEvent(scene: Scene, kind: 'Created' | 'Deleted', list: List): void {
	const place = placeOfList(scene.state, list);
	scene.emit({ event: `list${kind}`, place, subject: { list_id: list.id } });
}

export function listChanged(scene: Scene, list: List, changes: FieldChange[]): void {
	const place = placeOfList(scene.state, list);
	const historyItems = changes.map((change) => historyItem(scene, list.id, change));
	if (changes.length)
		scene.emit({ event: 'listUpdated', place, subject: { list_id: list.id }, historyItems });
}

export function folderEvent(scene: Scene, kind: 'Created' | 'Updated' | 'Deleted', folder: Folder): void {
	const place = placeOfFolder(scene.state, folder);
	scene.emit({ event: `folder${kind}`, place, subject: { folder_id: folder.id } });
}

export function spaceEvent(scene: Scene, kind: 'Created' | 'Updated' | 'Deleted', space: Space): void {
	const place = { workspaceId: space.workspaceId, spaceId: space.id };
	scene.emit({ event: `space${kind}`, place, subject: { space_id: space.id } });
}
