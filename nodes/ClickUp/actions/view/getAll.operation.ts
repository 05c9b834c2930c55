import { defineOperation } from '../../engine/operation';
import { paging } from '../../fields/paging';
import { viewPlace, viewsPath } from './viewPlace';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many views',
		description: 'Retrieve the views of a List, a Folder, a Space or the Workspace',
	},
	fields: [...viewPlace, ...paging],
	request: (params) => ({ method: 'GET', path: viewsPath(params) }),
	result: { root: 'views', many: 'none' },
});
