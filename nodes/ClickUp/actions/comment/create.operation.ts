import { defineOperation } from '../../engine/operation';
import { leanComment } from '../../values/lean/content';
import { newComment } from './commentBody';
import { additionalFields, commentTextField } from './commentFields';
import { commentsRoute, targetFields } from './target';

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a comment',
		description: 'Write a comment on a task, a List or a Chat view',
	},
	fields: [...targetFields('commentOn'), commentTextField, additionalFields],
	lean: leanComment,
	request: async (params) => ({
		method: 'POST',
		...(await commentsRoute(params, 'commentOn')),
		body: await newComment(params),
	}),
});
