import type { INodeProperties } from 'n8n-workflow';

export const itemField: INodeProperties = {
	displayName: 'Checklist Item ID',
	name: 'checklistItem',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 21e08dc8-e491-47f5-9fd8-d1dc4cedcc6f',
};

export const assigneeField: INodeProperties = {
	displayName: 'Assignee',
	name: 'assignee',
	type: 'string',
	default: '',
	placeholder: 'e.g. jane@example.com',
	description: 'E-mail, name or ID of the person to assign the item to, who needs access to its task',
};

export const parentField: INodeProperties = {
	displayName: 'Parent Checklist Item ID',
	name: 'parent',
	type: 'string',
	default: '',
	placeholder: 'e.g. 21e08dc8-e491-47f5-9fd8-d1dc4cedcc6f',
	description: 'ID of the item of the same checklist to put this one under',
};
