import { sentIfSet, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { docPath, pageLocator } from '../../fields/doc';
import { path } from '../../transport/paths';
import { leanPage } from '../../values/lean/content';
import { contentFormatField } from './pageFields';

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
		pageLocator,
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
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/docs/${params.id('doc', 'doc')}/pages/${params.id('page', 'page')}`,
		query: await written(params.group('options'), queryWriters),
	}),
});
