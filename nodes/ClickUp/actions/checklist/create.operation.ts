import { defineOperation } from '../../engine/operation';
import { taskPath } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanChecklist } from '../../values/lean/content';

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a checklist',
		description: 'Add an empty checklist to a task',
	},
	fields: [
		...taskPath('task'),
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. Before the release',
		},
	],
	lean: leanChecklist,
	request: async (params) => {
		const { id, query } = await params.task('task');
		return {
			method: 'POST',
			path: path`/v2/task/${id}/checklist`,
			query,
			body: { name: params.requiredText('name') },
		};
	},
	result: { root: 'checklist' },
});
