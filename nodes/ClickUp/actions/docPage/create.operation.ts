import { sentIfSet, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { docPath } from '../../fields/doc';
import { path } from '../../transport/paths';
import { leanPage } from '../../values/lean/content';
import { contentField, contentFormatField, subTitleField } from './pageFields';

const writers = sentIfSet({
	contentFormat: (fields) => ({ content_format: fields.text('contentFormat') }),
	parentPage: (fields) => ({ parent_page_id: fields.id('parentPage') }),
	subTitle: (fields) => ({ sub_title: fields.text('subTitle') }),
});

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a doc page',
		description: 'Add a page, or a subpage, to a Doc',
	},
	fields: [
		...docPath,
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. How we work',
		},
		contentField,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				contentFormatField,
				{
					displayName: 'Parent Page ID',
					name: 'parentPage',
					type: 'string',
					default: '',
					placeholder: 'e.g. 8cht190-271',
					description: 'ID of the page that this one becomes a subpage of',
				},
				subTitleField,
			],
		},
	],
	lean: leanPage,
	request: async (params) => ({
		method: 'POST',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/docs/${params.id('doc')}/pages`,
		body: {
			name: params.requiredText('name'),
			content: params.text('content'),
			...(await written(params.group('additionalFields'), writers)),
		},
	}),
});
