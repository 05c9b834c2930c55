import type { INodeProperties } from 'n8n-workflow';

import { byId, byUrl, fromList } from './modes';
import { optionalWorkspaceLocator } from './locators';

const goalLocator: INodeProperties = {
	displayName: 'Goal',
	name: 'goal',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	typeOptions: { loadOptionsDependsOn: ['team.value'] },
	modes: [fromList('searchGoals'), byUrl('9012345678/goals/6'), byId('e53a033c-900e-462d-a849-4a216b06d930')],
};

/** A goal, and the Workspace that its list needs. */
export const goalPath: INodeProperties[] = [optionalWorkspaceLocator, goalLocator];
