import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { sentIfSet, written } from '../../engine/body';
import type { Params } from '../../engine/params';
import { textFormat } from '../../fields/chat';
import { byId, fromList } from '../../fields/modes';
import { groupLocator, personLocator } from '../../fields/people';
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
	...personLocator,
	description: 'Who has to take care of the message, by e-mail, name or ID',
};

export const groupAssignee: INodeProperties = {
	...groupLocator,
	displayName: 'Assignee Group',
	description: 'The user group that has to take care of the message',
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
	displayName: 'Post Subtype',
	name: 'postSubtype',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	typeOptions: { loadOptionsDependsOn: ['team.value'] },
	description: 'The kind of post, such as Announcement or Idea; each Workspace has its own',
	modes: [fromList('searchPostSubtypes'), byId('7b4ad2f9-4d6e-4f62-9a5c-3f0f6f4a1c55')],
};

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
