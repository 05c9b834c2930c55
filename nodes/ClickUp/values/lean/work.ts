import { nameOf } from '../customFields';
import { isObject } from '../objects';
import { readableDate, readableInstant } from '../readableDates';
import type { Lean } from './lean';
import { each, minutes, names, part } from './lean';

/** A time entry. A timer that runs has no end, and no duration yet. */
export const leanTimeEntry: Lean = (entry, zones) => ({
	id: entry.id,
	task: part(entry.task, 'name'),
	task_id: isObject(entry.task) ? entry.task.id : undefined,
	user: nameOf(entry.user),
	description: entry.description,
	start: readableInstant(entry.start, zones),
	end: readableInstant(entry.end, zones),
	duration_minutes: minutes(entry.duration),
	billable: entry.billable,
	tags: names(entry.tags),
	task_url: entry.task_url,
});

const leanInterval: Lean = (interval, zones) => ({
	id: interval.id,
	start: readableInstant(interval.start, zones),
	end: readableInstant(interval.end, zones),
	minutes: minutes(interval.time),
});

/** The time that somebody has tracked on a task (legacy routes). */
export const leanTrackedTime: Lean = (tracked, zones) => ({
	user: nameOf(tracked.user),
	minutes: minutes(tracked.time),
	intervals: each(tracked.intervals, leanInterval, zones),
});

/** A key result of a goal. */
export const leanKeyResult: Lean = (result) => ({
	id: result.id,
	goal_id: result.goal_id,
	name: result.name,
	type: result.type,
	unit: result.unit,
	owners: names(result.owners),
	percent_completed: result.percent_completed,
	completed: result.completed,
	note: isObject(result.last_action) ? result.last_action.note : undefined,
});

/** A goal and its key results. Its dates are days: ClickUp has no time for them (Create Goal). */
export const leanGoal: Lean = (goal, zones) => ({
	id: goal.id,
	name: goal.name,
	description: goal.description,
	owners: names(goal.owners),
	start_date: readableDate(goal.start_date, zones, false),
	due_date: readableDate(goal.due_date, zones, false),
	percent_completed: goal.percent_completed,
	key_results: each(goal.key_results, leanKeyResult, zones),
	folder_name: goal.folder_name,
	archived: goal.archived,
	pretty_url: goal.pretty_url,
});

const isText = (value: unknown): value is string => typeof value === 'string';

const optionNames = (options: unknown): unknown =>
	Array.isArray(options)
		? options.map((option) => (isObject(option) ? (option.name ?? option.label) : option)).filter(isText)
		: undefined;

/** A Custom Field of a place, and what can be chosen in it. */
export const leanField: Lean = ({ id, name, type, required, type_config: config }) => ({
	id,
	name,
	type,
	required,
	options: isObject(config) ? optionNames(config.options) : undefined,
});

/** A webhook, without its secret. */
export const leanWebhook: Lean = (webhook) => ({
	id: webhook.id,
	endpoint: webhook.endpoint,
	events: webhook.events,
	status: part(webhook.health, 'status'),
	fail_count: isObject(webhook.health) ? webhook.health.fail_count : undefined,
	space_id: webhook.space_id,
	folder_id: webhook.folder_id,
	list_id: webhook.list_id,
	task_id: webhook.task_id,
});
