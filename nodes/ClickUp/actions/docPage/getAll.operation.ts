import { sentIfSet, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { docPath, flatField, flattened, maxPageDepthField } from '../../fields/doc';
import { paging } from '../../fields/paging';
import { path } from '../../transport/paths';
import { leanPage } from '../../values/lean/content';
import { contentFormatField } from './pageFields';

const queryWriters = sentIfSet({
	contentFormat: (options) => ({ content_format: options.text('contentFormat') }),
	maxPageDepth: (options) => ({ max_page_depth: options.number('maxPageDepth') }),
});

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many doc pages',
		description: 'Retrieve the pages of a Doc; Get a page to be sure of its whole content',
	},
	fields: [
		...docPath,
		...paging,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [contentFormatField, flatField, maxPageDepthField],
		},
	],
	lean: leanPage,
	request: async (params) => ({
		method: 'GET',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/docs/${params.id('doc', 'doc')}/pages`,
		query: await written(params.group('options'), queryWriters),
	}),
	result: {
		many: 'none',
		shape: (pages, params) => (params.group('options').flag('flat') ? flattened(pages) : pages),
	},
});
