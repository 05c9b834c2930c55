import type { INodeProperties } from 'n8n-workflow';

import { byId, byUrl, fromList, optional } from './modes';

/*
 * One picker for each thing that is picked: from a list, by address, by ID. The names are those of
 * n8n's built-in node, whose saved workflows hold a plain ID here. No mode refuses what another takes:
 * whatever is typed is read by values/ids.ts.
 */

export const workspaceLocator: INodeProperties = {
	displayName: 'Workspace',
	name: 'team',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The ClickUp Workspace (the API calls it "team")',
	modes: [fromList('searchWorkspaces'), byUrl('9012345678/home'), byId('9012345678')],
};

/** A Workspace in which only names, custom task IDs and what other pickers show are looked for. */
export const optionalWorkspaceLocator: INodeProperties = {
	...optional(workspaceLocator),
	description: 'Needed only for lists, names and custom task IDs, when the account has several Workspaces',
};

export const spaceLocator: INodeProperties = {
	displayName: 'Space',
	name: 'space',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	typeOptions: { loadOptionsDependsOn: ['team.value'] },
	description: 'The Space of the Workspace',
	modes: [fromList('searchSpaces'), byUrl('9012345678/v/s/90123456789'), byId('90123456789')],
};

/** A Space that only narrows another picker. */
export const optionalSpaceLocator: INodeProperties = {
	...optional(spaceLocator),
	description: 'Needed only to choose the next one from a list',
};

export const folderLocator: INodeProperties = {
	displayName: 'Folder',
	name: 'folder',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	typeOptions: { loadOptionsDependsOn: ['space.value'] },
	description: 'The Folder of the Space',
	modes: [fromList('searchFolders'), byUrl('9012345678/v/f/90123456789'), byId('90123456789')],
};

export const listLocator: INodeProperties = {
	displayName: 'List',
	name: 'list',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	typeOptions: { loadOptionsDependsOn: ['space.value'] },
	description: 'The List, with its Folder when it is in one',
	modes: [fromList('searchLists'), byUrl('9012345678/v/li/901234567890'), byId('901234567890')],
};

/** For the Custom Fields of a task that is not known before the run. */
export const spaceForFields: INodeProperties = {
	...optionalSpaceLocator,
	description: 'Needed only to choose the List below from a list',
};

/** The List of a task, which is asked for its Custom Fields and statuses. */
export const listForFields: INodeProperties = {
	...optional(listLocator),
	description: 'The List that the task is in. Left empty, the task is asked for its Custom Fields each time.',
};

/** Where a Space is looked for: Workspace, then the Space itself. */
export const spacePath: INodeProperties[] = [optionalWorkspaceLocator, spaceLocator];

/** Where a List is looked for: Workspace, then Space, then the List itself. */
export const listPath: INodeProperties[] = [optionalWorkspaceLocator, optionalSpaceLocator, listLocator];

export const taskLocator: INodeProperties = {
	displayName: 'Task',
	name: 'id',
	type: 'resourceLocator',
	default: { mode: 'id', value: '' },
	required: true,
	typeOptions: { loadOptionsDependsOn: ['team.value'] },
	description: 'The task, by its ID, its custom ID such as DEV-123, or its address',
	modes: [fromList('searchTasks'), byUrl('t/86abc1234'), byId('86abc1234')],
};

/** A task under another name, for the operations in which the built-in node calls it so. */
export const taskLocatorNamed = (name: string): INodeProperties => ({ ...taskLocator, name });

/** A task and the Workspace that its list and its custom IDs need. */
export const taskPath = (name = 'id'): INodeProperties[] => [
	optionalWorkspaceLocator,
	taskLocatorNamed(name),
];
