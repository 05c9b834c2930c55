import type { Writers } from '../../engine/body';
import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { docPath } from '../../fields/doc';
import { path } from '../../transport/paths';
import { contentField, contentFormatField, pageField, subTitleField } from './pageFields';

/** How content is to be understood means nothing without content. An empty text clears each text. */
const writers: Writers = {
	content: (fields) => ({
		content: fields.text('content'),
		...(fields.text('contentEditMode') && { content_edit_mode: fields.text('contentEditMode') }),
		...(fields.text('contentFormat') && { content_format: fields.text('contentFormat') }),
	}),
	name: (fields) => ({ name: fields.text('name') }),
	subTitle: (fields) => ({ sub_title: fields.text('subTitle') }),
};

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
				{
					displayName: 'Content Edit Mode',
					name: 'contentEditMode',
					type: 'options',
					options: [
						{ name: 'Append', value: 'append', description: 'Put the content after what is there' },
						{ name: 'Prepend', value: 'prepend', description: 'Put the content before what is there' },
						{ name: 'Replace', value: 'replace', description: 'Put the content in place of what is there' },
					],
					default: 'replace',
				},
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
		const body = await written(params.group('updateFields'), writers);
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
