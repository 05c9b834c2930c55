import type { INodeProperties } from 'n8n-workflow';

export const pageField: INodeProperties = {
	displayName: 'Page ID',
	name: 'page',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 8cht190-271',
	description: 'The last part of the address of the page',
};

export const contentField: INodeProperties = {
	displayName: 'Content',
	name: 'content',
	type: 'string',
	typeOptions: { rows: 8 },
	default: '',
	description: 'Text of the page, in Markdown unless Content Format says otherwise',
};

export const contentFormatField: INodeProperties = {
	displayName: 'Content Format',
	name: 'contentFormat',
	type: 'options',
	options: [
		{ name: 'Markdown', value: 'text/md' },
		{ name: 'Plain Text', value: 'text/plain' },
	],
	default: 'text/md',
};

export const subTitleField: INodeProperties = {
	displayName: 'Subtitle',
	name: 'subTitle',
	type: 'string',
	default: '',
};
