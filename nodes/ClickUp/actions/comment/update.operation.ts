import { clearedIfEmptied, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { path } from '../../transport/paths';
import {
	assigneeField,
	commentField,
	commentJsonField,
	commentTextField,
	commentWriters,
	groupAssigneeField,
} from './commentFields';

const updateWriters = clearedIfEmptied(
	{
		...commentWriters,
		// ClickUp shows the text twice when it is given text and blocks.
		commentText: (fields) =>
			fields.has('commentJson') && !fields.isEmptied('commentJson')
				? {}
				: { comment_text: fields.text('commentText') },
		resolved: (fields) => ({ resolved: fields.flag('resolved') }),
	},
	{ assignee: { assignee: null }, groupAssignee: { group_assignee: null } },
);

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a comment',
		description: 'Change, assign or resolve a comment or a reply; what is left out stays as it is',
	},
	fields: [
		commentField,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			description: 'An assignee that is added and left empty is taken off',
			options: [
				assigneeField,
				commentJsonField,
				commentTextField,
				groupAssigneeField,
				{
					displayName: 'Resolved',
					name: 'resolved',
					type: 'boolean',
					default: false,
					description: 'Whether the comment is resolved; only an assigned comment can be',
				},
			],
		},
	],
	request: async (params) => ({
		method: 'PUT',
		path: path`/v2/comment/${params.id('comment')}`,
		body: await written(params.group('updateFields'), updateWriters),
	}),
	result: { constant: { success: true } },
});
