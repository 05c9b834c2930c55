import type { INodeProperties } from 'n8n-workflow';

export const userId: INodeProperties = {
	displayName: 'User ID',
	name: 'userId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 183',
	description: 'ID of the user; Workspace > Get gives those of all members',
};

export const customRoleId: INodeProperties = {
	displayName: 'Custom Role ID',
	name: 'customRoleId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 998877',
	description: 'ID of a custom role of the Workspace',
};
