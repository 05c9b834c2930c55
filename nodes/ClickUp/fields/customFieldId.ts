import type { INodeProperties } from 'n8n-workflow';

export const customFieldId: INodeProperties = {
	displayName: 'Field',
	name: 'field',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. Size',
	description: 'Name or ID of the Custom Field',
};
