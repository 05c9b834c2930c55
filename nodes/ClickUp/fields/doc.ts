import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { workspaceLocator } from './locators';
import { byId, byUrl, fromList } from './modes';

export const docLocator: INodeProperties = {
	displayName: 'Doc',
	name: 'doc',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	typeOptions: { loadOptionsDependsOn: ['team.value'] },
	modes: [fromList('searchDocs'), byUrl('9012345678/v/dc/8cht190-831'), byId('8cht190-831')],
};

/** A page of the Doc that is chosen. */
export const pageLocator: INodeProperties = {
	displayName: 'Page',
	name: 'page',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	typeOptions: { loadOptionsDependsOn: ['doc.value'] },
	modes: [fromList('searchPages'), byUrl('9012345678/v/dc/8cht190-831/8cht190-271'), byId('8cht190-271')],
};

/** A Doc and the Workspace it is in. */
export const docPath: INodeProperties[] = [workspaceLocator, docLocator];

export const flatField: INodeProperties = {
	displayName: 'Flat',
	name: 'flat',
	type: 'boolean',
	default: false,
	description:
		'Whether each subpage becomes an item of its own, after its parent, instead of standing inside it; the limit then counts the pages at the top',
};

export const maxPageDepthField: INodeProperties = {
	displayName: 'Max Page Depth',
	name: 'maxPageDepth',
	type: 'number',
	typeOptions: { minValue: -1 },
	default: -1,
	description: 'How many levels of subpages to return, -1 for all',
};

/** Pages one after another, each before its subpages, which ClickUp puts into `pages`. */
export function flattened(pages: IDataObject[]): IDataObject[] {
	return pages.flatMap(({ pages: below, ...page }) => [
		page,
		...flattened(Array.isArray(below) ? (below as IDataObject[]) : []),
	]);
}
