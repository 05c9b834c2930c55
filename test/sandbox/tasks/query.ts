import type { Call } from '../route';
import { arrayOf, flag, integer, number, oneOf, text, type Schema } from '../schema';
import { taskShape } from '../shapes/tasks';
import type { Task } from '../state/types';
import { meets, readConditions } from './customFieldFilter';

const pageSize = 100;
const texts = arrayOf(text);
const page: Schema = { type: 'integer', minimum: 0 };

/** The query that both ways of listing tasks take. */
export const taskListQuery: Record<string, Schema> = {
	include_markdown_description: flag,
	page,
	order_by: oneOf('id', 'created', 'updated', 'due_date'),
	reverse: flag,
	subtasks: flag,
	'statuses[]': texts,
	include_closed: flag,
	'assignees[]': texts,
	'tags[]': texts,
	due_date_gt: integer,
	due_date_lt: integer,
	date_created_gt: integer,
	date_created_lt: integer,
	date_updated_gt: integer,
	date_updated_lt: integer,
	date_done_gt: integer,
	date_done_lt: integer,
	custom_fields: text,
	'custom_items[]': arrayOf(number),
};

type Filter = (task: Task) => boolean;
type Query = Call['query'];

const dates: Record<string, (task: Task) => number | null> = {
	due_date: ({ dueDate }) => dueDate,
	date_created: ({ dateCreated }) => dateCreated,
	date_updated: ({ dateUpdated }) => dateUpdated,
	date_done: ({ dateDone }) => dateDone,
};

/** Date filters are strict; several of them all have to hold. A task without the date never does. */
function dateFilters(query: Query): Filter[] {
	return Object.entries(dates).flatMap(([name, read]) => {
		const [after, before] = [query[`${name}_gt`], query[`${name}_lt`]] as Array<number | undefined>;
		if (after === undefined && before === undefined) return [];
		return (task: Task) => {
			const date = read(task);
			return (
				date !== null && (after === undefined || date > after) && (before === undefined || date < before)
			);
		};
	});
}

const wanted = (query: Query, name: string) => query[name] as string[] | undefined;

/** What is left out unless asked for, and every filter in the query. */
export function taskFilters({ state, query }: Pick<Call, 'state' | 'query'>): Filter[] {
	const filters: Filter[] = [...dateFilters(query)];
	const isClosed = (task: Task) => state.statusOf(task).type === 'closed';
	if (!query.include_closed) filters.push((task) => !isClosed(task));
	if (!query.subtasks) filters.push((task) => task.parentId === null);
	filters.push((task) => task.archived === (query.archived ?? false));

	const statuses = wanted(query, 'statuses[]')?.map((name) => name.toLowerCase());
	if (statuses) filters.push((task) => statuses.includes(state.statusOf(task).status.toLowerCase()));
	const assignees = wanted(query, 'assignees[]')?.map(Number);
	if (assignees) filters.push((task) => task.assigneeIds.some((id) => assignees.includes(id)));
	const watchers = wanted(query, 'watchers[]')?.map(Number);
	if (watchers) filters.push((task) => task.watcherIds.some((id) => watchers.includes(id)));
	const tags = wanted(query, 'tags[]')?.map((name) => name.toLowerCase());
	if (tags) filters.push((task) => task.tags.some((name) => tags.includes(name)));
	const items = query['custom_items[]'] as number[] | undefined;
	if (items) filters.push((task) => items.includes(task.customItemId));

	const conditions = ['custom_fields', 'custom_field'].flatMap((name) =>
		query[name] === undefined ? [] : readConditions(name, query[name] as string),
	);
	if (conditions.length) filters.push((task) => meets(state, task, conditions));
	return filters;
}

const sortKeys: Record<string, (task: Task) => number | string> = {
	id: ({ id }) => id,
	created: ({ dateCreated }) => dateCreated,
	updated: ({ dateUpdated }) => dateUpdated,
	due_date: ({ dueDate }) => dueDate ?? -1,
};

/** UNVERIFIED: that newest first is the default. `reverse` turns the order round. */
function sorted(tasks: Task[], query: Query): Task[] {
	const key = sortKeys[(query.order_by as string | undefined) ?? 'created'];
	const compare = (a: Task, b: Task) => {
		const [x, y] = [key(a), key(b)];
		return x < y ? 1 : x > y ? -1 : b.orderindex - a.orderindex;
	};
	const descending = [...tasks].sort(compare);
	return query.reverse ? descending.reverse() : descending;
}

/** One page of all tasks that pass every filter. */
export function taskPage(call: Pick<Call, 'state' | 'params' | 'query'>, filters: Filter[]) {
	const { state, params, query } = call;
	const found = state.remember(JSON.stringify([params, { ...query, page: undefined }]), () =>
		sorted(
			[...state.tasks.values()].filter((task) => !task.deleted && filters.every((filter) => filter(task))),
			query,
		),
	);
	const from = ((query.page as number | undefined) ?? 0) * pageSize;
	const markdown = query.include_markdown_description === true;
	return {
		tasks: found
			.slice(from, from + pageSize)
			.map((task) => taskShape(state, task, { markdown, hideNoTime: true })),
		last_page: from + pageSize >= found.length,
	};
}
