import type { INodeProperties } from 'n8n-workflow';

export const itemField: INodeProperties = {
	displayName: 'Checklist Item ID',
	name: 'checklistItem',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 21e08dc8-e491-47f5-9fd8-d1dc4cedcc6f',
};
