import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanSpace } from '../../values/lean/places';
import { spaceFields, spaceSettings } from './spaceFields';

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a space',
		description: 'Add a Space to a Workspace',
	},
	fields: [
		workspaceLocator,
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. Marketing',
			description: 'Name of the Space',
		},
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: Object.values(spaceFields),
		},
	],
	lean: leanSpace,
	request: (params) => ({
		method: 'POST',
		path: path`/v2/team/${params.id('team', 'workspace')}/space`,
		body: { name: params.requiredText('name'), ...spaceSettings(params.group('additionalFields')) },
	}),
});
