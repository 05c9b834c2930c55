import type { Client } from '../transport/client';
import { path } from '../transport/paths';
import { rowsUnder } from '../values/rows';

/** How many pages without anything new may follow each other. */
const STALE = 3;

interface Task {
	id: string;
	name: string;
}

interface Page {
	last_page?: boolean;
}

/**
 * IDs of the tasks of a List by their names. ClickUp cannot search by name, so all are read, subtasks
 * and closed ones too; archived ones it leaves out.
 */
export async function namesInList(
	client: Pick<Client, 'send'>,
	list: string,
): Promise<Map<string, string[]>> {
	const found = new Map<string, Set<string>>();
	const seen = new Set<string>();
	let stale = 0;
	for (let page = 0; ; page++) {
		const query = { page, subtasks: true, include_closed: true };
		const request = { method: 'GET', path: path`/v2/list/${list}/task`, query } as const;
		const answer = (await client.send(request)) as Page | null;
		const tasks = rowsUnder(answer, 'tasks') as Task[];
		const before = seen.size;
		for (const { id, name } of tasks) {
			const key = name.trim();
			found.set(key, (found.get(key) ?? new Set()).add(id));
			seen.add(id);
		}
		const last = answer?.last_page;
		// A page that brings nothing new can come back for ever; tasks that moved meanwhile make a few.
		stale = seen.size === before ? stale + 1 : 0;
		if (last === true || tasks.length === 0 || (stale > 0 && (last !== false || stale >= STALE))) break;
	}
	return new Map([...found].map(([name, ids]) => [name, [...ids]]));
}
