import type { INodeProperties } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { sentIfSet } from '../../engine/body';
import type { Params } from '../../engine/params';
import { InputError } from '../../values/inputError';

/** The optional fields that creating and updating a channel share. */
export const channelFields = {
	description: {
		displayName: 'Description',
		name: 'description',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
	},
	topic: {
		displayName: 'Topic',
		name: 'topic',
		type: 'string',
		default: '',
		placeholder: 'e.g. Release 2.0',
		description: 'What the channel is about at the moment',
	},
	userIds: {
		displayName: 'Users',
		name: 'userIds',
		type: 'string',
		default: '',
		placeholder: 'e.g. jane@example.com, 183',
		description: 'E-mails, names or IDs of up to 100 people to add, with commas between them',
	},
	visibility: {
		displayName: 'Visibility',
		name: 'visibility',
		type: 'options',
		options: [
			{ name: 'Private', value: 'PRIVATE' },
			{ name: 'Public', value: 'PUBLIC' },
		],
		default: 'PUBLIC',
	},
} satisfies Record<string, INodeProperties>;

/** In which form descriptions are given. */
export const descriptionFormat: INodeProperties = {
	displayName: 'Description Format',
	name: 'descriptionFormat',
	type: 'options',
	options: [
		{ name: 'Markdown', value: 'text/md' },
		{ name: 'Plain Text', value: 'text/plain' },
	],
	default: 'text/md',
};

/**
 * User IDs as the chat takes them: texts, each once.
 *
 * @param most how many ClickUp takes
 */
export async function chatUserIds(params: Params, name: string, most: number): Promise<string[]> {
	const ids = [...new Set((await params.people(name)).map(String))];
	if (ids.length <= most) return ids;
	throw new InputError(
		`"${params.label(name)}" has ${ids.length} users`,
		`ClickUp takes up to ${most}: leave some of them out`,
	);
}

/** How the fields are sent, on create and on update alike. */
export const channelWriters: Writers = {
	description: (fields) => ({ description: fields.text('description') }),
	topic: (fields) => ({ topic: fields.text('topic') }),
	visibility: (fields) => ({ visibility: fields.text('visibility') }),
};

/** What a new channel may have. */
export const newChannelFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [channelFields.description, channelFields.topic, channelFields.userIds, channelFields.visibility],
};

/** How those are sent. */
export const newChannelWriters: Writers = sentIfSet({
	...channelWriters,
	userIds: async (fields) => ({ user_ids: await chatUserIds(fields, 'userIds', 100) }),
});

/** The query that goes with `descriptionFormat`. */
export const descriptionFormatWriters: Writers = {
	descriptionFormat: (fields) => ({ description_format: fields.text('descriptionFormat') }),
};
