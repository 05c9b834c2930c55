import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { paging } from '../../fields/paging';
import { path } from '../../transport/paths';
import { leanDoc } from '../../values/lean/content';
import { docFilters, docFilterWriters } from './docFilters';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many docs',
		description: 'Retrieve the Docs of a Workspace',
	},
	fields: [workspaceLocator, ...paging, docFilters],
	lean: leanDoc,
	request: async (params) => ({
		method: 'GET',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/docs`,
		query: await written(params.group('filters'), docFilterWriters),
	}),
	result: { root: 'docs', many: 'cursor' },
});
