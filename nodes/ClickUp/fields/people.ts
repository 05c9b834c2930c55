import type { INodeProperties } from 'n8n-workflow';

import { byId, byNameOrId, fromList } from './modes';

/** One person of the Workspace. */
export const personLocator: INodeProperties = {
	displayName: 'Assignee',
	name: 'assignee',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	typeOptions: { loadOptionsDependsOn: ['team.value'] },
	description: 'A person, by e-mail, name or ID; "me" is you',
	modes: [fromList('searchPeople'), byNameOrId('jane@example.com')],
};

/** One user group of the Workspace. */
export const groupLocator: INodeProperties = {
	displayName: 'Group Assignee',
	name: 'groupAssignee',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	typeOptions: { loadOptionsDependsOn: ['team.value'] },
	description: 'A user group (Team in ClickUp), by name or ID',
	modes: [fromList('searchGroups'), byNameOrId('Designers')],
};

/** A custom role of the Workspace. */
export const customRoleLocator: INodeProperties = {
	displayName: 'Custom Role',
	name: 'customRoleId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	typeOptions: { loadOptionsDependsOn: ['team.value'] },
	description: 'A custom role of the Workspace',
	modes: [fromList('searchCustomRoles'), byId('998877')],
};
