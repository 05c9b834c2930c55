import { defineOperation } from '../../engine/operation';
import { checklistPath } from '../../fields/checklist';
import { path } from '../../transport/paths';

export const remove = defineOperation({
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a checklist',
		description: 'Delete a checklist with its items',
	},
	fields: checklistPath,
	request: (params) => ({ method: 'DELETE', path: path`/v2/checklist/${params.id('checklist')}` }),
	result: { constant: { success: true } },
});
