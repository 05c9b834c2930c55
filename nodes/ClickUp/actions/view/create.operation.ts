import { defineOperation } from '../../engine/operation';
import { leanView } from '../../values/lean/places';
import { viewFields } from './viewFields';
import { viewPlace, viewsPath, viewTypeOptions } from './viewPlace';
import { viewSettings } from './viewSettings';

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a view',
		description: 'Add a view to a List, a Folder, a Space or the Workspace',
	},
	fields: [
		...viewPlace,
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. My Open Tasks',
			description: 'Name of the view',
		},
		{
			displayName: 'Type',
			name: 'type',
			type: 'options',
			options: viewTypeOptions,
			default: 'list',
		},
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: Object.values(viewFields),
		},
	],
	lean: leanView,
	request: async (params) => ({
		method: 'POST',
		path: viewsPath(params),
		body: {
			name: params.requiredText('name'),
			type: params.text('type'),
			...(await viewSettings(params.group('additionalFields'))),
		},
	}),
	result: { root: 'view' },
});
