import { defineOperation } from '../../engine/operation';
import { byName, fromList } from '../../fields/modes';
import { tagLocator } from '../../fields/named';
import { path } from '../../transport/paths';
import { tagFields, taggedTask } from './tag';

export const remove = defineOperation({
	option: {
		name: 'Remove',
		value: 'remove',
		action: 'Remove a task tag',
		description: 'Take a tag off a task; the Space keeps the tag',
	},
	fields: tagFields({
		...tagLocator,
		name: 'tagName',
		typeOptions: { loadOptionsDependsOn: ['taskId.value'] },
		modes: [fromList('searchTaskTags'), byName('customer request')],
	}),
	request: async (params) => {
		const { id, query } = await taggedTask(params);
		return { method: 'DELETE', path: path`/v2/task/${id}/tag/${params.requiredText('tagName')}`, query };
	},
	result: { constant: { success: true } },
});
