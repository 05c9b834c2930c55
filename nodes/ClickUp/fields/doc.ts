import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { workspaceLocator } from './locators';

const docField: INodeProperties = {
	displayName: 'Doc ID',
	name: 'doc',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 8cht190-831',
	description: 'The part after /dc/ in the address of the Doc',
};

/** A Doc and the Workspace it is in. */
export const docPath: INodeProperties[] = [workspaceLocator, docField];

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
