import { defineOperation } from '../../engine/operation';
import { viewPath } from '../../fields/view';
import { path } from '../../transport/paths';
import { leanView } from '../../values/lean/places';
import { viewOf } from './viewSettings';

export const get = defineOperation({
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a view',
		description: 'Retrieve a view with its settings',
	},
	fields: viewPath,
	lean: leanView,
	request: (params) => ({ method: 'GET', path: path`/v2/view/${params.id('viewId', 'view')}` }),
	result: { shape: (answers) => answers.map(viewOf) },
});
