import type { IDataObject } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { clearedIfEmptied, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import type { Params } from '../../engine/params';
import { textFormat } from '../../fields/chat';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import {
	assignee,
	content,
	contentOf,
	groupAssignee,
	messageId,
	postSubtype,
	postTitle,
} from './messageFields';

/** Title and subtype stand in one object. */
const postData = (fields: Params): IDataObject => ({
	post_data: {
		...(fields.has('postTitle') && { title: fields.requiredText('postTitle') }),
		...(fields.has('postSubtype') && { subtype: { id: fields.id('postSubtype') } }),
	},
});

const writers: Writers = clearedIfEmptied(
	{
		assignee: (fields) => ({ assignee: fields.id('assignee') }),
		content: (fields) => ({ content: contentOf(fields) }),
		contentFormat: (fields) => ({ content_format: fields.text('contentFormat') }),
		groupAssignee: (fields) => ({ group_assignee: fields.id('groupAssignee') }),
		postSubtype: postData,
		postTitle: postData,
		resolved: (fields) => ({ resolved: fields.flag('resolved') }),
	},
	{},
);

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a chat message',
		description: 'Change a message or a reply; a field that is left out stays as it is',
	},
	fields: [
		workspaceLocator,
		messageId,
		{
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
		},
	],
	request: async (params) => ({
		method: 'PATCH',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/chat/messages/${params.id('messageId')}`,
		body: await written(params.group('updateFields'), writers),
	}),
});
