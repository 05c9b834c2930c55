import type { INodeProperties } from 'n8n-workflow';

import { folderLocator, listLocator, optionalWorkspaceLocator, spaceLocator } from './locators';
import { byId, byUrl, fromList, optional } from './modes';

/** A view of the narrowest place that is chosen. */
export const viewLocator: INodeProperties = {
	displayName: 'View',
	name: 'viewId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	typeOptions: { loadOptionsDependsOn: ['team.value', 'space.value', 'folder.value', 'list.value'] },
	description: 'The view; the list shows those of the narrowest place chosen above',
	modes: [fromList('searchViews'), byUrl('9012345678/v/l/8cabc12-345'), byId('8cabc12-345')],
};

const narrowing = (place: INodeProperties): INodeProperties => ({
	...optional(place),
	description: 'Needed only to choose a view of it from a list',
});

/** Where a view is looked for, and the view. */
export const viewPath: INodeProperties[] = [
	optionalWorkspaceLocator,
	narrowing(spaceLocator),
	narrowing(folderLocator),
	narrowing(listLocator),
	viewLocator,
];

/** A Chat view, where it is commented on. All that is commented on is called `id`, as in the built-in node. */
export const chatViewLocator: INodeProperties = {
	...viewLocator,
	name: 'id',
	typeOptions: { loadOptionsDependsOn: ['team.value', 'space.value'] },
	description: 'The Chat view; the list shows those of the Space, or of Everything when none is chosen',
	modes: [fromList('searchChatViews'), byUrl('9012345678/v/cn/8cabc12-345'), byId('3c-105')],
};
