import { sentIfSet, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { docPath, pageLocator } from '../../fields/doc';
import { path } from '../../transport/paths';
import { leanPage } from '../../values/lean/content';
import { contentField, contentFormatField, subTitleField } from './pageFields';
import { optional } from '../../fields/modes';

const writers = sentIfSet({
	contentFormat: (fields) => ({ content_format: fields.text('contentFormat') }),
	parentPage: (fields) => ({ parent_page_id: fields.id('parentPage', 'page') }),
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
					...optional(pageLocator),
					displayName: 'Parent Page',
					name: 'parentPage',
					description: 'The page that this one becomes a subpage of',
				},
				subTitleField,
			],
		},
	],
	lean: leanPage,
	request: async (params) => ({
		method: 'POST',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/docs/${params.id('doc', 'doc')}/pages`,
		body: {
			name: params.requiredText('name'),
			content: params.text('content'),
			...(await written(params.group('additionalFields'), writers)),
		},
	}),
});
