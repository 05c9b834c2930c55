import type { INodeProperties } from 'n8n-workflow';

/** What a new List is called. */
export const listName: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. Backlog',
	description: 'Name of the List',
};
