import { customIdQuery, taskById, taskIn } from '../access';
import { refused } from '../errors';
import { route, type Call } from '../route';
import { object, text } from '../schema';
import { taskShape } from '../shapes/tasks';
import type { Task } from '../state/types';

/** Exactly one of the two, in a body or a query. */
interface Dependency {
	depends_on?: string;
	dependency_of?: string;
}

/** Both ends of a dependency: who waits, and for whom. */
function ends(call: Call, { depends_on: before, dependency_of: after }: Dependency): [Task, Task] {
	const task = taskIn(call);
	// UNVERIFIED: ClickUp's answer to both or none; it says that only one can be used.
	if ((before === undefined) === (after === undefined)) {
		throw refused('VALUE', 'Exactly one of depends_on and dependency_of is needed');
	}
	const other = taskById(call, before ?? after!);
	if (other === task) throw refused('VALUE', 'A task cannot depend on itself');
	return before === undefined ? [other, task] : [task, other];
}

function linked(call: Call): [Task, Task] {
	const pair: [Task, Task] = [taskIn(call), taskIn(call, call.params.links_to)];
	if (pair[0] === pair[1]) throw refused('VALUE', 'A task cannot be linked to itself');
	return pair;
}

const answer = (call: Call, task: Task) => ({ task: taskShape(call.state, task, { attachments: true }) });

/** Links two tasks with each other. */
export function linkTasks(call: Call, task: Task, other: Task): void {
	if (task.linkedTasks.some(({ taskId }) => taskId === other.id)) return;
	const entry = { linkId: call.state.nextId('uuid'), date: call.now, userId: call.user.id };
	task.linkedTasks.push({ ...entry, taskId: other.id });
	other.linkedTasks.push({ ...entry, taskId: task.id });
}

export const taskRelationships = [
	route<Dependency>({
		operationId: 'AddDependency',
		method: 'POST',
		path: '/api/v2/task/{task_id}/dependency',
		query: customIdQuery,
		body: object({ depends_on: text, dependency_of: text }),
		handle(call) {
			const [waiting, blocking] = ends(call, call.body);
			if (!waiting.dependsOn.some(({ taskId }) => taskId === blocking.id)) {
				waiting.dependsOn.push({ taskId: blocking.id, date: call.now, userId: call.user.id });
			}
			return {};
		},
	}),
	route({
		operationId: 'DeleteDependency',
		method: 'DELETE',
		path: '/api/v2/task/{task_id}/dependency',
		query: { ...customIdQuery, depends_on: text, dependency_of: text },
		handle(call) {
			const [waiting, blocking] = ends(call, call.query as Dependency);
			waiting.dependsOn = waiting.dependsOn.filter(({ taskId }) => taskId !== blocking.id);
			return {};
		},
	}),
	route({
		operationId: 'AddTaskLink',
		method: 'POST',
		path: '/api/v2/task/{task_id}/link/{links_to}',
		query: customIdQuery,
		handle(call) {
			const [task, other] = linked(call);
			linkTasks(call, task, other);
			return answer(call, task);
		},
	}),
	route({
		operationId: 'DeleteTaskLink',
		method: 'DELETE',
		path: '/api/v2/task/{task_id}/link/{links_to}',
		query: customIdQuery,
		handle(call) {
			const [task, other] = linked(call);
			task.linkedTasks = task.linkedTasks.filter(({ taskId }) => taskId !== other.id);
			other.linkedTasks = other.linkedTasks.filter(({ taskId }) => taskId !== task.id);
			return answer(call, task);
		},
	}),
];
