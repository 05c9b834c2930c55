import type { INodeProperties } from 'n8n-workflow';

import type { Writers } from '../engine/body';

export const listContent: INodeProperties = {
	displayName: 'Content',
	name: 'content',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	description: 'Description of the List',
};

export const markdownContent: INodeProperties = {
	displayName: 'Is Markdown Content',
	name: 'markdownContent',
	type: 'boolean',
	default: false,
	description: 'Whether the content is Markdown',
};

/**
 * How a content is sent that `markdownContent` stands beside.
 *
 * @param plainKey what the API calls it when it is plain text
 */
export const contentWriters = (plainKey: string): Writers => ({
	content: (fields) => ({
		[fields.flag('markdownContent') ? 'markdown_content' : plainKey]: fields.text('content'),
	}),
});
