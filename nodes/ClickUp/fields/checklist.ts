import type { INodeProperties } from 'n8n-workflow';

import { taskLocatorNamed } from './locators';
import { byId, fromList, optional } from './modes';
import { optionalWorkspaceLocator } from './locators';

const checklistLocator: INodeProperties = {
	displayName: 'Checklist',
	name: 'checklist',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	typeOptions: { loadOptionsDependsOn: ['task.value'] },
	modes: [fromList('searchChecklists'), byId('b955c4dc-b8a8-48d8-a0c6-b4200788a683')],
};

/** A checklist, and the task whose checklists the list shows. */
export const checklistPath: INodeProperties[] = [
	optionalWorkspaceLocator,
	{
		...optional(taskLocatorNamed('task')),
		description: 'Needed only to choose from its checklists',
	},
	checklistLocator,
];

/** An item of the checklist that is chosen. */
export const checklistItemLocator: INodeProperties = {
	displayName: 'Checklist Item',
	name: 'checklistItem',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	typeOptions: { loadOptionsDependsOn: ['task.value', 'checklist.value'] },
	modes: [fromList('searchChecklistItems'), byId('21e08dc8-e491-47f5-9fd8-d1dc4cedcc6f')],
};
