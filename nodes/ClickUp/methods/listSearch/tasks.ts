import { path } from '../../transport/paths';
import { chosenTask, requireChosen, workspace } from '../chosen';
import type { ListSearch, Named } from './search';
import { among, APP, openClient, pageByPage } from './search';

/** ClickUp cannot search tasks by name, so pages of those that were changed last are read until one matches. */
export const searchTasks: ListSearch = async function (filter, paginationToken) {
	const client = await openClient(this);
	const team = await workspace(this, client);
	return await pageByPage(
		async (token = '0') => {
			const { tasks = [], last_page: lastPage } = (await client.send({
				method: 'GET',
				path: path`/v2/team/${team}/task`,
				query: { page: Number(token), subtasks: true, include_closed: true, order_by: 'updated' },
			})) as { tasks?: Array<Named & { list?: Named; url?: string }>; last_page?: boolean };
			const rows = tasks.map(({ id, name, list, url }) => ({
				name: list ? `${name} (${list.name})` : name,
				value: id,
				url: url ?? `${APP}/t/${id}`,
			}));
			const isLast = lastPage !== false || tasks.length === 0;
			return { rows, ...(!isLast && { next: String(Number(token) + 1) }) };
		},
		{ filter, token: paginationToken, what: 'task', which: 'that were changed last' },
	);
};

/** An item of a checklist, with those that are nested below it. */
interface Item extends Named {
	children?: Item[];
}

interface Checklist extends Named {
	items?: Item[];
}

export const searchChecklists: ListSearch = async function (filter) {
	const { checklists = [] } = (await chosenTask(this, await openClient(this))) as {
		checklists?: Checklist[];
	};
	return among(
		checklists.map(({ id, name }) => ({ name, value: id })),
		filter,
	);
};

const withNested = (items: Item[]): Item[] =>
	items.flatMap((item) => [item, ...withNested(item.children ?? [])]);

/** The items of the checklist that is chosen, once each: ClickUp may list a nested one at the top as well. */
export const searchChecklistItems: ListSearch = async function (filter) {
	const checklist = requireChosen(this, 'checklist', undefined, 'checklist');
	const { checklists = [] } = (await chosenTask(this, await openClient(this))) as {
		checklists?: Checklist[];
	};
	const items = withNested(checklists.find(({ id }) => id === checklist)?.items ?? []);
	const once = new Map(items.map(({ id, name }) => [id, { name, value: id }]));
	return among([...once.values()], filter);
};

export const searchAttachments: ListSearch = async function (filter) {
	const { attachments = [] } = (await chosenTask(this, await openClient(this))) as {
		attachments?: Array<{ id: string; title?: string }>;
	};
	return among(
		attachments.map(({ id, title }) => ({ name: title || id, value: id })),
		filter,
	);
};

/** The tags of the task. */
export const searchTaskTags: ListSearch = async function (filter) {
	const { tags = [] } = await chosenTask(this, await openClient(this), 'taskId');
	return among(
		tags.map(({ name }) => ({ name, value: name })),
		filter,
	);
};

/** The Custom Fields that the task has. */
export const searchTaskFields: ListSearch = async function (filter) {
	const { custom_fields: fields = [] } = await chosenTask(this, await openClient(this));
	return among(
		fields.map(({ id, name }) => ({ name: String(name), value: String(id) })),
		filter,
	);
};
