import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { clearedIfEmptied } from '../../engine/body';
import type { Params } from '../../engine/params';
import { textFormat } from '../../fields/chat';
import { assignee, content, contentOf, groupAssignee, postSubtype, postTitle } from './messageFields';

export const messageChanges: INodeProperties = {
	displayName: 'Update Fields',
	name: 'updateFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [
		groupAssignee,
		assignee,
		content,
		textFormat,
		postSubtype,
		postTitle,
		{
			displayName: 'Resolved',
			name: 'resolved',
			type: 'boolean',
			default: true,
			description: 'Whether the message is taken care of',
		},
	],
};

/** Title and subtype stand in one object. */
const postData = (fields: Params): IDataObject => ({
	post_data: {
		...(fields.has('postTitle') && { title: fields.requiredText('postTitle') }),
		...(fields.has('postSubtype') && { subtype: { id: fields.id('postSubtype') } }),
	},
});

/** How the changes are sent. */
export const changeWriters: Writers = clearedIfEmptied(
	{
		assignee: async (fields) => ({ assignee: String(await fields.person('assignee')) }),
		content: (fields) => ({ content: contentOf(fields) }),
		contentFormat: (fields) => ({ content_format: fields.text('contentFormat') }),
		groupAssignee: async (fields) => ({ group_assignee: await fields.userGroup('groupAssignee') }),
		postSubtype: postData,
		postTitle: postData,
		resolved: (fields) => ({ resolved: fields.flag('resolved') }),
	},
	{},
);
