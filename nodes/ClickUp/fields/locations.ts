import type { INodeProperties } from 'n8n-workflow';

import { folderLocator, listLocator, optionalSpaceLocator, spaceLocator, taskLocatorNamed } from './locators';

/** Where a trigger listens: any number of Spaces, Folders, Lists and tasks; the whole Workspace when there is none. */
export const locations: INodeProperties = {
	displayName: 'Locations',
	name: 'locations',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Location',
	default: {},
	description:
		'Where it has to happen: any number of Spaces, Folders, Lists and tasks. Leave it empty for the whole Workspace.',
	options: [
		{ displayName: 'Space', name: 'spaces', values: [spaceLocator] },
		{ displayName: 'Folder', name: 'folders', values: [optionalSpaceLocator, folderLocator] },
		{ displayName: 'List', name: 'lists', values: [optionalSpaceLocator, listLocator] },
		{ displayName: 'Task', name: 'tasks', values: [taskLocatorNamed('task')] },
	],
};
