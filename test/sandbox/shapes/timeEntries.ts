import type { QueryValue } from '../route';
import type { SandboxState } from '../state/state';
import type { TimeEntry } from '../state/timeTracking';
import { statusShape } from './hierarchy';
import { tagShapes } from './tasks';
import { userShape } from './users';

/** A running timer has a negative duration. UNVERIFIED: that it is the negative of its start. */
const durationOf = ({ start, end }: TimeEntry) => (end === null ? -start : end - start);

function common(state: SandboxState, entry: TimeEntry) {
	const tags = entry.tags.flatMap((name) => {
		const tag = state.timeEntryTags.find(
			(candidate) => candidate.workspaceId === entry.workspaceId && candidate.name === name,
		);
		return tag ? [timeEntryTagShape(tag)] : [];
	});
	return {
		id: entry.id,
		wid: entry.workspaceId,
		user: userShape(state.users.get(entry.userId)!),
		billable: entry.billable,
		description: entry.description,
		tags,
		is_locked: false,
	};
}

export const timeEntryTagShape = (tag: { name: string; fg: string; bg: string; creator: number }) => ({
	name: tag.name,
	creator: tag.creator,
	tag_bg: tag.bg,
	tag_fg: tag.fg,
});

function taskOf(state: SandboxState, entry: TimeEntry) {
	const task = entry.taskId === null ? undefined : state.tasks.get(entry.taskId);
	if (!task) return undefined;
	return { task, list: state.listOf(task), status: state.statusOf(task) };
}

/** As creating and starting answer: most times are numbers. */
export function newEntryShape(state: SandboxState, entry: TimeEntry) {
	const found = taskOf(state, entry);
	return {
		...common(state, entry),
		...(found && { task: { id: found.task.id, name: found.task.name, status: statusShape(found.status) } }),
		start: entry.start,
		...(entry.end !== null && { end: String(entry.end) }),
		duration: durationOf(entry),
		at: entry.at,
		task_location: {},
	};
}

/** As stopping answers: the start as text, the other times as numbers. */
export function stoppedEntryShape(state: SandboxState, entry: TimeEntry) {
	return {
		...entryShape(state, entry),
		end: entry.end,
		duration: durationOf(entry),
		at: entry.at,
		task_location: {},
	};
}

/** As everything else answers: all times are texts. */
export function entryShape(state: SandboxState, entry: TimeEntry) {
	const found = taskOf(state, entry);
	const { status, color, type, orderindex } = found?.status ?? {};
	return {
		...common(state, entry),
		...(found && {
			task: {
				id: found.task.id,
				name: found.task.name,
				status: { status, color, type, orderindex },
				custom_type: null,
			},
		}),
		start: String(entry.start),
		...(entry.end !== null && { end: String(entry.end) }),
		duration: String(durationOf(entry)),
		source: 'clickup',
		at: String(entry.at),
		approval_id: null,
		task_location: found
			? { list_id: found.list.id, folder_id: found.list.folderId, space_id: found.list.spaceId }
			: {},
	};
}

/** As reading answers, with what the query asks for besides. */
export function readEntryShape(
	state: SandboxState,
	entry: TimeEntry,
	query: Record<string, QueryValue | undefined>,
) {
	const shape = entryShape(state, entry);
	const found = taskOf(state, entry);
	if (!found) return shape;
	const { task, list } = found;
	const names = {
		list_name: list.name,
		folder_name: state.folderOf(list)?.name,
		space_name: state.spaceOf(list).name,
	};
	return {
		...shape,
		task: { ...shape.task, custom_id: task.customId },
		task_location: { ...shape.task_location, ...(query.include_location_names === true && names) },
		...(query.include_task_tags === true && { task_tags: tagShapes(state, task) }),
		task_url: `https://app.clickup.com/t/${task.id}`,
	};
}
