import type { INodeProperties } from 'n8n-workflow';

import { optionalWorkspaceLocator } from './locators';

/** For operations on something that is in one Workspace anyway: only names have to be looked for in it. */
export const workspaceForNames: INodeProperties = {
	...optionalWorkspaceLocator,
	description: 'Needed only for people and groups by name, when the account has several Workspaces',
};
