import { clearedIfEmptied, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { checklistPath } from '../../fields/checklist';
import { path } from '../../transport/paths';
import { leanChecklist } from '../../values/lean/content';

const updateWriters = clearedIfEmptied(
	{
		name: (fields) => ({ name: fields.text('name') }),
		position: (fields) => ({ position: fields.number('position') }),
	},
	{},
);

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a checklist',
		description: 'Rename a checklist, or move it among those of its task',
	},
	fields: [
		...checklistPath,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
				},
				{
					displayName: 'Position',
					name: 'position',
					type: 'number',
					typeOptions: { minValue: 0 },
					default: 0,
					description: 'Place among the checklists of the task, 0 for the first',
				},
			],
		},
	],
	lean: leanChecklist,
	request: async (params) => ({
		method: 'PUT',
		path: path`/v2/checklist/${params.id('checklist')}`,
		body: await written(params.group('updateFields'), updateWriters),
	}),
	result: { root: 'checklist' },
});
