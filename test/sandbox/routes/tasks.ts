import { customIdQuery, listIn, taskById, taskIn, workspaceIn } from '../access';
import { setFieldValue } from '../customFields/values';
import { ClickUpError } from '../errors';
import { taskChanged, taskCreated, taskDeleted } from '../events';
import { noContent, route, type Call } from '../route';
import { anything, arrayOf, between, filled, flag, integer, nullable, number, object, text } from '../schema';
import { taskShape } from '../shapes/tasks';
import { addTask } from '../state/make';
import type { Task } from '../state/types';
import { taskFilters, taskListQuery, taskPage } from '../tasks/query';
import { changePeople, parentFor, setStatus, statusNamed, writeTask, type TaskBody } from '../tasks/write';
import { ensureTag, tagName } from './tags';
import { linkTasks } from './taskRelationships';

interface CreateBody extends TaskBody {
	name: string;
	assignees?: number[];
	group_assignees?: string[];
	tags?: string[];
	notify_all?: boolean;
	parent?: string | null;
	links_to?: string | null;
	check_required_custom_fields?: boolean;
	custom_fields?: Array<{ id: string; value?: unknown; value_options?: { time?: boolean } }>;
}

interface UpdateBody extends TaskBody {
	parent?: string;
	assignees?: { add: number[]; rem: number[] };
	watchers?: { add: number[]; rem: number[] };
	group_assignees?: { add?: string[]; rem?: string[] };
}

const common = {
	description: text,
	markdown_content: text,
	status: filled,
	priority: nullable(between(1, 4)),
	due_date: nullable(integer),
	due_date_time: flag,
	start_date: nullable(integer),
	start_date_time: flag,
	time_estimate: { type: 'integer', minimum: 0 },
	points: number,
	archived: flag,
};
const ids = arrayOf(integer);
const people = object({ add: ids, rem: ids }, 'add', 'rem');

const createBody = object(
	{
		...common,
		name: filled,
		assignees: ids,
		group_assignees: arrayOf(text),
		tags: arrayOf(filled),
		notify_all: flag,
		parent: nullable(text),
		links_to: nullable(text),
		check_required_custom_fields: flag,
		custom_fields: arrayOf(
			object({ id: filled, value: anything, value_options: object({ time: flag }) }, 'id'),
		),
		custom_item_id: number,
	},
	'name',
);

const updateBody = object({
	...common,
	name: filled,
	// null cannot make a task of a subtask, so it is refused.
	parent: filled,
	assignees: people,
	watchers: people,
	group_assignees: object({ add: arrayOf(text), rem: arrayOf(text) }),
	notify_all: flag,
	custom_item_id: nullable(number),
});

/** Custom Field values at creation. Fields that do not apply to the task's type are dropped in silence. */
function writeFields(call: Call<CreateBody>, task: Task): void {
	const { state, body } = call;
	const known = state.fieldsOf(state.listOf(task));
	for (const { id, value, value_options: options = {} } of body.custom_fields ?? []) {
		const field = known.find((candidate) => candidate.id === id);
		if (!field) throw new ClickUpError(400, 'FIELD_115', "Field is not in the location's hierarchy");
		if (value === null || value === undefined || !state.fieldsOfTask(task).includes(field)) continue;
		setFieldValue(state, task, field, value, options, call.user.timezone);
	}
	if (!body.check_required_custom_fields) return;
	const missing = state.fieldsOfTask(task).find(({ id, required }) => required && !(id in task.fieldValues));
	// UNVERIFIED code; ClickUp only says that required fields are enforced.
	if (missing) throw new ClickUpError(400, 'SANDBOX_FIELD', `Custom Field "${missing.name}" is required`);
}

function createTask(call: Call<CreateBody>): Task {
	const { state, body, now, user } = call;
	const list = listIn(call);
	const parent = typeof body.parent !== 'string' ? undefined : parentFor(call, body.parent, list.id);
	const status = body.status === undefined ? state.statusesOf(list)[0] : statusNamed(call, list, body.status);
	const task = addTask(state, {
		listId: list.id,
		name: body.name,
		creatorId: user.id,
		dateCreated: now,
		parentId: parent?.id ?? null,
		groupAssigneeIds: body.group_assignees ?? [],
	});
	try {
		setStatus(task, status, now);
		writeTask(call, task);
		changePeople(call, task, 'assigneeIds', { add: body.assignees });
		writeFields(call, task);
		if (typeof body.links_to === 'string') linkTasks(call, task, taskById(call, body.links_to));
	} catch (error) {
		// A request that is refused leaves nothing behind.
		state.tasks.delete(task.id);
		throw error;
	}
	const space = state.spaceOf(list);
	task.tags = [...new Set((body.tags ?? []).map(tagName))];
	for (const name of task.tags) ensureTag(space, name, user.id);
	return task;
}

function updateTask(call: Call<UpdateBody>, task: Task): void {
	const { body } = call;
	const parent = body.parent === undefined ? undefined : parentFor(call, body.parent, task.listId, task);
	const draft = { ...task };
	const changes = writeTask(call, draft);
	if (parent && parent.id !== task.parentId) {
		changes.push({ field: 'parent', before: task.parentId, after: parent.id });
		draft.parentId = parent.id;
	}
	if (body.assignees) changes.push(...changePeople(call, draft, 'assigneeIds', body.assignees));
	if (body.watchers) changePeople(call, draft, 'watcherIds', body.watchers);
	if (body.group_assignees) {
		const { add = [], rem = [] } = body.group_assignees;
		const kept = draft.groupAssigneeIds.filter((id) => !rem.includes(id) && !add.includes(id));
		draft.groupAssigneeIds = [...kept, ...add];
	}
	Object.assign(task, draft, { dateUpdated: call.now });
	taskChanged(call, task, changes);
}

export const tasks = [
	route({
		operationId: 'GetTasks',
		method: 'GET',
		path: '/api/v2/list/{list_id}/task',
		query: {
			...taskListQuery,
			archived: flag,
			include_timl: flag,
			'watchers[]': arrayOf(text),
			custom_field: text,
		},
		handle(call) {
			const { id } = listIn(call);
			const here = (task: Task) =>
				task.listId === id || (call.query.include_timl === true && task.extraListIds.includes(id));
			return taskPage(call, [here, ...taskFilters(call)]);
		},
	}),
	route<CreateBody>({
		operationId: 'CreateTask',
		method: 'POST',
		path: '/api/v2/list/{list_id}/task',
		body: createBody,
		handle(call) {
			const task = createTask(call);
			taskCreated(call, task);
			return taskShape(call.state, task);
		},
	}),
	route({
		operationId: 'GetTask',
		method: 'GET',
		path: '/api/v2/task/{task_id}',
		query: {
			...customIdQuery,
			include_subtasks: flag,
			include_markdown_description: flag,
			custom_fields: text,
		},
		handle(call) {
			const { include_markdown_description: markdown, include_subtasks: subtasks } = call.query;
			return taskShape(call.state, taskIn(call), {
				attachments: true,
				markdown: markdown === true,
				subtasks: subtasks === true,
			});
		},
	}),
	route<UpdateBody>({
		operationId: 'UpdateTask',
		method: 'PUT',
		path: '/api/v2/task/{task_id}',
		query: customIdQuery,
		body: updateBody,
		handle(call) {
			const task = taskIn(call);
			updateTask(call, task);
			return taskShape(call.state, task, { attachments: true });
		},
	}),
	route({
		operationId: 'DeleteTask',
		method: 'DELETE',
		path: '/api/v2/task/{task_id}',
		query: customIdQuery,
		handle(call) {
			const task = taskIn(call);
			const remove = (each: Task) => {
				for (const subtask of call.state.subtasksOf(each.id)) remove(subtask);
				each.deleted = true;
			};
			remove(task);
			taskDeleted(call, task);
			return noContent();
		},
	}),
	route({
		operationId: 'GetFilteredTeamTasks',
		method: 'GET',
		path: '/api/v2/team/{team_Id}/task',
		query: {
			...taskListQuery,
			'space_ids[]': arrayOf(text),
			'project_ids[]': arrayOf(text),
			'list_ids[]': arrayOf(text),
			parent: text,
		},
		handle(call) {
			const { id } = workspaceIn(call, 'team_Id');
			const { state, query } = call;
			const lists = [...state.lists.values()].filter(
				(list) =>
					!list.deleted &&
					!list.archived &&
					state.spaceOf(list).workspaceId === id &&
					among(query['space_ids[]'], list.spaceId) &&
					among(query['project_ids[]'], list.folderId) &&
					among(query['list_ids[]'], list.id),
			);
			const here = new Set(lists.map((list) => list.id));
			const filters = taskFilters({ state, query: query.parent ? { ...query, subtasks: true } : query });
			if (query.parent !== undefined) filters.push(({ parentId }) => parentId === query.parent);
			return taskPage(call, [({ listId }) => here.has(listId), ...filters]);
		},
	}),
];

const among = (wanted: unknown, id: string | null) =>
	wanted === undefined || (id !== null && (wanted as string[]).includes(id));
