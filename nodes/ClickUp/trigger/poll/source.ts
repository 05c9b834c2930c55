import type { IDataObject } from 'n8n-workflow';

import { fetchMany } from '../../engine/paginate';
import type { Client } from '../../transport/client';
import { path } from '../../transport/paths';
import { InputError } from '../../values/inputError';
import type { Level, Location } from '../locations';

/** Where tasks are looked for. */
export interface Source {
	/**
	 * Tasks among which is the one changed last, when there is one.
	 *
	 * @param by the date that is meant
	 */
	newest(by?: 'created' | 'updated'): Promise<IDataObject[]>;
	/** Every task that was created or changed at or after this, Unix ms; others may be among them. */
	since(from: number): Promise<IDataObject[]>;
}

/** What counts besides the place. */
export interface Included {
	closed: boolean;
	subtasks: boolean;
	markdown: boolean;
}

/** The filters of Get Filtered Team Tasks; the API calls a Folder a project. */
const FILTERS: Partial<Record<Level, string>> = {
	space: 'space_ids',
	folder: 'project_ids',
	list: 'list_ids',
};

/**
 * One filter for each kind of place: ClickUp does not say whether Spaces, Folders and Lists in one
 * request add to each other or narrow each other.
 */
function filtersFor(places: Location[]): IDataObject[] {
	const byFilter: Record<string, string[]> = {};
	for (const { level, id } of places) {
		const filter = FILTERS[level];
		if (!filter) throw new InputError('A task cannot be watched here', 'Choose Spaces, Folders or Lists');
		(byFilter[filter] ??= []).push(id);
	}
	const filters = Object.entries(byFilter).map(([filter, ids]) => ({ [filter]: ids }));
	return filters.length > 0 ? filters : [{}];
}

/**
 * Spaces, Folders and Lists.
 *
 * The changes are read newest first: a task that changes meanwhile moves to a page that was read, and is
 * found the next time. Oldest first, the others would move up and slip through between two pages.
 *
 * @param team ID of the Workspace
 * @param places none for the whole Workspace
 */
export function locationsSource(
	client: Client,
	team: string,
	places: Location[],
	{ closed, subtasks, markdown }: Included,
): Source {
	const filters = filtersFor(places);
	const request = (query: IDataObject) =>
		({
			method: 'GET',
			path: path`/v2/team/${team}/task`,
			query: {
				subtasks,
				include_closed: closed,
				...(markdown && { include_markdown_description: true }),
				...query,
			},
		}) as const;
	return {
		async newest(by = 'updated') {
			const found: IDataObject[] = [];
			for (const filter of filters) {
				const answer = await client.send(request({ ...filter, order_by: by, page: 0 }));
				found.push(...((answer as { tasks?: IDataObject[] } | null)?.tasks ?? []));
			}
			return found;
		},
		async since(from) {
			const found: IDataObject[] = [];
			for (const filter of filters) {
				// The filter is strict.
				const after = from > 0 ? { date_updated_gt: from - 1 } : {};
				const all = request({ ...filter, order_by: 'updated', ...after });
				for (const task of await fetchMany('page', client.send, all, 'tasks', Infinity)) found.push(task);
			}
			return found;
		},
	};
}

/** A view: ClickUp filters and sorts its tasks by no date, so all of them are read every time. */
export function viewSource(client: Client, view: string): Source {
	const all = async () =>
		await fetchMany(
			'page',
			client.send,
			{ method: 'GET', path: path`/v2/view/${view}/task` },
			'tasks',
			Infinity,
		);
	return { newest: all, since: all };
}
