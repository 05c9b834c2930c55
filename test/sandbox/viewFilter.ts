import { refused } from './errors';
import type { SandboxState } from './state/state';
import type { Task, View } from './state/types';

/** One filter of a view, as the guide to filtering views has it. */
interface Filter {
	field: string;
	op: string;
	values: unknown[];
}

/** What a task has for a field that views can be filtered by. Others the sandbox does not know. */
const readers: Record<string, (state: SandboxState, task: Task) => unknown[]> = {
	assignee: (_, task) => task.assigneeIds,
	// No priority is -1.
	priority: (_, task) => [task.priority ?? -1],
	status: (state, task) => [state.statusOf(task).status],
	tag: (_, task) => task.tags,
};

function holds(has: unknown[], { op, values }: Filter): boolean {
	const texts = has.map(String);
	const wanted = values.map(String);
	switch (op) {
		case 'EQ':
		case 'ANY':
			return wanted.some((value) => texts.includes(value));
		case 'ALL':
			return wanted.every((value) => texts.includes(value));
		case 'NOT':
		case 'NOT ANY':
			return !wanted.some((value) => texts.includes(value));
		case 'NOT ALL':
			return !wanted.every((value) => texts.includes(value));
		default:
			throw refused('VALUE', `A view has no filter operator "${op}"`);
	}
}

/**
 * Whether a view shows a task. Searching and hiding closed tasks always apply; the filters together or
 * one by one, as the view says (guide to filtering views).
 */
export function viewShows(state: SandboxState, view: View): (task: Task) => boolean {
	const { op, fields, search, show_closed: showClosed } = view.settings.filters;
	return (task) => {
		if (!showClosed && task.dateClosed !== null) return false;
		if (search && !`${task.name} ${task.description}`.toLowerCase().includes(search.toLowerCase())) {
			return false;
		}
		const verdicts = (fields as Filter[]).map((filter) => {
			const read = readers[filter.field];
			if (!read) throw refused('VALUE', `The sandbox cannot filter a view by "${filter.field}"`);
			return holds(read(state, task), filter);
		});
		if (verdicts.length === 0) return true;
		return op === 'OR' ? verdicts.some(Boolean) : verdicts.every(Boolean);
	};
}
