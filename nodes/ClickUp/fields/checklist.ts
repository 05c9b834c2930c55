import type { INodeProperties } from 'n8n-workflow';

export const checklistField: INodeProperties = {
	displayName: 'Checklist ID',
	name: 'checklist',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. b955c4dc-b8a8-48d8-a0c6-b4200788a683',
};
