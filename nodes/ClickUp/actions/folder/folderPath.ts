import type { INodeProperties } from 'n8n-workflow';

import { folderLocator, optionalSpaceLocator, optionalWorkspaceLocator } from '../../fields/locators';

/** Where a Folder is looked for: Workspace, then Space, then the Folder itself. */
export const folderPath: INodeProperties[] = [optionalWorkspaceLocator, optionalSpaceLocator, folderLocator];
