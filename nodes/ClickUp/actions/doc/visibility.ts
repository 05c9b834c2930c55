import type { INodeProperties } from 'n8n-workflow';

export const visibilityField: INodeProperties = {
	displayName: 'Visibility',
	name: 'visibility',
	type: 'options',
	options: [
		{ name: 'Hidden', value: 'HIDDEN' },
		{ name: 'Personal', value: 'PERSONAL' },
		{ name: 'Private', value: 'PRIVATE' },
		{ name: 'Public', value: 'PUBLIC' },
	],
	default: 'PUBLIC',
	description: 'Who sees the Doc',
};
