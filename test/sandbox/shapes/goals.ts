import type { Goal, KeyResult } from '../state/goals';
import type { SandboxState } from '../state/state';
import { userShapes } from './users';

const text = (value: number | null) => (value === null ? null : String(value));

const keyResultsOf = (state: SandboxState, goal: Goal) =>
	[...state.keyResults.values()].filter(({ goalId }) => goalId === goal.id);

/** How much of its way a key result has gone, 0 to 1. */
function progress({ stepsStart, stepsEnd, stepsCurrent }: KeyResult): number {
	if (stepsEnd === stepsStart) return 0;
	return Math.min(1, Math.max(0, (stepsCurrent - stepsStart) / (stepsEnd - stepsStart)));
}

function percentOf(state: SandboxState, goal: Goal): number {
	const parts = keyResultsOf(state, goal).map(progress);
	const sum = parts.reduce((total, part) => total + part, 0);
	return parts.length === 0 ? 0 : Math.round((100 * sum) / parts.length);
}

const common = (state: SandboxState, goal: Goal) => ({
	id: goal.id,
	pretty_id: String(goal.prettyId),
	name: goal.name,
	team_id: goal.workspaceId,
	creator: goal.creatorId,
	color: goal.color,
	date_created: String(goal.dateCreated),
	start_date: text(goal.startDate),
	due_date: text(goal.dueDate),
	description: goal.description,
	private: false,
	archived: false,
	multiple_owners: goal.multipleOwners,
	editor_token: `goal:${goal.id}`,
	date_updated: String(goal.dateUpdated),
	folder_id: goal.folder?.id ?? null,
	role_subtype: 0,
	members: [],
	group_members: [],
	owners: userShapes(state, goal.ownerIds),
	key_result_count: keyResultsOf(state, goal).length,
	percent_completed: percentOf(state, goal),
});

/** A goal among others. */
export const goalInListShape = (state: SandboxState, goal: Goal) => ({
	...common(state, goal),
	owner: null,
	last_update: String(goal.dateUpdated),
	pinned: false,
});

/** A goal by itself: with its key results. */
export const goalShape = (state: SandboxState, goal: Goal) => ({
	...common(state, goal),
	folder_name: goal.folder?.name ?? null,
	key_results: keyResultsOf(state, goal).map((keyResult) => keyResultShape(state, keyResult)),
	history: [],
	pretty_url: `https://app.clickup.com/${goal.workspaceId}/goals/${goal.prettyId}`,
});

export function keyResultShape(state: SandboxState, keyResult: KeyResult) {
	const goal = state.goals.get(keyResult.goalId)!;
	const { lastAction: action } = keyResult;
	return {
		id: keyResult.id,
		goal_id: goal.id,
		name: keyResult.name,
		creator: keyResult.creatorId,
		type: keyResult.type,
		date_created: String(keyResult.dateCreated),
		unit: keyResult.unit,
		workspace_id: goal.workspaceId,
		goal_pretty_id: String(goal.prettyId),
		percent_completed: null,
		completed: progress(keyResult) === 1,
		task_ids: keyResult.taskIds,
		subcategory_ids: keyResult.listIds,
		owners: userShapes(state, keyResult.ownerIds),
		last_action: {
			id: action.id,
			key_result_id: keyResult.id,
			userid: action.userId,
			note: action.note,
			date_modified: String(action.date),
			steps_before: null,
			steps_taken: null,
			steps_current: null,
			steps_before_float: action.before,
			steps_taken_float: action.taken,
			workspace_id: goal.workspaceId,
		},
	};
}
