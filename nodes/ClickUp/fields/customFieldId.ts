import type { INodeProperties } from 'n8n-workflow';

export const customFieldId: INodeProperties = {
	displayName: 'Field ID',
	name: 'field',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. b955c4dc-b8a8-48d8-a0c6-b4200788a683',
	description: 'ID of the Custom Field; Custom Field > Get Many gives it',
};
