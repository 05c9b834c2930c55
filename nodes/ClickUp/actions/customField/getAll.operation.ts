import type { IDataObject } from 'n8n-workflow';

import { defineOperation } from '../../engine/operation';
import { paging } from '../../fields/paging';
import { leanField } from '../../values/lean/work';
import { fieldsPath, levelFields } from './level';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many custom fields',
		description:
			'Retrieve the Custom Fields of a List, or those that were made for a Folder, Space or Workspace',
	},
	fields: [
		...levelFields,
		...paging,
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
					default: true,
					description: 'Whether to say which task types a field is for, under "applied_objects"',
				},
			],
		},
	],
	lean: leanField,
	request: (params): { method: 'GET'; path: string; query: IDataObject } => {
		const options = params.group('options');
		return {
			method: 'GET',
			path: fieldsPath(params),
			query: options.has('includeAppliedObjects')
				? { include_applied_objects: options.flag('includeAppliedObjects') }
				: {},
		};
	},
	result: { root: 'fields', many: 'none' },
});
