import type { INodeProperties } from 'n8n-workflow';

/** What a new Folder is called. */
export const folderName: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. Launch',
	description: 'Name of the Folder',
};
