import { path } from '../../transport/paths';
import { workspace } from '../chosen';
import type { ListSearch, Named } from './search';
import { among, openClient, pageByPage, rowsOf } from './search';

/** ClickUp gives no number of pages: an empty one comes after the last. */
export const searchTaskTemplates: ListSearch = async function (filter, paginationToken) {
	const client = await openClient(this);
	const address = path`/v2/team/${await workspace(this, client)}/taskTemplate`;
	return await pageByPage(
		async (token = '0') => {
			const templates = await rowsOf<Named>(client, address, 'templates', { page: Number(token) });
			const rows = templates.map(({ id, name }) => ({ name, value: id }));
			return { rows, ...(rows.length > 0 && { next: String(Number(token) + 1) }) };
		},
		{ filter, token: paginationToken, what: 'template', which: 'that come first' },
	);
};

/** Templates of a kind that does not page. */
const searchTemplates = (segment: string): ListSearch =>
	async function (filter) {
		const client = await openClient(this);
		const address = path`/v2/team/${await workspace(this, client)}/${segment}`;
		const templates = await rowsOf<Named>(client, address, 'templates');
		return among(
			templates.map(({ id, name }) => ({ name, value: id })),
			filter,
		);
	};

export const searchListTemplates = searchTemplates('list_template');
export const searchFolderTemplates = searchTemplates('folder_template');
