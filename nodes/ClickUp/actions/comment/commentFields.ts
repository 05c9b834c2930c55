import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { sentIfSet, written } from '../../engine/body';
import type { Params } from '../../engine/params';

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
	description: 'Plain text; ClickUp shows Markdown as it is written',
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
	displayName: 'Assignee ID',
	name: 'assignee',
	type: 'string',
	default: '',
	placeholder: 'e.g. 183',
	description: 'ID of the user to assign the comment to',
};

export const groupAssigneeField: INodeProperties = {
	displayName: 'Group Assignee ID',
	name: 'groupAssignee',
	type: 'string',
	default: '',
	placeholder: 'e.g. 8f0b6c3a-1d2e-4f50-9a6b-7c8d9e0f1a2b',
	description: 'ID of the user group (Team) to assign the comment to',
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
	],
};

/** How fields of a comment are sent, on create and on update alike. */
export const commentWriters: Writers = {
	assignee: (fields) => ({ assignee: fields.userId('assignee') }),
	commentJson: (fields) => ({ comment: fields.json('commentJson') as IDataObject[] }),
	groupAssignee: (fields) => ({ group_assignee: fields.id('groupAssignee') }),
};

const newCommentWriters = sentIfSet({
	...commentWriters,
	notifyAll: (fields) => ({ notify_all: fields.flag('notifyAll') }),
});

/** The body of a new comment. ClickUp shows the text twice when it is given text and blocks. */
export async function newComment(params: Params): Promise<IDataObject> {
	const fields = await written(params.group('additionalFields'), newCommentWriters);
	const text = params.text('commentText');
	if ('comment' in fields) return fields;
	return { comment_text: text || params.requiredText('commentText'), ...fields };
}
