import type { INodeProperties } from 'n8n-workflow';

export const goalField: INodeProperties = {
	displayName: 'Goal ID',
	name: 'goal',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. e53a033c-900e-462d-a849-4a216b06d930',
};
