import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { viewPath } from '../../fields/view';
import { path } from '../../transport/paths';
import { leanView } from '../../values/lean/places';
import { parentOf, updateFields, updateWriters } from './updateFields';
import { viewOf, viewSettings } from './viewSettings';

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a view',
		description: 'Change a view; what is left out stays as it is',
	},
	fields: [
		...viewPath,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: updateFields,
		},
	],
	lean: leanView,
	current: (params) => ({ method: 'GET', path: path`/v2/view/${params.id('viewId', 'view')}` }),
	request: async (params, current) => {
		const view = viewOf(current);
		const fields = params.group('updateFields');
		return {
			method: 'PUT',
			path: path`/v2/view/${params.id('viewId', 'view')}`,
			body: {
				name: view.name ?? '',
				type: view.type ?? 'list',
				parent: parentOf(fields, view),
				...(await viewSettings(fields, view)),
				...(await written(fields, updateWriters)),
			},
		};
	},
	result: { root: 'view' },
});
