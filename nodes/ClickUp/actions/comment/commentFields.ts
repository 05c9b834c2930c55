import type { INodeProperties } from 'n8n-workflow';

import { groupLocator, personLocator } from '../../fields/people';

export const commentField: INodeProperties = {
	displayName: 'Comment ID',
	name: 'comment',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 90150012345678',
};

export const commentTextField: INodeProperties = {
	displayName: 'Comment Text',
	name: 'commentText',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	description: 'Plain text, or Markdown when the Text Format says so',
};

export const commentJsonField: INodeProperties = {
	displayName: 'Comment JSON',
	name: 'commentJson',
	type: 'json',
	default: '',
	description:
		'A formatted comment in place of the text: a JSON array of blocks, <a href="https://developer.clickup.com/docs/comment-formatting">as ClickUp describes them</a>',
};

export const assigneeField: INodeProperties = {
	...personLocator,
	description: 'Whom to assign the comment to, by e-mail, name or ID; "me" is you',
};

export const groupAssigneeField: INodeProperties = {
	...groupLocator,
	description: 'The user group (Team) to assign the comment to',
};

export const textFormatField: INodeProperties = {
	displayName: 'Text Format',
	name: 'textFormat',
	type: 'options',
	options: [
		{
			name: 'Markdown',
			value: 'markdown',
			description:
				'Formatted, with emoji such as :smile: and mentions such as @[Jane Doe], @[jane@example.com], @[183] and @[me]',
		},
		{
			name: 'Plain Text',
			value: 'plainText',
			description: 'ClickUp shows the text as it is written',
		},
	],
	default: 'plainText',
	description: 'How the Comment Text is written',
};

/** The optional fields of a new comment and a new reply. */
export const additionalFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [
		assigneeField,
		commentJsonField,
		groupAssigneeField,
		{
			displayName: 'Notify All',
			name: 'notifyAll',
			type: 'boolean',
			default: false,
			description: 'Whether to notify the writer of the comment too; assignees and watchers always are',
		},
		textFormatField,
	],
};
