import type { IDataObject } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { sentIfSet, written } from '../../engine/body';
import type { Params } from '../../engine/params';
import { blocksFromMarkdown } from '../../values/comments';
import { InputError } from '../../values/inputError';

/** How fields of a comment are sent, on create and on update alike. */
export const commentWriters: Writers = {
	assignee: async (fields) => ({ assignee: await fields.person('assignee') }),
	commentJson: (fields) => ({ comment: fields.json('commentJson') as IDataObject[] }),
	groupAssignee: async (fields) => ({ group_assignee: await fields.userGroup('groupAssignee') }),
};

const newCommentWriters = sentIfSet({
	...commentWriters,
	notifyAll: (fields) => ({ notify_all: fields.flag('notifyAll') }),
});

/** The body of a new comment. ClickUp shows the text twice when it is given text and blocks. */
export async function newComment(params: Params): Promise<IDataObject> {
	const options = params.group('additionalFields');
	const fields = await written(options, newCommentWriters);
	const text = params.text('commentText');
	const markdown = isMarkdown(options);
	if ('comment' in fields) return fields;
	if (markdown) return { ...(await asBlocks(params)), ...fields };
	return { comment_text: text || params.requiredText('commentText'), ...fields };
}

/** The new text of a comment, unless it has new blocks. */
export async function changedText(fields: Params): Promise<IDataObject> {
	const markdown = isMarkdown(fields);
	if (fields.has('commentJson') && !fields.isEmptied('commentJson')) return {};
	return markdown ? await asBlocks(fields) : { comment_text: fields.text('commentText') };
}

/** The parameter `commentText` as blocks; the people in it are looked for in the Workspace. */
async function asBlocks(params: Params): Promise<IDataObject> {
	const markdown = params.requiredText('commentText');
	const personOf = async (name: string) =>
		await params.lookup.person(name, async () => await params.workspace());
	return { comment: await blocksFromMarkdown(markdown, personOf) };
}

function isMarkdown(options: Params): boolean {
	const format = options.text('textFormat');
	if (['', 'plainText', 'markdown'].includes(format)) return format === 'markdown';
	throw new InputError(`"${format}" is not a format of text`, 'Use one of: markdown, plainText');
}
