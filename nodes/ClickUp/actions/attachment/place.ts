import type { INodeProperties } from 'n8n-workflow';

import type { Params } from '../../engine/params';
import { path } from '../../transport/paths';

/** What holds attachments. */
export const levelField: INodeProperties = {
	displayName: 'Attached To',
	name: 'level',
	type: 'options',
	options: [
		{ name: 'Files Custom Field', value: 'customField' },
		{ name: 'Task', value: 'task' },
	],
	default: 'task',
};

export const shownFor = (level: 'customField' | 'task') => ({
	displayOptions: { show: { level: [level] } },
});

export const fieldField: INodeProperties = {
	displayName: 'Field ID',
	name: 'field',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. c0ffee00-1111-4222-8333-000000000015',
	description: 'ID of a Custom Field of type Files',
	displayOptions: { show: { level: ['customField'] } },
};

/** The route of the attachments of something, in the third version of the API. */
export const entityRoute = (params: Params, type: 'attachments' | 'custom_fields', id: string): string =>
	path`/v3/workspaces/${params.id('team', 'workspace')}/${type}/${id}/attachments`;

export const outputField: INodeProperties = {
	displayName: 'Put Output File in Field',
	name: 'binaryPropertyName',
	type: 'string',
	required: true,
	default: 'data',
	placeholder: 'e.g. data',
	hint: 'The name of the output field to put the file in',
};
