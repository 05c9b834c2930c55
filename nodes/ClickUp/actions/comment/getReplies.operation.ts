import { defineOperation } from '../../engine/operation';
import { paging } from '../../fields/paging';
import { path } from '../../transport/paths';
import { leanComment } from '../../values/lean/content';
import { commentField } from './commentFields';
import { addMarkdownField, readOptions, withMarkdown } from './readOptions';

export const getReplies = defineOperation({
	option: {
		name: 'Get Replies',
		value: 'getReplies',
		action: 'Get the replies to a comment',
		description: 'Retrieve the thread of a comment, without the comment itself',
	},
	fields: [commentField, ...paging, readOptions(addMarkdownField)],
	lean: leanComment,
	request: (params) => ({ method: 'GET', path: path`/v2/comment/${params.id('comment')}/reply` }),
	result: {
		root: 'comments',
		many: 'none',
		shape: (replies, params) =>
			params.group('options').flag('addMarkdown') ? replies.map(withMarkdown) : replies,
	},
});
