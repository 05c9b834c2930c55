import { sentIfSet, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { checklistPath } from '../../fields/checklist';
import { path } from '../../transport/paths';
import { leanChecklist } from '../../values/lean/content';
import { assigneeField } from './itemFields';

const writers = sentIfSet({ assignee: async (fields) => ({ assignee: await fields.person('assignee') }) });

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a checklist item',
		description: 'Add an item to a checklist; returns the whole checklist',
	},
	fields: [
		...checklistPath,
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. Tell the customers',
		},
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [assigneeField],
		},
	],
	lean: leanChecklist,
	request: async (params) => ({
		method: 'POST',
		path: path`/v2/checklist/${params.id('checklist')}/checklist_item`,
		body: {
			name: params.requiredText('name'),
			...(await written(params.group('additionalFields'), writers)),
		},
	}),
	result: { root: 'checklist' },
});
