import { listIn, taskById, workspaceIn } from '../access';
import { ClickUpError, foreignObject, refused } from '../errors';
import { taskChanged, taskCreated } from '../events';
import { emptyAnswer, route, type Call } from '../route';
import { arrayOf, filled, flag, object, text } from '../schema';
import { addTask } from '../state/make';
import type { List, Status, Task } from '../state/types';
import { setStatus } from '../tasks/write';
import { templateIn } from '../templates';

interface Move {
	move_custom_fields?: boolean;
	custom_fields_to_move?: string[];
	status_mappings?: Array<{ source_status_id: string; destination_status_id: string }>;
}

/** The status that a task gets in another List: the mapped one, else the one of the same name. */
function statusThere(call: Call<Move>, task: Task, list: List): Status {
	const { state, body } = call;
	const now = state.statusOf(task);
	const mapping = body.status_mappings?.find(({ source_status_id: id }) => id === now.id);
	const found = state
		.statusesOf(list)
		.find(({ id, status }) => (mapping ? id === mapping.destination_status_id : status === now.status));
	// UNVERIFIED words; a mapping is required when the new List does not have the status.
	if (!found) throw new ClickUpError(400, 'SANDBOX_VALUE', `Status "${now.status}" needs a status mapping`);
	return found;
}

/** Takes Custom Fields of the old List along; values of the others are lost. */
function moveFields({ state, body }: Call<Move>, task: Task, list: List): void {
	const { move_custom_fields: all = false, custom_fields_to_move: some } = body;
	for (const field of state.fieldsOf(state.listOf(task))) {
		if (state.fieldsOf(list).includes(field)) continue;
		if (some ? some.includes(field.id) : all) field.alsoOn = [...(field.alsoOn ?? []), list.id];
		else delete task.fieldValues[field.id];
	}
}

function moveTask(call: Call<Move>): { task_id: string; new_list_id: string } {
	const workspace = workspaceIn(call, 'workspace_id');
	const task = taskById(call, call.params.task_id);
	const list = listIn(call);
	const { state } = call;
	if (state.workspaceOf(task) !== workspace || state.workspaceOf(list) !== workspace) throw foreignObject();
	const before = task.listId;
	const status = statusThere(call, task, list);
	moveFields(call, task, list);
	setStatus(task, status, call.now);
	const move = (each: Task) => {
		Object.assign(each, { listId: list.id, extraListIds: each.extraListIds.filter((id) => id !== list.id) });
		for (const subtask of state.subtasksOf(each.id)) move(subtask);
	};
	move(task);
	task.dateUpdated = call.now;
	taskChanged(call, task, [{ field: 'section_moved', before: { id: before }, after: { id: list.id } }]);
	return { task_id: task.id, new_list_id: list.id };
}

/** What belonged to the sources belongs to the target; the sources are gone. */
function mergeTasks(call: Call<{ source_task_ids: string[] }>): void {
	const { state, body } = call;
	const target = taskById(call, call.params.task_id);
	const sources = body.source_task_ids.map((id) => {
		const task = state.tasks.get(id);
		if (!task || task.deleted) throw new ClickUpError(404, 'ITEM_013', 'Task not found');
		return taskById(call, id);
	});
	if (sources.length === 0) throw refused('VALUE', 'Body key "source_task_ids" is empty');
	if (sources.includes(target)) throw refused('VALUE', 'A task cannot be merged into itself');
	for (const source of sources) {
		for (const subtask of state.subtasksOf(source.id)) subtask.parentId = target.id;
		for (const { parent } of state.comments.values()) {
			if (parent.kind === 'task' && parent.id === source.id) parent.id = target.id;
		}
		source.deleted = true;
	}
	target.dateUpdated = call.now;
}

export const taskMoves = [
	route<Move>({
		operationId: 'moveTask',
		method: 'PUT',
		path: '/api/v3/workspaces/{workspace_id}/tasks/{task_id}/home_list/{list_id}',
		body: object({
			move_custom_fields: flag,
			custom_fields_to_move: arrayOf(text),
			status_mappings: arrayOf(
				object(
					{ source_status_id: text, destination_status_id: text },
					'source_status_id',
					'destination_status_id',
				),
			),
		}),
		handle: (call) => ({ data: moveTask(call) }),
	}),
	route<{ source_task_ids: string[] }>({
		operationId: 'mergeTasks',
		method: 'POST',
		path: '/api/v2/task/{task_id}/merge',
		body: object({ source_task_ids: arrayOf(text) }, 'source_task_ids'),
		handle(call) {
			mergeTasks(call);
			return emptyAnswer();
		},
	}),
	route<{ name: string }>({
		operationId: 'CreateTaskFromTemplate',
		method: 'POST',
		path: '/api/v2/list/{list_id}/taskTemplate/{template_id}',
		body: object({ name: filled }, 'name'),
		errors: 'template',
		handle(call) {
			const { id: listId } = listIn(call);
			const template = templateIn(call, 'task');
			const task = addTask(call.state, {
				listId,
				name: call.body.name,
				description: `Made from ${template.name}`,
				creatorId: call.user.id,
				dateCreated: call.now,
			});
			taskCreated(call, task);
			// Described as an object with nothing in it. UNVERIFIED whether it holds the task.
			return {};
		},
	}),
];
