import { customIdQuery, taskIn, workspaceIn } from '../access';
import { ClickUpError, refused, unknownObject } from '../errors';
import { route, type Call } from '../route';
import { arrayOf, object, text, type Schema } from '../schema';
import { statusShape } from '../shapes/hierarchy';
import type { Task } from '../state/types';

const MINUTE = 60_000;
const MOST_TASKS = 100;

/** How long a task was in each status, in whole minutes. */
function timeInStatus({ state, now }: Pick<Call, 'state' | 'now'>, task: Task) {
	const statuses = state.statusesOf(state.listOf(task));
	const times = new Map<string, { minutes: number; since: number }>();
	task.statusHistory.forEach(({ statusId, since }, i) => {
		const until = task.statusHistory[i + 1]?.since ?? now;
		const before = times.get(statusId) ?? { minutes: 0, since };
		times.set(statusId, { ...before, minutes: before.minutes + Math.floor((until - since) / MINUTE) });
	});
	const timeIn = (id: string) => {
		const { minutes = 0, since = now } = times.get(id) ?? {};
		return { by_minute: minutes, since: String(since) };
	};
	const current = state.statusOf(task);
	return {
		current_status: { status: current.status, color: current.color, total_time: timeIn(current.id) },
		status_history: statuses
			.filter(({ id }) => times.has(id))
			.map((status) => {
				const { status: name, color, type, orderindex } = statusShape(status);
				return { status: name, color, type, total_time: timeIn(status.id), orderindex };
			}),
	};
}

type Estimates = Array<{ assignee: number | 'unassigned'; time: number }>;

const estimates: Schema = {
	type: 'array',
	maxItems: 10,
	items: object(
		{
			assignee: { type: ['integer', 'string'], pattern: '^unassigned$' },
			time: { type: 'integer', minimum: 0 },
		},
		'assignee',
		'time',
	),
};

/** The task in the path, by its own or its custom ID, in a Workspace that may estimate by person. */
function estimatedTask(call: Call<Estimates>): Task {
	const { state, params } = call;
	const workspace = workspaceIn(call, 'workspace_id');
	const task = [...state.tasks.values()].find(
		(each) =>
			!each.deleted &&
			[each.id, each.customId].includes(params.task_id) &&
			state.workspaceOf(each) === workspace,
	);
	if (!task) throw new ClickUpError(404, 'ITEM_013', 'Task not found');
	if (['free', 'unlimited'].includes(workspace.plan)) {
		throw new ClickUpError(400, 'SANDBOX_PLAN', 'Not entitled to use time estimates per assignee');
	}
	const stranger = call.body.find(
		({ assignee }) => assignee !== 'unassigned' && !task.assigneeIds.includes(assignee),
	);
	if (stranger) throw refused('VALUE', `User ${stranger.assignee} is not assigned to the task`);
	return task;
}

const asMap = (body: Estimates): Record<string, number> =>
	Object.fromEntries(body.map(({ assignee, time }) => [String(assignee), time]));

function total(task: Task): number {
	task.timeEstimate = Object.values(task.timeEstimates).reduce((sum, time) => sum + time, 0);
	return task.timeEstimate;
}

const estimatesPath = '/api/v3/workspaces/{workspace_id}/tasks/{task_id}/time_estimates_by_user';

export const taskTimes = [
	route({
		operationId: "GetTask'sTimeinStatus",
		method: 'GET',
		path: '/api/v2/task/{task_id}/time_in_status',
		query: customIdQuery,
		handle: (call) => timeInStatus(call, taskIn(call)),
	}),
	route({
		operationId: "GetBulkTasks'TimeinStatus",
		method: 'GET',
		path: '/api/v2/task/bulk_time_in_status/task_ids',
		query: { ...customIdQuery, task_ids: arrayOf(text) },
		requiredQuery: ['task_ids'],
		handle(call) {
			const ids = call.query.task_ids as string[];
			if (ids.length > MOST_TASKS) throw refused('QUERY', 'More than 100 task_ids');
			// UNVERIFIED: what becomes of an ID that is not there.
			if (ids.length === 0) throw unknownObject();
			return Object.fromEntries(
				ids.map((id) => {
					const task = taskIn(call, id);
					return [task.id, timeInStatus(call, task)];
				}),
			);
		},
	}),
	route<Estimates>({
		operationId: 'updateTimeEstimatesByUser',
		method: 'PATCH',
		path: estimatesPath,
		body: estimates,
		handle(call) {
			const task = estimatedTask(call);
			const updated = asMap(call.body);
			Object.assign(task.timeEstimates, updated);
			return { data: { total_time_estimate: total(task), updated_estimates: updated } };
		},
	}),
	route<Estimates>({
		operationId: 'replaceTimeEstimatesByUser',
		method: 'PUT',
		path: estimatesPath,
		body: estimates,
		handle(call) {
			const task = estimatedTask(call);
			task.timeEstimates = asMap(call.body);
			return { data: { total_time_estimate: total(task), assignee_estimates: task.timeEstimates } };
		},
	}),
];
