import type { ILoadOptionsFunctions, INodeListSearchItems } from 'n8n-workflow';

import { path } from '../../transport/paths';
import { chosen, workspace } from '../chosen';
import type { ListSearch, Named } from './search';
import { among, openClient, rowsOf } from './search';

/** A view; described as inside a `view`, shown without in ClickUp's examples. */
type ViewRow = (Named & { type?: string }) | { view: Named & { type?: string } };

/** The views of the narrowest place that is chosen, of Everything when none is. */
async function viewsHere(context: ILoadOptionsFunctions, only?: string): Promise<INodeListSearchItems[]> {
	const client = await openClient(context);
	const at = (name: 'list' | 'folder' | 'space') => chosen(context, name, name);
	const place = (['list', 'folder', 'space'] as const).find(at);
	const address = place
		? path`/v2/${place}/${at(place)}/view`
		: path`/v2/team/${await workspace(context, client)}/view`;
	const rows = await rowsOf<ViewRow>(client, address, 'views');
	return rows
		.map((row) => ('view' in row ? (row.view as Named & { type?: string }) : row))
		.filter(({ type }) => !only || type === only)
		.map(({ id, name, type }) => ({ name: `${name} (${type ?? 'view'})`, value: id }));
}

export const searchViews: ListSearch = async function (filter) {
	return among(await viewsHere(this), filter);
};

/** Those that can be commented on. */
export const searchChatViews: ListSearch = async function (filter) {
	return among(await viewsHere(this, 'conversation'), filter);
};
