import type { INodeProperties } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { sentIfSet } from '../../engine/body';
import { folderLocator } from '../../fields/locators';
import { optional } from '../../fields/modes';

/** What makes a new Folder a subfolder. */
export const parentFolder: INodeProperties = {
	...optional(folderLocator),
	displayName: 'Parent Folder',
	name: 'parentFolderId',
	description: 'A Folder of the same Space in which the new one is put',
};

export const parentFolderWriters: Writers = sentIfSet({
	parentFolderId: (fields) => ({ parent_folder_id: fields.id('parentFolderId', 'folder') }),
});
