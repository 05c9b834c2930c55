import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { sentIfSet, written } from '../../engine/body';
import type { Params } from '../../engine/params';
import { textFormat } from '../../fields/chat';
import { emojiName } from '../../values/emoji';
import { InputError } from '../../values/inputError';

/** The longest message that ClickUp takes, in characters. */
const MAX_CONTENT = 40_000;

export const messageId: INodeProperties = {
	displayName: 'Message ID',
	name: 'messageId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 80100000000001',
	description: 'ID of the message; Get Many gives it',
};

export const assignee: INodeProperties = {
	displayName: 'Assignee ID',
	name: 'assignee',
	type: 'string',
	default: '',
	placeholder: 'e.g. 183',
	description: 'ID of the user who has to take care of the message',
};

export const groupAssignee: INodeProperties = {
	displayName: 'Assignee Group ID',
	name: 'groupAssignee',
	type: 'string',
	default: '',
	placeholder: 'e.g. 4bfdfcec-6f4f-40a7-b0d6-22660d51870d',
	description: 'ID of the user group that has to take care of the message',
};

export const content: INodeProperties = {
	displayName: 'Content',
	name: 'content',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	description: 'Text of the message, up to 40,000 characters',
};

export const postTitle: INodeProperties = {
	displayName: 'Post Title',
	name: 'postTitle',
	type: 'string',
	default: '',
	placeholder: 'e.g. Release 2.0 is out',
	description: 'Title of the post, up to 255 characters',
};

export const postSubtype: INodeProperties = {
	displayName: 'Post Subtype ID',
	name: 'postSubtype',
	type: 'string',
	default: '',
	placeholder: 'e.g. 4bfdfcec-6f4f-40a7-b0d6-22660d51870d',
	description:
		'ID of the kind of post, such as Announcement or Idea; each Workspace has its own, and Get Post Subtypes gives them',
};

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
				displayName: 'Follower IDs',
				name: 'followers',
				type: 'string',
				default: '',
				placeholder: 'e.g. 183, 184',
				description: 'IDs of up to 10 users who follow the message, with commas between them',
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
							{
								displayName: 'User ID',
								name: 'userId',
								type: 'string',
								default: '',
								placeholder: 'e.g. 183',
							},
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

/**
 * The text of a message.
 *
 * @throws InputError when it is empty or longer than ClickUp takes
 */
export function contentOf(params: Params): string {
	const text = params.requiredText('content');
	const length = [...text].length;
	if (length <= MAX_CONTENT) return text;
	throw new InputError(
		`"${params.label('content')}" has ${length.toLocaleString('en-US')} characters`,
		'ClickUp takes up to 40,000 in one message: shorten it, or send it as several messages',
	);
}

const newMessageWriters: Writers = sentIfSet({
	assignee: (fields) => ({ assignee: fields.id('assignee') }),
	contentFormat: (fields) => ({ content_format: fields.text('contentFormat') }),
	followers: (fields) => ({ followers: fields.userIds('followers').map(String) }),
	groupAssignee: (fields) => ({ group_assignee: fields.id('groupAssignee') }),
	reactions: (fields) => ({
		reactions: fields.groups('reactions', 'reaction').map((reaction) => ({
			date: reaction.instant('date'),
			reaction: emojiName(reaction.requiredText('emoji')),
			user_id: reaction.id('userId'),
		})),
	}),
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

/** Where messages are read: in which form their text is given. */
export const readOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [textFormat],
};

/** The query that goes with `readOptions`. */
export async function readQuery(params: Params): Promise<IDataObject> {
	return await written(
		params.group('options'),
		sentIfSet({ contentFormat: (fields) => ({ content_format: fields.text('contentFormat') }) }),
	);
}
