import { defineOperation, readsOnly } from '../../engine/operation';
import { paging } from '../../fields/paging';
import { leanComment } from '../../values/lean/content';
import { addMarkdownField, readOptions, withMarkdown, withReplies } from './readOptions';
import { commentsRoute, targetFields } from './target';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many comments',
		description: 'Retrieve the comments of a task, a List or a Chat view, newest first',
	},
	fields: [
		...targetFields('commentsOn'),
		...paging,
		readOptions(addMarkdownField, {
			displayName: 'Include Replies',
			name: 'includeReplies',
			type: 'boolean',
			default: false,
			description:
				'Whether to add the thread of each comment, in <code>replies</code>: one more request for each comment that has one',
		}),
	],
	lean: leanComment,
	order: readsOnly,
	run: async ({ params, sendForMany }) => {
		const limit = params.flag('returnAll') ? Infinity : params.number('limit');
		const options = params.group('options');
		const [inMarkdown, threaded] = [options.flag('addMarkdown'), options.flag('includeReplies')];
		const request = { method: 'GET', ...(await commentsRoute(params, 'commentsOn')) } as const;
		const found = await sendForMany('comments', request, 'comments', limit);
		const comments = threaded ? await withReplies(found, inMarkdown, sendForMany) : found;
		return comments.map((json) => ({ json: inMarkdown ? withMarkdown(json) : json }));
	},
});
