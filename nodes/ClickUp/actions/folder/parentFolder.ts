import type { INodeProperties } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { sentIfSet } from '../../engine/body';

/** What makes a new Folder a subfolder. */
export const parentFolder: INodeProperties = {
	displayName: 'Parent Folder ID',
	name: 'parentFolderId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 90123456789',
	description: 'A Folder of the same Space in which the new one is put',
};

export const parentFolderWriters: Writers = sentIfSet({
	parentFolderId: (fields) => ({ parent_folder_id: fields.id('parentFolderId', 'folder') }),
});
