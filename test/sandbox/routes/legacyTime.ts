import { customIdQuery, taskIn } from '../access';
import { ClickUpError, refused } from '../errors';
import { route, type Call } from '../route';
import { integer, object } from '../schema';
import { userShape } from '../shapes/users';
import type { TimeEntry } from '../state/timeTracking';
import { addEntry, changeEntry, timeChanged } from './timeEntries';

interface IntervalBody {
	start: number;
	end: number;
	time: number;
}

const intervalBody = object({ start: integer, end: integer, time: integer }, 'start', 'end', 'time');

const intervalsOf = (call: Call, taskId: string): TimeEntry[] =>
	[...call.state.timeEntries.values()].filter((entry) => !entry.deleted && entry.taskId === taskId);

/** The interval in the path. UNVERIFIED: ClickUp's answer to one that is not there. */
function intervalIn(call: Call): TimeEntry {
	const entry = intervalsOf(call, taskIn(call).id).find(({ id }) => id === call.params.interval_id);
	if (!entry) throw new ClickUpError(404, 'SANDBOX_VALUE', 'Interval not found');
	return entry;
}

function checked({ start, end, time }: IntervalBody) {
	// UNVERIFIED: what ClickUp makes of times that contradict each other.
	if (end - start !== time) throw refused('VALUE', 'Body key "time" is not the time from "start" to "end"');
	return { start, end };
}

/** Tracked time as the first version of the API saw it: intervals of tasks. */
export const legacyTime = [
	route({
		operationId: 'Gettrackedtime',
		method: 'GET',
		path: '/api/v2/task/{task_id}/time',
		query: customIdQuery,
		handle(call) {
			const entries = intervalsOf(call, taskIn(call).id).filter(({ end }) => end !== null);
			const people = [...new Set(entries.map(({ userId }) => userId))];
			const length = ({ start, end }: TimeEntry) => end! - start;
			return {
				data: people.map((userId) => {
					const own = entries.filter((entry) => entry.userId === userId);
					return {
						user: userShape(call.state.users.get(userId)!),
						time: own.reduce((sum, entry) => sum + length(entry), 0),
						intervals: own.map((entry) => ({
							id: entry.id,
							start: String(entry.start),
							end: String(entry.end),
							time: String(length(entry)),
							source: 'clickup',
							date_added: String(entry.at),
						})),
					};
				}),
			};
		},
	}),
	route<IntervalBody>({
		operationId: 'Tracktime',
		method: 'POST',
		path: '/api/v2/task/{task_id}/time',
		query: customIdQuery,
		body: intervalBody,
		handle(call) {
			const task = taskIn(call);
			const workspaceId = call.state.workspaceOf(task).id;
			return { id: addEntry(call, { workspaceId, taskId: task.id, ...checked(call.body) }).id };
		},
	}),
	route<IntervalBody>({
		operationId: 'Edittimetracked',
		method: 'PUT',
		path: '/api/v2/task/{task_id}/time/{interval_id}',
		query: customIdQuery,
		body: intervalBody,
		handle(call) {
			changeEntry(call, intervalIn(call), checked(call.body));
			return {};
		},
	}),
	route({
		operationId: 'Deletetimetracked',
		method: 'DELETE',
		path: '/api/v2/task/{task_id}/time/{interval_id}',
		query: customIdQuery,
		handle(call) {
			const entry = intervalIn(call);
			entry.deleted = true;
			timeChanged(call, entry);
			return {};
		},
	}),
];
