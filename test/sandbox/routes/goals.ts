import { foreignObject, unknownObject } from '../errors';
import { workspaceIn } from '../access';
import { route, type Call } from '../route';
import { arrayOf, filled, flag, integer, nullable, object, oneOf, text } from '../schema';
import { goalInListShape, goalShape, keyResultShape } from '../shapes/goals';
import type { Goal, KeyResult } from '../state/goals';

interface GoalBody {
	name: string;
	due_date?: number | null;
	start_date?: number | null;
	description: string;
	color: string;
}

interface KeyResultBody {
	name?: string;
	owners?: number[];
	type?: KeyResult['type'];
	steps_start?: number;
	steps_end?: number;
	unit?: string;
	task_ids?: string[];
	list_ids?: string[];
	steps_current?: number;
	note?: string;
}

const people = arrayOf(integer);

const keyResultKeys = {
	name: filled,
	owners: people,
	type: oneOf('number', 'currency', 'boolean', 'percentage', 'automatic'),
	steps_start: integer,
	steps_end: integer,
	unit: text,
	task_ids: arrayOf(filled),
	list_ids: arrayOf(filled),
};

/** The goal with this ID, or the one in the path. UNVERIFIED: that it is refused as tasks are. */
function goalIn(call: Call, id = call.params.goal_id): Goal {
	const goal = call.state.goals.get(id);
	if (!goal || goal.deleted) throw unknownObject();
	if (!call.state.allows(call.token, goal.workspaceId)) throw foreignObject();
	return goal;
}

function keyResultIn(call: Call): KeyResult {
	const keyResult = call.state.keyResults.get(call.params.key_result_id);
	if (!keyResult) throw unknownObject();
	goalIn(call, keyResult.goalId);
	return keyResult;
}

function tellGoal(call: Call, kind: 'Created' | 'Updated' | 'Deleted', goal: Goal): void {
	const place = { workspaceId: goal.workspaceId };
	call.emit({ event: `goal${kind}`, place, subject: { goal_id: goal.id } });
}

function tellKeyResult(call: Call, kind: 'Created' | 'Updated' | 'Deleted', keyResult: KeyResult): void {
	const place = { workspaceId: goalIn(call, keyResult.goalId).workspaceId };
	const subject = { goal_id: keyResult.goalId, key_result_id: keyResult.id };
	call.emit({ event: `keyResult${kind}`, place, subject });
}

const members = (call: Call, goal: Goal, ids: number[]) =>
	ids.filter((id) => call.state.isMember(goal.workspaceId, id));

/** Writes what a body says to a key result, and what was done as its last action. */
function write(call: Call, keyResult: KeyResult, body: KeyResultBody, note: string): void {
	const goal = goalIn(call, keyResult.goalId);
	const { stepsCurrent: before } = keyResult;
	Object.assign(keyResult, {
		name: body.name ?? keyResult.name,
		type: body.type ?? keyResult.type,
		unit: body.unit ?? keyResult.unit,
		ownerIds: body.owners ? members(call, goal, body.owners) : keyResult.ownerIds,
		stepsStart: body.steps_start ?? keyResult.stepsStart,
		stepsEnd: body.steps_end ?? keyResult.stepsEnd,
		stepsCurrent: body.steps_current ?? body.steps_start ?? before,
		taskIds: body.task_ids ?? keyResult.taskIds,
		listIds: body.list_ids ?? keyResult.listIds,
	});
	const moved = body.steps_current !== undefined;
	keyResult.lastAction = {
		id: call.state.nextId('uuid'),
		userId: call.user.id,
		date: call.now,
		note,
		before: moved ? before : null,
		taken: moved ? keyResult.stepsCurrent - before : null,
	};
}

export const goals = [
	route({
		operationId: 'GetGoals',
		method: 'GET',
		path: '/api/v2/team/{team_id}/goal',
		query: { include_completed: flag },
		handle(call) {
			const { id } = workspaceIn(call);
			const shown = [...call.state.goals.values()]
				.filter((goal) => !goal.deleted && goal.workspaceId === id)
				.map((goal) => ({ goal, shape: goalInListShape(call.state, goal) }))
				.filter(({ shape }) => call.query.include_completed === true || shape.percent_completed < 100);
			const folders = new Map(shown.flatMap(({ goal: { folder } }) => (folder ? [[folder.id, folder]] : [])));
			const inFolder = (folderId: string | null) =>
				shown.filter(({ goal }) => (goal.folder?.id ?? null) === folderId).map(({ shape }) => shape);
			return {
				goals: inFolder(null),
				folders: [...folders.values()].map((folder) => ({
					id: folder.id,
					name: folder.name,
					team_id: id,
					private: false,
					date_created: String(call.now),
					creator: call.user.id,
					goal_count: inFolder(folder.id).length,
					members: [],
					goals: inFolder(folder.id),
				})),
			};
		},
	}),
	route<GoalBody & { multiple_owners: boolean; owners: number[] }>({
		operationId: 'CreateGoal',
		method: 'POST',
		path: '/api/v2/team/{team_id}/goal',
		body: object(
			{
				name: filled,
				due_date: integer,
				start_date: integer,
				description: text,
				multiple_owners: flag,
				owners: people,
				color: filled,
			},
			'name',
			'description',
			'multiple_owners',
			'owners',
			'color',
		),
		handle(call) {
			const { id: workspaceId } = workspaceIn(call);
			const { body, state, now, user } = call;
			const goal: Goal = {
				id: state.nextId('uuid'),
				prettyId: [...state.goals.values()].filter((other) => other.workspaceId === workspaceId).length + 1,
				workspaceId,
				name: body.name,
				description: body.description,
				color: body.color,
				creatorId: user.id,
				ownerIds: [],
				multipleOwners: body.multiple_owners,
				dateCreated: now,
				dateUpdated: now,
				startDate: body.start_date ?? null,
				dueDate: body.due_date ?? null,
				deleted: false,
				folder: null,
			};
			goal.ownerIds = members(call, goal, body.owners);
			state.goals.set(goal.id, goal);
			tellGoal(call, 'Created', goal);
			return { goal: goalShape(state, goal) };
		},
	}),
	route({
		operationId: 'GetGoal',
		method: 'GET',
		path: '/api/v2/goal/{goal_id}',
		handle: (call) => ({ goal: goalShape(call.state, goalIn(call)) }),
	}),
	route<GoalBody & { due_date: number | null; rem_owners: number[]; add_owners: number[] }>({
		operationId: 'UpdateGoal',
		method: 'PUT',
		path: '/api/v2/goal/{goal_id}',
		body: object(
			{
				name: filled,
				due_date: nullable(integer),
				description: text,
				rem_owners: people,
				add_owners: people,
				color: filled,
			},
			'name',
			'due_date',
			'description',
			'rem_owners',
			'add_owners',
			'color',
		),
		handle(call) {
			const goal = goalIn(call);
			const { name, due_date: dueDate, description, color, rem_owners: rem, add_owners: add } = call.body;
			const kept = goal.ownerIds.filter((id) => !rem.includes(id));
			const ownerIds = [...new Set([...kept, ...members(call, goal, add)])];
			Object.assign(goal, { name, dueDate, description, color, ownerIds, dateUpdated: call.now });
			tellGoal(call, 'Updated', goal);
			return { goal: goalShape(call.state, goal) };
		},
	}),
	route({
		operationId: 'DeleteGoal',
		method: 'DELETE',
		path: '/api/v2/goal/{goal_id}',
		handle(call) {
			const goal = goalIn(call);
			tellGoal(call, 'Deleted', goal);
			goal.deleted = true;
			return {};
		},
	}),
	route<KeyResultBody & { name: string; type: KeyResult['type'] }>({
		operationId: 'CreateKeyResult',
		method: 'POST',
		path: '/api/v2/goal/{goal_id}/key_result',
		body: object(keyResultKeys, ...Object.keys(keyResultKeys)),
		handle(call) {
			const goal = goalIn(call);
			const keyResult = {
				id: call.state.nextId('uuid'),
				goalId: goal.id,
				creatorId: call.user.id,
				dateCreated: call.now,
			} as KeyResult;
			write(call, keyResult, call.body, 'Created Key Result');
			call.state.keyResults.set(keyResult.id, keyResult);
			tellKeyResult(call, 'Created', keyResult);
			return { key_result: keyResultShape(call.state, keyResult) };
		},
	}),
	route<KeyResultBody>({
		operationId: 'EditKeyResult',
		method: 'PUT',
		path: '/api/v2/key_result/{key_result_id}',
		body: object({ ...keyResultKeys, steps_current: integer, note: text }),
		handle(call) {
			const keyResult = keyResultIn(call);
			const { note = '' } = call.body;
			write(call, keyResult, { steps_current: keyResult.stepsCurrent, ...call.body }, note);
			tellKeyResult(call, 'Updated', keyResult);
			return { key_result: keyResultShape(call.state, keyResult) };
		},
	}),
	route({
		operationId: 'DeleteKeyResult',
		method: 'DELETE',
		path: '/api/v2/key_result/{key_result_id}',
		handle(call) {
			const keyResult = keyResultIn(call);
			tellKeyResult(call, 'Deleted', keyResult);
			call.state.keyResults.delete(keyResult.id);
			return {};
		},
	}),
];
