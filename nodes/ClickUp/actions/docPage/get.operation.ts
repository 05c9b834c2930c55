import { sentIfSet, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { docPath } from '../../fields/doc';
import { path } from '../../transport/paths';
import { leanPage } from '../../values/lean/content';
import { contentFormatField, pageField } from './pageFields';

const queryWriters = sentIfSet({
	contentFormat: (options) => ({ content_format: options.text('contentFormat') }),
});

export const get = defineOperation({
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a doc page',
		description: 'Retrieve a page of a Doc with its content',
	},
	fields: [
		...docPath,
		pageField,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [contentFormatField],
		},
	],
	lean: leanPage,
	request: async (params) => ({
		method: 'GET',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/docs/${params.id('doc')}/pages/${params.id('page')}`,
		query: await written(params.group('options'), queryWriters),
	}),
});
