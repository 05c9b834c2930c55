import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { listPath } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanField } from '../../values/lean/work';

export const customFields = defineOperation({
	option: {
		name: 'Custom Fields',
		value: 'customFields',
		action: 'Get custom fields from a list',
		description: 'Retrieve the Custom Fields that can be used in a List',
	},
	fields: [
		...listPath,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Include Task Types',
					name: 'includeAppliedObjects',
					type: 'boolean',
					default: false,
					description: 'Whether to add the task types that each field applies to',
				},
			],
		},
	],
	lean: leanField,
	request: async (params) => ({
		method: 'GET',
		path: path`/v2/list/${params.id('list', 'list')}/field`,
		query: await written(params.group('options'), {
			includeAppliedObjects: (options) => ({
				include_applied_objects: options.flag('includeAppliedObjects'),
			}),
		}),
	}),
	result: { root: 'fields' },
});
