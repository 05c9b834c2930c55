import type { INodeProperties } from 'n8n-workflow';

import type { Writers } from '../../engine/body';

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

export const contentEditModeField: INodeProperties = {
	displayName: 'Content Edit Mode',
	name: 'contentEditMode',
	type: 'options',
	options: [
		{ name: 'Append', value: 'append', description: 'Put the content after what is there' },
		{ name: 'Prepend', value: 'prepend', description: 'Put the content before what is there' },
		{ name: 'Replace', value: 'replace', description: 'Put the content in place of what is there' },
	],
	default: 'replace',
};

/**
 * How the changed fields of a page are sent. How content is to be understood means nothing without
 * content; an empty text clears, except the name, which stays.
 */
export const updateWriters: Writers = {
	content: (fields) => ({
		content: fields.text('content'),
		...(fields.text('contentEditMode') && { content_edit_mode: fields.text('contentEditMode') }),
		...(fields.text('contentFormat') && { content_format: fields.text('contentFormat') }),
	}),
	name: (fields) => (fields.isEmptied('name') ? {} : { name: fields.text('name') }),
	subTitle: (fields) => ({ sub_title: fields.text('subTitle') }),
};

export const newNameField: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
};
