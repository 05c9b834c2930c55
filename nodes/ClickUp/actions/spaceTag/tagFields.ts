import type { INodeProperties } from 'n8n-workflow';

export const tagColors: INodeProperties[] = [
	{
		displayName: 'Foreground Color',
		name: 'foregroundColor',
		type: 'color',
		required: true,
		default: '#000000',
		description: 'Color of the text',
	},
	{
		displayName: 'Background Color',
		name: 'backgroundColor',
		type: 'color',
		required: true,
		default: '#000000',
		description: 'Color behind the text',
	},
];
