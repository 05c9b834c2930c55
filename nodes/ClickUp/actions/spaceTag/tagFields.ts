import type { INodeProperties } from 'n8n-workflow';

/** A tag that is there; ClickUp knows tags by their names. */
export const existingTag: INodeProperties = {
	displayName: 'Name or ID',
	name: 'name',
	type: 'options',
	typeOptions: { loadOptionsMethod: 'getTags', loadOptionsDependsOn: ['space.value'] },
	required: true,
	default: '',
	description:
		'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
};

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
