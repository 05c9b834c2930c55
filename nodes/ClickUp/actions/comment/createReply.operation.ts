import { defineOperation } from '../../engine/operation';
import { optionalWorkspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanComment } from '../../values/lean/content';
import { newComment } from './commentBody';
import { additionalFields, commentField, commentTextField } from './commentFields';

export const createReply = defineOperation({
	option: {
		name: 'Create Reply',
		value: 'createReply',
		action: 'Create a reply to a comment',
		description: 'Write a reply in the thread of a comment',
	},
	fields: [optionalWorkspaceLocator, commentField, commentTextField, additionalFields],
	lean: leanComment,
	request: async (params) => ({
		method: 'POST',
		path: path`/v2/comment/${params.id('comment')}/reply`,
		body: await newComment(params),
	}),
	result: {
		// Described as an empty answer; other new comments get their IDs.
		shape: ([reply = {}]) => [Object.keys(reply).length > 0 ? reply : { success: true }],
	},
});
