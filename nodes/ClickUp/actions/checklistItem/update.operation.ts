import { clearedIfEmptied, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { checklistItemLocator, checklistPath } from '../../fields/checklist';
import { path } from '../../transport/paths';
import { leanChecklist } from '../../values/lean/content';
import { assigneeField, parentField } from './itemFields';

const updateWriters = clearedIfEmptied(
	{
		assignee: async (fields) => ({ assignee: await fields.person('assignee') }),
		name: (fields) => ({ name: fields.text('name') }),
		parent: (fields) => ({ parent: fields.id('parent') }),
		resolved: (fields) => ({ resolved: fields.flag('resolved') }),
	},
	{ assignee: { assignee: null }, parent: { parent: null } },
);

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a checklist item',
		description: 'Rename, assign, tick off or nest an item of a checklist; returns the whole checklist',
	},
	fields: [
		...checklistPath,
		checklistItemLocator,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			description: 'An assignee or a parent that is added and left empty is taken off',
			options: [
				assigneeField,
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
				},
				parentField,
				{
					displayName: 'Resolved',
					name: 'resolved',
					type: 'boolean',
					default: false,
					description: 'Whether the item is ticked off',
				},
			],
		},
	],
	lean: leanChecklist,
	request: async (params) => ({
		method: 'PUT',
		path: path`/v2/checklist/${params.id('checklist')}/checklist_item/${params.id('checklistItem')}`,
		body: await written(params.group('updateFields'), updateWriters),
	}),
	result: { root: 'checklist' },
});
