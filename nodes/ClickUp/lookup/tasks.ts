import type { Client } from '../transport/client';
import { path } from '../transport/paths';

interface Page {
	tasks?: Array<{ id: string; name: string }>;
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
	for (let page = 0; ; page++) {
		const query = { page, subtasks: true, include_closed: true };
		const request = { method: 'GET', path: path`/v2/list/${list}/task`, query } as const;
		const { tasks = [], last_page: last } = (await client.send(request)) as Page;
		for (const { id, name } of tasks) {
			const key = name.trim();
			found.set(key, (found.get(key) ?? new Set()).add(id));
		}
		if (last === true || tasks.length === 0) break;
	}
	return new Map([...found].map(([name, ids]) => [name, [...ids]]));
}
