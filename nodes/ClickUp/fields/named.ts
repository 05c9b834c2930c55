import type { INodeProperties } from 'n8n-workflow';

import { byId, byName, byNameOrId, fromList } from './modes';

/*
 * What goes by its name.
 */

/** A status of the List that is chosen. */
export const statusLocator: INodeProperties = {
	displayName: 'Status',
	name: 'status',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	typeOptions: { loadOptionsDependsOn: ['list.value'] },
	description: 'A status of the List that the task is in',
	modes: [fromList('searchStatuses'), byName('in progress')],
};

/** A tag of the Space that is chosen. */
export const tagLocator: INodeProperties = {
	displayName: 'Tag',
	name: 'name',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	typeOptions: { loadOptionsDependsOn: ['space.value'] },
	modes: [fromList('searchTags'), byName('customer request')],
};

/** A Custom Field of the task that is chosen. */
export const customFieldLocator: INodeProperties = {
	displayName: 'Field',
	name: 'field',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	typeOptions: { loadOptionsDependsOn: ['task.value'] },
	description: 'The Custom Field, by name or ID',
	modes: [fromList('searchTaskFields'), byNameOrId('Size')],
};

/** A Custom Field of the List that is chosen. */
export const listFieldLocator: INodeProperties = {
	...customFieldLocator,
	typeOptions: { loadOptionsDependsOn: ['list.value'] },
	modes: [fromList('searchListFields'), byNameOrId('Order Number')],
};

/** A task type. */
export const taskTypeLocator: INodeProperties = {
	displayName: 'Task Type',
	name: 'customItemId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	typeOptions: { loadOptionsDependsOn: ['team.value'] },
	description: 'A task type, by name or ID: 0 is a task, 1 a milestone',
	modes: [fromList('searchTaskTypes'), byNameOrId('Bug')],
};

/**
 * A template of the Workspace.
 *
 * @param searchListMethod finds those of its kind
 */
export const templateLocator = (name: string, searchListMethod: string): INodeProperties => ({
	displayName: 'Template',
	name,
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	typeOptions: { loadOptionsDependsOn: ['team.value'] },
	description: 'A template of the Workspace; a public one has to be added to it first',
	modes: [fromList(searchListMethod), byId('t-86abc1234')],
});
