import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { limit, returnAll } from '../../fields/paging';
import { path } from '../../transport/paths';
import { leanTimeEntry } from '../../values/lean/work';
import { entryFilters, entryFilterWriters } from './entryFilters';
import { locationFields, locationQuery } from './location';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many time entries',
		description:
			'Retrieve time entries: your own of the last 30 days, unless the filters say whose and from when',
	},
	fields: [workspaceLocator, ...locationFields, returnAll, { ...limit, default: 5 }, entryFilters],
	lean: leanTimeEntry,
	request: async (params) => ({
		method: 'GET',
		path: path`/v2/team/${params.id('team', 'workspace')}/time_entries`,
		query: {
			...(await locationQuery(params)),
			...(await written(params.group('filters'), entryFilterWriters)),
		},
	}),
	result: { root: 'data', many: 'none' },
});
