import { customIdQuery, taskIn, workspaceIn } from '../access';
import { ClickUpError, refused } from '../errors';
import { taskChanged } from '../events';
import { route, type Call } from '../route';
import { arrayOf, filled, flag, integer, number, object, oneOf, text } from '../schema';
import {
	entryShape,
	newEntryShape,
	readEntryShape,
	stoppedEntryShape,
	timeEntryTagShape,
} from '../shapes/timeEntries';
import { userShape } from '../shapes/users';
import type { SandboxState } from '../state/state';
import type { TimeEntry } from '../state/timeTracking';

const day = 24 * 60 * 60_000;

interface TagBody {
	name: string;
	tag_fg?: string;
	tag_bg?: string;
}

interface EntryBody {
	description?: string;
	tags?: TagBody[];
	tag_action?: 'replace' | 'add' | 'remove';
	start?: number;
	stop?: number;
	end?: number;
	billable?: boolean;
	duration?: number;
	assignee?: number;
	tid?: string;
}

const tag = object({ name: filled, tag_fg: filled, tag_bg: filled }, 'name', 'tag_fg', 'tag_bg');
const namedTag = object({ name: filled }, 'name');
const includes = {
	include_task_tags: flag,
	include_location_names: flag,
	include_approval_history: flag,
	include_approval_details: flag,
};

export const entriesOf = (state: SandboxState, workspaceId: string): TimeEntry[] =>
	[...state.timeEntries.values()].filter((entry) => !entry.deleted && entry.workspaceId === workspaceId);

const runningOf = (call: Call, workspaceId: string, userId = call.user.id) =>
	entriesOf(call.state, workspaceId).find((entry) => entry.end === null && entry.userId === userId);

/** Other people's time is for owners and admins. UNVERIFIED: ClickUp's answer to anybody else. */
function maySee(call: Call, workspaceId: string, userId: number): void {
	const { members } = call.state.workspaces.get(workspaceId)!;
	const role = members.find((member) => member.userId === call.user.id)?.role ?? 4;
	if (userId !== call.user.id && role > 2) {
		throw new ClickUpError(403, 'SANDBOX_VALUE', 'Only owners and admins can use the time of others');
	}
	if (!call.state.isMember(workspaceId, userId)) throw refused('VALUE', `Unknown user ${userId}`);
}

/** The entry in the path. UNVERIFIED: ClickUp's answer to an ID that never was. */
function anyEntryIn(call: Call): TimeEntry {
	const workspace = workspaceIn(call);
	const entry = call.state.timeEntries.get(call.params.timer_id);
	if (entry?.workspaceId === workspace.id) return entry;
	throw new ClickUpError(404, 'SANDBOX_VALUE', 'Time entry not found');
}

function entryIn(call: Call): TimeEntry {
	const entry = anyEntryIn(call);
	if (!entry.deleted) return entry;
	throw new ClickUpError(404, 'SANDBOX_VALUE', 'Time entry not found, deleted');
}

/** Makes the tags that are new, and gives all of their names. */
function ensureTags(call: Call, workspaceId: string, tags: TagBody[]): string[] {
	for (const { name, tag_fg: fg = '#ffffff', tag_bg: bg = '#87909e' } of tags) {
		const known = call.state.timeEntryTags.find(
			(candidate) => candidate.workspaceId === workspaceId && candidate.name === name,
		);
		// UNVERIFIED: that a tag takes on the colours that come with it.
		if (known) Object.assign(known, { fg, bg });
		else call.state.timeEntryTags.push({ workspaceId, name, fg, bg, creator: call.user.id });
	}
	return [...new Set(tags.map(({ name }) => name))];
}

/** Sums up the time of a task anew, and tells webhooks when it has changed. */
export function timeChanged(call: Call, entry: TimeEntry): void {
	const task = entry.taskId === null ? undefined : call.state.tasks.get(entry.taskId);
	if (!task) return;
	const before = task.timeSpent;
	task.timeSpent = [...call.state.timeEntries.values()]
		.filter(({ taskId, deleted }) => taskId === task.id && !deleted)
		.reduce((sum, { start, end }) => sum + (end === null ? 0 : end - start), 0);
	if (task.timeSpent === before) return;
	taskChanged(call, task, [{ field: 'time_spent', before, after: task.timeSpent }], {
		data: { description: entry.description, interval_id: entry.id },
	});
}

/** Adds an entry of the token's owner. */
export function addEntry(
	call: Call,
	part: Pick<TimeEntry, 'workspaceId' | 'taskId' | 'start' | 'end'> & Partial<TimeEntry>,
): TimeEntry {
	const entry: TimeEntry = {
		id: call.state.nextHistoryId(),
		userId: call.user.id,
		billable: false,
		description: '',
		tags: [],
		at: call.now,
		deleted: false,
		history: [],
		...part,
	};
	call.state.timeEntries.set(entry.id, entry);
	timeChanged(call, entry);
	return entry;
}

/** Writes changes to an entry, and remembers them. */
export function changeEntry(call: Call, entry: TimeEntry, change: Partial<TimeEntry>): void {
	for (const [field, after] of Object.entries(change)) {
		const before = entry[field as keyof TimeEntry];
		if (JSON.stringify(before) === JSON.stringify(after)) continue;
		entry.history.push({
			id: call.state.nextHistoryId(),
			date: call.now,
			userId: call.user.id,
			field,
			before,
			after,
		});
	}
	const old = { ...entry };
	Object.assign(entry, change, { at: call.now });
	timeChanged(call, entry);
	if (old.taskId !== entry.taskId) timeChanged(call, old);
}

/** The task that a body names: with `custom_task_ids` by its custom ID. */
const taskIdIn = (call: Call<EntryBody>): string | null =>
	call.body.tid ? taskIn(call, call.body.tid).id : null;

function stop(call: Call, entry: TimeEntry): void {
	changeEntry(call, entry, { end: Math.max(call.now, entry.start) });
}

function newTags(entry: TimeEntry, names: string[], action: EntryBody['tag_action']): string[] {
	if (action === 'add') return [...new Set([...entry.tags, ...names])];
	if (action === 'remove') return entry.tags.filter((name) => !names.includes(name));
	// UNVERIFIED: that tags without an action replace.
	return names;
}

/** Which entries a list query asks for. */
function filtered(call: Call, workspaceId: string): TimeEntry[] {
	const { state, query, user } = call;
	const places = ['space_id', 'folder_id', 'list_id', 'task_id'].filter((name) => query[name] !== undefined);
	if (places.length > 1) throw refused('QUERY', `Only one of ${places.join(', ')} at a time`);
	const wanted = query.assignee === undefined ? [user.id] : String(query.assignee).split(',').map(Number);
	wanted.forEach((userId) => maySee(call, workspaceId, userId));
	const from = Number(query.start_date ?? call.now - 30 * day);
	const to = Number(query.end_date ?? Infinity);
	const taskId = query.task_id === undefined ? undefined : taskIn(call, String(query.task_id)).id;
	const lies = ({ taskId: id }: TimeEntry): boolean => {
		if (places.length === 0) return true;
		if (id === null || taskId !== undefined) return id === taskId;
		const list = state.listOf(state.tasks.get(id)!);
		const here: Record<string, string | null> = {
			space_id: list.spaceId,
			folder_id: list.folderId,
			list_id: list.id,
		};
		return here[places[0]] === String(query[places[0]]);
	};
	return entriesOf(state, workspaceId).filter(
		(entry) =>
			wanted.includes(entry.userId) &&
			entry.start >= from &&
			entry.start <= to &&
			(query.is_billable === undefined || entry.billable === query.is_billable) &&
			lies(entry),
	);
}

export const timeEntries = [
	route({
		operationId: 'Gettimeentrieswithinadaterange',
		method: 'GET',
		path: '/api/v2/team/{team_Id}/time_entries',
		query: {
			...customIdQuery,
			...includes,
			start_date: number,
			end_date: number,
			assignee: { type: 'string', pattern: '^-?\\d+(,-?\\d+)*$' },
			space_id: number,
			folder_id: number,
			list_id: number,
			task_id: text,
			is_billable: flag,
		},
		handle(call) {
			const { id } = workspaceIn(call, 'team_Id');
			return { data: filtered(call, id).map((entry) => readEntryShape(call.state, entry, call.query)) };
		},
	}),
	route<EntryBody & { start: number; duration: number }>({
		operationId: 'Createatimeentry',
		method: 'POST',
		path: '/api/v2/team/{team_Id}/time_entries',
		query: customIdQuery,
		body: object(
			{
				description: text,
				tags: arrayOf(tag),
				start: integer,
				stop: integer,
				end: integer,
				billable: flag,
				duration: integer,
				assignee: integer,
				tid: filled,
			},
			'start',
			'duration',
		),
		handle(call) {
			const { id } = workspaceIn(call, 'team_Id');
			const { body, user } = call;
			if (body.assignee !== undefined) maySee(call, id, body.assignee);
			const end = body.end ?? body.stop ?? body.start + body.duration;
			if (end < body.start) throw refused('VALUE', 'A time entry ends after it starts');
			const entry = addEntry(call, {
				workspaceId: id,
				taskId: taskIdIn(call),
				start: body.start,
				end,
				userId: body.assignee ?? user.id,
				billable: body.billable ?? false,
				description: body.description ?? '',
				tags: ensureTags(call, id, body.tags ?? []),
			});
			const shape = newEntryShape(call.state, entry);
			const { timezone } = call.state.users.get(entry.userId)!;
			return { data: { ...shape, user: { ...shape.user, timezone } } };
		},
	}),
	route<EntryBody>({
		operationId: 'StartatimeEntry',
		method: 'POST',
		path: '/api/v2/team/{team_Id}/time_entries/start',
		query: customIdQuery,
		body: object({ description: text, tags: arrayOf(namedTag), tid: filled, billable: flag }),
		handle(call) {
			const { id } = workspaceIn(call, 'team_Id');
			const taskId = taskIdIn(call);
			// UNVERIFIED: that a timer stops the one before, as it does in ClickUp's own pages.
			const before = runningOf(call, id);
			if (before) stop(call, before);
			const known = call.state.timeEntryTags.filter(({ workspaceId }) => workspaceId === id);
			const tags = (call.body.tags ?? []).map(({ name }) => {
				const { fg, bg } = known.find((candidate) => candidate.name === name) ?? {};
				return { name, tag_fg: fg, tag_bg: bg };
			});
			const entry = addEntry(call, {
				workspaceId: id,
				taskId,
				start: call.now,
				end: null,
				billable: call.body.billable ?? false,
				description: call.body.description ?? '',
				tags: ensureTags(call, id, tags),
			});
			return { data: newEntryShape(call.state, entry) };
		},
	}),
	route({
		operationId: 'Getrunningtimeentry',
		method: 'GET',
		path: '/api/v2/team/{team_id}/time_entries/current',
		query: { assignee: number },
		handle(call) {
			const { id } = workspaceIn(call);
			const userId = Number(call.query.assignee ?? call.user.id);
			maySee(call, id, userId);
			const entry = runningOf(call, id, userId);
			return { data: entry ? entryShape(call.state, entry) : null };
		},
	}),
	route({
		operationId: 'StopatimeEntry',
		method: 'POST',
		path: '/api/v2/team/{team_id}/time_entries/stop',
		handle(call) {
			const entry = runningOf(call, workspaceIn(call).id);
			// UNVERIFIED: the answer when nothing runs; n8n's built-in node expects one without data.
			if (!entry) return { data: null };
			stop(call, entry);
			return { data: stoppedEntryShape(call.state, entry) };
		},
	}),
	route({
		operationId: 'Getsingulartimeentry',
		method: 'GET',
		path: '/api/v2/team/{team_id}/time_entries/{timer_id}',
		query: includes,
		handle(call) {
			const entry = anyEntryIn(call);
			// Reported: the answer for an entry that is deleted is null.
			return entry.deleted ? null : { data: readEntryShape(call.state, entry, call.query) };
		},
	}),
	route<EntryBody>({
		operationId: 'UpdateatimeEntry',
		method: 'PUT',
		path: '/api/v2/team/{team_id}/time_entries/{timer_id}',
		query: customIdQuery,
		body: object({
			description: text,
			tags: arrayOf(tag),
			tag_action: oneOf('replace', 'add', 'remove'),
			start: integer,
			end: integer,
			tid: text,
			billable: flag,
			duration: integer,
			// Passed over, as is every key that ClickUp does not know.
			assignee: integer,
		}),
		handle(call) {
			const entry = entryIn(call);
			const { start, end, duration, tags, billable, description, tid } = call.body;
			if ((start === undefined) !== (end === undefined)) {
				throw refused('BODY', 'Body keys "start" and "end" go together');
			}
			if (start !== undefined && end! < start) throw refused('VALUE', 'A time entry ends after it starts');
			const names = tags && ensureTags(call, entry.workspaceId, tags);
			changeEntry(call, entry, {
				...(start !== undefined && { start, end }),
				...(start === undefined && duration !== undefined && { end: entry.start + duration }),
				...(names && { tags: newTags(entry, names, call.body.tag_action) }),
				...(billable !== undefined && { billable }),
				...(description !== undefined && { description }),
				...(tid !== undefined && { taskId: taskIdIn(call) }),
			});
			return { data: [entryShape(call.state, entry)] };
		},
	}),
	route({
		operationId: 'DeleteatimeEntry',
		method: 'DELETE',
		path: '/api/v2/team/{team_id}/time_entries/{timer_id}',
		handle(call) {
			const entry = entryIn(call);
			const shape = entryShape(call.state, entry);
			entry.deleted = true;
			timeChanged(call, entry);
			return { data: [shape] };
		},
	}),
	route({
		operationId: 'Gettimeentryhistory',
		method: 'GET',
		path: '/api/v2/team/{team_id}/time_entries/{timer_id}/history',
		// UNVERIFIED: the answer is not described; one client reports an array under data.
		handle: (call) => ({
			data: entryIn(call).history.map(({ id, date, userId, field, before, after }) => ({
				id,
				date: String(date),
				user: userShape(call.state.users.get(userId)!),
				field,
				before,
				after,
			})),
		}),
	}),
	route({
		operationId: 'Getalltagsfromtimeentries',
		method: 'GET',
		path: '/api/v2/team/{team_id}/time_entries/tags',
		handle(call) {
			const { id } = workspaceIn(call);
			const tags = call.state.timeEntryTags.filter(({ workspaceId }) => workspaceId === id);
			return { data: tags.map(timeEntryTagShape) };
		},
	}),
	route<{ time_entry_ids: string[]; tags: TagBody[] }>({
		operationId: 'Addtagsfromtimeentries',
		method: 'POST',
		path: '/api/v2/team/{team_id}/time_entries/tags',
		body: object({ time_entry_ids: arrayOf(filled), tags: arrayOf(tag) }, 'time_entry_ids', 'tags'),
		handle(call) {
			const { id } = workspaceIn(call);
			const entries = named(call, id);
			const names = ensureTags(call, id, call.body.tags);
			for (const entry of entries) changeEntry(call, entry, { tags: newTags(entry, names, 'add') });
			return {};
		},
	}),
	route<{ time_entry_ids: string[]; tags: TagBody[] }>({
		operationId: 'Removetagsfromtimeentries',
		method: 'DELETE',
		path: '/api/v2/team/{team_id}/time_entries/tags',
		body: object({ time_entry_ids: arrayOf(filled), tags: arrayOf(namedTag) }, 'time_entry_ids', 'tags'),
		handle(call) {
			const { id } = workspaceIn(call);
			const names = call.body.tags.map(({ name }) => name);
			for (const entry of named(call, id)) {
				changeEntry(call, entry, { tags: newTags(entry, names, 'remove') });
			}
			return {};
		},
	}),
	route<{ name: string; new_name: string; tag_bg: string; tag_fg: string }>({
		operationId: 'Changetagnamesfromtimeentries',
		method: 'PUT',
		path: '/api/v2/team/{team_id}/time_entries/tags',
		body: object(
			{ name: filled, new_name: filled, tag_bg: filled, tag_fg: filled },
			'name',
			'new_name',
			'tag_bg',
			'tag_fg',
		),
		handle(call) {
			const { id } = workspaceIn(call);
			const { name, new_name: newName, tag_bg: bg, tag_fg: fg } = call.body;
			const known = call.state.timeEntryTags.find(
				(candidate) => candidate.workspaceId === id && candidate.name === name,
			);
			// UNVERIFIED: ClickUp's answer to the name of a tag that is not there.
			if (!known) throw refused('VALUE', `Unknown time entry tag "${name}"`);
			Object.assign(known, { name: newName, fg, bg });
			for (const entry of entriesOf(call.state, id)) {
				entry.tags = entry.tags.map((each) => (each === name ? newName : each));
			}
			return {};
		},
	}),
];

function named(call: Call<{ time_entry_ids: string[] }>, workspaceId: string): TimeEntry[] {
	return call.body.time_entry_ids.map((id) => {
		const entry = entriesOf(call.state, workspaceId).find((candidate) => candidate.id === id);
		if (!entry) throw new ClickUpError(404, 'SANDBOX_VALUE', `Time entry ${id} not found`);
		return entry;
	});
}
