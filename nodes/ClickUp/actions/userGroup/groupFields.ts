import type { INodeProperties } from 'n8n-workflow';

export const groupId: INodeProperties = {
	displayName: 'Group ID',
	name: 'groupId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 4bfdfcec-6f4f-40a7-b0d6-22660d51870d',
	description: 'ID of the user group; Get Many gives it',
};

export const handle: INodeProperties = {
	displayName: 'Handle',
	name: 'handle',
	type: 'string',
	default: '',
	placeholder: 'e.g. designers',
	description: 'What the group is mentioned by, without the @',
};
