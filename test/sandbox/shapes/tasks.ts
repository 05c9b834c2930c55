import { shownValue } from '../customFields/values';
import type { SandboxState } from '../state/state';
import type { CustomField, Task } from '../state/types';
import { taskAttachmentShapes } from './attachments';
import { checklistShape, checklistsOf } from './checklists';
import { folderRef, priorityColors, priorityNames, statusShape } from './hierarchy';
import { creatorShape, userShapes } from './users';

/** What an answer holds beyond the task itself. */
export interface TaskDetail {
	markdown?: boolean;
	/** Single tasks have them; lists of tasks do not. */
	attachments?: boolean;
	subtasks?: boolean;
	/** Team listings leave time_spent out when there is none. */
	hideNoTime?: boolean;
}

const text = (value: number | null) => (value === null ? null : String(value));

export const priorityShape = (level: number | null) =>
	level === null
		? null
		: {
				color: priorityColors[level - 1],
				id: String(level),
				orderindex: String(level),
				priority: priorityNames[level - 1],
			};

/** A Custom Field as the field lists show it. */
export const fieldShape = (field: CustomField) => ({
	id: field.id,
	name: field.name,
	type: field.type,
	type_config: field.typeConfig,
	date_created: String(field.dateCreated),
	hide_from_guests: field.hideFromGuests,
	required: field.required,
});

export function tagShapes(state: SandboxState, task: Task) {
	const { tags } = state.spaceOf(state.listOf(task));
	return task.tags.map((name) => {
		const tag = tags.find((candidate) => candidate.name === name);
		return { name, tag_fg: tag?.fg ?? '#ffffff', tag_bg: tag?.bg ?? '#87909e', creator: tag?.creator ?? 0 };
	});
}

/** The tasks that wait for others. */
const waitingTasks = (state: SandboxState): Task[] =>
	state.remember('waiting', () => [...state.tasks.values()].filter(({ dependsOn }) => dependsOn.length > 0));

/** Both the tasks that this one waits for and those that wait for it. */
function dependencyShapes(state: SandboxState, task: Task) {
	const shape = (waiting: Task, { taskId, date, userId }: Task['dependsOn'][number]) => ({
		task_id: waiting.id,
		depends_on: taskId,
		type: 1,
		date_created: String(date),
		userid: String(userId),
		workspace_id: state.workspaceOf(task).id,
		chain_id: null,
	});
	return waitingTasks(state).flatMap((each) =>
		each.dependsOn
			.filter(({ taskId }) => each === task || taskId === task.id)
			.map((dependency) => shape(each, dependency)),
	);
}

/** A task as the API shows it. */
export function taskShape(state: SandboxState, task: Task, detail: TaskDetail = {}): Record<string, unknown> {
	const list = state.listOf(task);
	const space = state.spaceOf(list);
	const folder = folderRef(state, list);
	const extra = task.extraListIds.flatMap((id) => state.lists.get(id) ?? []);
	return {
		id: task.id,
		custom_id: task.customId,
		custom_item_id: task.customItemId,
		name: task.name,
		text_content: task.description,
		description: task.description,
		...(detail.markdown && { markdown_description: task.markdown }),
		status: statusShape(state.statusOf(task)),
		orderindex: `${task.orderindex}.00000000000000000000000000000000`,
		date_created: String(task.dateCreated),
		date_updated: String(task.dateUpdated),
		date_closed: text(task.dateClosed),
		date_done: text(task.dateDone),
		archived: task.archived,
		creator: creatorShape(state.users.get(task.creatorId)!),
		assignees: userShapes(state, task.assigneeIds),
		group_assignees: task.groupAssigneeIds.map((id) => ({ id })),
		watchers: userShapes(state, task.watcherIds),
		checklists: checklistsOf(state, task).map((checklist) => checklistShape(state, checklist)),
		tags: tagShapes(state, task),
		parent: task.parentId,
		top_level_parent: state.topParentOf(task),
		priority: priorityShape(task.priority),
		due_date: text(task.dueDate),
		start_date: text(task.startDate),
		points: task.points,
		time_estimate: task.timeEstimate,
		...(!(detail.hideNoTime && task.timeSpent === 0) && { time_spent: task.timeSpent }),
		custom_fields: state.fieldsOfTask(task).map((field) => {
			const value = shownValue(state, field, task);
			return { ...fieldShape(field), ...(value !== undefined && { value }) };
		}),
		dependencies: dependencyShapes(state, task),
		linked_tasks: task.linkedTasks.map((link) => ({
			task_id: link.taskId,
			link_id: link.linkId,
			date_created: String(link.date),
			userid: String(link.userId),
			workspace_id: space.workspaceId,
		})),
		locations: extra.map(({ id, name }) => ({ id, name })),
		team_id: space.workspaceId,
		url: `https://app.clickup.com/t/${task.id}`,
		sharing: {
			public: false,
			public_share_expires_on: null,
			public_fields: [
				'assignees',
				'priority',
				'due_date',
				'content',
				'comments',
				'attachments',
				'customFields',
			],
			token: null,
			seo_optimized: false,
		},
		permission_level: 'create',
		list: { id: list.id, name: list.name, access: true },
		project: folder,
		folder,
		space: { id: space.id },
		...(detail.subtasks && {
			subtasks: state.subtasksOf(task.id).map((subtask) => taskShape(state, subtask)),
		}),
		...(detail.attachments && { attachments: taskAttachmentShapes(state, task) }),
	};
}
