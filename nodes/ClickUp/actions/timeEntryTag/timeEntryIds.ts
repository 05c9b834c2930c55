import type { INodeProperties } from 'n8n-workflow';

export const timeEntryIdsField: INodeProperties = {
	displayName: 'Time Entry IDs',
	name: 'timeEntryIds',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 4621234567890123456, 4621234567890123457',
	description: 'IDs of time entries, with commas between them',
};
