import { defineOperation } from '../../engine/operation';
import { archivedFilter, archivedQuery } from '../../fields/archived';
import { workspaceLocator } from '../../fields/locators';
import { paging } from '../../fields/paging';
import { path } from '../../transport/paths';
import { leanSpace } from '../../values/lean/places';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many spaces',
		description: 'Retrieve the Spaces of a Workspace',
	},
	fields: [workspaceLocator, ...paging, archivedFilter],
	lean: leanSpace,
	request: async (params) => ({
		method: 'GET',
		path: path`/v2/team/${params.id('team', 'workspace')}/space`,
		query: await archivedQuery(params),
	}),
	result: { root: 'spaces', many: 'none' },
});
