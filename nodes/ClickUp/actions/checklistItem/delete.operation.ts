import { defineOperation } from '../../engine/operation';
import { checklistField } from '../../fields/checklist';
import { path } from '../../transport/paths';
import { itemField } from './itemFields';

export const remove = defineOperation({
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a checklist item',
		description: 'Delete an item of a checklist',
	},
	fields: [checklistField, itemField],
	request: (params) => ({
		method: 'DELETE',
		path: path`/v2/checklist/${params.id('checklist')}/checklist_item/${params.id('checklistItem')}`,
	}),
	result: { constant: { success: true } },
});
