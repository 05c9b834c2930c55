import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { spacePath } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanSpace } from '../../values/lean/places';
import { spaceSettings } from './spaceFields';
import { updateFields, updateWriters } from './updateFields';

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a space',
		description: 'Change a Space; what is left out stays as it is',
	},
	fields: [
		...spacePath,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: updateFields,
		},
	],
	lean: leanSpace,
	current: (params) => ({ method: 'GET', path: path`/v2/space/${params.id('space', 'space')}` }),
	request: async (params, current) => {
		const fields = params.group('updateFields');
		return {
			method: 'PUT',
			path: path`/v2/space/${params.id('space', 'space')}`,
			body: {
				name: current.name ?? '',
				color: current.color ?? null,
				private: current.private ?? false,
				admin_can_manage: current.admin_can_manage ?? true,
				...spaceSettings(fields, current),
				...(await written(fields, updateWriters)),
			},
		};
	},
});
