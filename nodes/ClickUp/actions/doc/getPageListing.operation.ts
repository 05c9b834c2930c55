import { sentIfSet, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { docPath, flatField, flattened, maxPageDepthField } from '../../fields/doc';
import { path } from '../../transport/paths';
import { leanPage } from '../../values/lean/content';

const queryWriters = sentIfSet({
	maxPageDepth: (options) => ({ max_page_depth: options.number('maxPageDepth') }),
});

export const getPageListing = defineOperation({
	option: {
		name: 'Get Page Listing',
		value: 'getPageListing',
		action: 'Get the page listing of a doc',
		description: 'Retrieve the names and IDs of the pages of a Doc, without their content',
	},
	fields: [
		...docPath,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{ ...flatField, description: 'Whether each subpage becomes an item of its own, after its parent' },
				maxPageDepthField,
			],
		},
	],
	lean: leanPage,
	request: async (params) => ({
		method: 'GET',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/docs/${params.id('doc', 'doc')}/page_listing`,
		query: await written(params.group('options'), queryWriters),
	}),
	result: {
		shape: (pages, params) => (params.group('options').flag('flat') ? flattened(pages) : pages),
	},
});
