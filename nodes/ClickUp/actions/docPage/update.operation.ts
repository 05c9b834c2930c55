import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { docPath } from '../../fields/doc';
import { path } from '../../transport/paths';
import {
	contentEditModeField,
	contentField,
	contentFormatField,
	pageField,
	subTitleField,
	updateWriters,
} from './pageFields';

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a doc page',
		description: 'Change a page of a Doc: its names, or its content as a whole, at the end or at the start',
	},
	fields: [
		...docPath,
		pageField,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			description: 'A text that is added and left empty is cleared in ClickUp',
			options: [
				contentField,
				contentEditModeField,
				contentFormatField,
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
				},
				subTitleField,
			],
		},
	],
	request: async (params) => {
		const body = await written(params.group('updateFields'), updateWriters);
		// Left out, the API describes content as '' and its mode as "replace": send nothing then.
		const nothing = Object.keys(body).length === 0;
		return {
			method: nothing ? 'GET' : 'PUT',
			path: path`/v3/workspaces/${params.id('team', 'workspace')}/docs/${params.id('doc')}/pages/${params.id('page')}`,
			body: nothing ? undefined : body,
		};
	},
	// ClickUp answers nothing.
	result: { constant: { success: true } },
});
