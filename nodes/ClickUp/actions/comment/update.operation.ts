import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { optionalWorkspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import {
	assigneeField,
	commentField,
	commentJsonField,
	commentTextField,
	groupAssigneeField,
	textFormatField,
} from './commentFields';
import { updateWriters } from './updateWriters';

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a comment',
		description: 'Change, assign or resolve a comment or a reply; what is left out stays as it is',
	},
	fields: [
		optionalWorkspaceLocator,
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
				textFormatField,
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
