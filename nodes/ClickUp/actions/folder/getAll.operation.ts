import { defineOperation } from '../../engine/operation';
import { archivedFilter, archivedQuery } from '../../fields/archived';
import { spacePath } from '../../fields/locators';
import { paging } from '../../fields/paging';
import { path } from '../../transport/paths';
import { leanFolder } from '../../values/lean/places';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many folders',
		description: 'Retrieve the Folders of a Space with their Lists',
	},
	fields: [...spacePath, ...paging, archivedFilter],
	lean: leanFolder,
	request: async (params) => ({
		method: 'GET',
		path: path`/v2/space/${params.id('space', 'space')}/folder`,
		query: await archivedQuery(params),
	}),
	result: { root: 'folders', many: 'none' },
});
