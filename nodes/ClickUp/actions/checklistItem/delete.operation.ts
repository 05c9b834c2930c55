import { defineOperation } from '../../engine/operation';
import { checklistItemLocator, checklistPath } from '../../fields/checklist';
import { path } from '../../transport/paths';

export const remove = defineOperation({
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a checklist item',
		description: 'Delete an item of a checklist',
	},
	fields: [...checklistPath, checklistItemLocator],
	request: (params) => ({
		method: 'DELETE',
		path: path`/v2/checklist/${params.id('checklist')}/checklist_item/${params.id('checklistItem')}`,
	}),
	result: { constant: { success: true } },
});
