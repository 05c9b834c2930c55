import { defineOperation } from '../../engine/operation';
import { paging } from '../../fields/paging';
import { leanView } from '../../values/lean/places';
import { viewPlace, viewsPath } from './viewPlace';
import { viewOf } from './viewSettings';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many views',
		description: 'Retrieve the views of a List, a Folder, a Space or the Workspace',
	},
	fields: [...viewPlace, ...paging],
	lean: leanView,
	request: (params) => ({ method: 'GET', path: viewsPath(params) }),
	// Described with each view inside a `view`, shown without in ClickUp's examples: both are read.
	result: { root: 'views', many: 'none', shape: (views) => views.map(viewOf) },
});
