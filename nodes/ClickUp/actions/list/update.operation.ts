import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { listPath } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanList } from '../../values/lean/places';
import { listFields, updateWriters } from './listFields';

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a list',
		description: 'Change a List; a field that is left out stays as it is, an emptied one is cleared',
	},
	fields: [
		...listPath,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			description: 'A field that is added and left empty is cleared in ClickUp',
			options: [
				listFields.assignee,
				listFields.content,
				listFields.dueDate,
				listFields.dueDateTime,
				listFields.markdownContent,
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					description: 'New name of the List',
				},
				listFields.priority,
				listFields.status,
				{
					displayName: 'Unset Status',
					name: 'unsetStatus',
					type: 'boolean',
					default: false,
					description: 'Whether to take the color off the List',
				},
			],
		},
	],
	lean: leanList,
	// ClickUp wants the name in every update.
	current: (params) =>
		params.group('updateFields').text('name')
			? undefined
			: { method: 'GET', path: path`/v2/list/${params.id('list', 'list')}` },
	request: async (params, current) => ({
		method: 'PUT',
		path: path`/v2/list/${params.id('list', 'list')}`,
		body: { name: current.name ?? '', ...(await written(params.group('updateFields'), updateWriters)) },
	}),
});
