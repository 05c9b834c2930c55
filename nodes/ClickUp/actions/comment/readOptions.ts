import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { RunContext } from '../../engine/operation';
import { path } from '../../transport/paths';
import { markdownFromBlocks } from '../../values/comments';

export const addMarkdownField: INodeProperties = {
	displayName: 'Add Markdown',
	name: 'addMarkdown',
	type: 'boolean',
	default: false,
	description: 'Whether to add each comment as Markdown, in <code>comment_markdown</code>',
};

/** What a person can choose about comments that are read. */
export const readOptions = (...options: INodeProperties[]): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options,
});

export const withMarkdown = (comment: IDataObject): IDataObject => ({
	...comment,
	comment_markdown: markdownFromBlocks(comment.comment),
});

/** Comments with their threads; only those that have one are asked for it. */
export async function withReplies(
	comments: IDataObject[],
	inMarkdown: boolean,
	sendForMany: RunContext['sendForMany'],
): Promise<IDataObject[]> {
	const result: IDataObject[] = [];
	for (const comment of comments) {
		const request = { method: 'GET', path: path`/v2/comment/${String(comment.id)}/reply` } as const;
		const hasReplies = Number(comment.reply_count) > 0;
		const replies = hasReplies ? await sendForMany('none', request, 'comments', Infinity) : [];
		result.push({ ...comment, replies: inMarkdown ? replies.map(withMarkdown) : replies });
	}
	return result;
}
