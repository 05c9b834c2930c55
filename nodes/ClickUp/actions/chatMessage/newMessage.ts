import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { sentIfSet, written } from '../../engine/body';
import type { Params } from '../../engine/params';
import { textFormat } from '../../fields/chat';
import { personLocator } from '../../fields/people';
import { emojiName } from '../../values/emoji';
import { assignee, content, contentOf, groupAssignee, postSubtype, postTitle } from './messageFields';

/** What a new message or reply consists of. */
export const newMessageFields: INodeProperties[] = [
	{
		displayName: 'Type',
		name: 'type',
		type: 'options',
		options: [
			{ name: 'Message', value: 'message' },
			{ name: 'Post', value: 'post', description: 'With a title and a subtype' },
		],
		default: 'message',
	},
	{ ...postTitle, required: true, displayOptions: { show: { type: ['post'] } } },
	{ ...postSubtype, required: true, displayOptions: { show: { type: ['post'] } } },
	{ ...content, required: true },
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: [
			groupAssignee,
			assignee,
			textFormat,
			{
				displayName: 'Followers',
				name: 'followers',
				type: 'string',
				default: '',
				placeholder: 'e.g. jane@example.com, 183',
				description:
					'E-mails, names or IDs of up to 10 people who follow the message, with commas between them',
			},
			{
				displayName: 'Reactions',
				name: 'reactions',
				type: 'fixedCollection',
				typeOptions: { multipleValues: true },
				placeholder: 'Add Reaction',
				default: {},
				description:
					'Up to 10 reactions that the message starts with, for one that is brought from elsewhere',
				options: [
					{
						displayName: 'Reaction',
						name: 'reaction',
						values: [
							{
								displayName: 'Date',
								name: 'date',
								type: 'dateTime',
								default: '',
								description: 'When the user reacted',
							},
							{
								displayName: 'Emoji Name',
								name: 'emoji',
								type: 'string',
								default: '',
								placeholder: 'e.g. thumbsup',
							},
							{ ...personLocator, displayName: 'User', name: 'userId' },
						],
					},
				],
			},
			{
				displayName: 'Triaged Action',
				name: 'triagedAction',
				type: 'options',
				options: [
					{ name: '1', value: 1 },
					{ name: '2', value: 2 },
				],
				default: 1,
				description: 'What became of the message, as a number that ClickUp does not explain',
			},
			{
				displayName: 'Triaged Object ID',
				name: 'triagedObjectId',
				type: 'string',
				default: '',
				placeholder: 'e.g. 86abc1234',
				description: 'ID of the object that came out of the message, such as a task',
			},
			{
				displayName: 'Triaged Object Type',
				name: 'triagedObjectType',
				type: 'number',
				default: 1,
				description: 'Type of that object, as a number that ClickUp does not explain',
			},
		],
	},
];

const newMessageWriters: Writers = sentIfSet({
	assignee: async (fields) => ({ assignee: String(await fields.person('assignee')) }),
	contentFormat: (fields) => ({ content_format: fields.text('contentFormat') }),
	followers: async (fields) => ({ followers: (await fields.people('followers')).map(String) }),
	groupAssignee: async (fields) => ({ group_assignee: await fields.userGroup('groupAssignee') }),
	reactions: async (fields) => {
		const reactions: IDataObject[] = [];
		for (const reaction of fields.groups('reactions', 'reaction')) {
			reactions.push({
				date: reaction.instant('date'),
				reaction: emojiName(reaction.requiredText('emoji')),
				user_id: String(await reaction.person('userId')),
			});
		}
		return { reactions };
	},
	triagedAction: (fields) => ({ triaged_action: fields.number('triagedAction') }),
	triagedObjectId: (fields) => ({ triaged_object_id: fields.text('triagedObjectId') }),
	triagedObjectType: (fields) => ({ triaged_object_type: fields.number('triagedObjectType') }),
});

/** The body of a new message or reply. */
export async function newMessage(params: Params): Promise<IDataObject> {
	const type = params.text('type') || 'message';
	return {
		type,
		content: contentOf(params),
		...(type === 'post' && {
			post_data: {
				title: params.requiredText('postTitle'),
				subtype: { id: params.id('postSubtype') },
			},
		}),
		...(await written(params.group('additionalFields'), newMessageWriters)),
	};
}
