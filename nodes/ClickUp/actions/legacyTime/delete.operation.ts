import { defineOperation } from '../../engine/operation';
import { taskPath } from '../../fields/locators';
import { path } from '../../transport/paths';
import { legacyFields } from './legacyFields';

export const remove = defineOperation({
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete time tracked on a task',
		description: 'Delete a tracked interval of a task',
	},
	fields: [...taskPath('task'), legacyFields.interval],
	request: async (params) => {
		const { id, query } = await params.task('task');
		return { method: 'DELETE', path: path`/v2/task/${id}/time/${params.id('interval')}`, query };
	},
	result: { constant: { success: true } },
});
