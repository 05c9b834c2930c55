import { defineOperation } from '../../engine/operation';
import { taskPath } from '../../fields/locators';
import { paging } from '../../fields/paging';
import { path } from '../../transport/paths';
import { leanTrackedTime } from '../../values/lean/work';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get the time tracked on a task',
		description: 'Retrieve the time tracked on a task: one result for each person, with their intervals',
	},
	fields: [...taskPath('task'), ...paging],
	lean: leanTrackedTime,
	request: async (params) => {
		const { id, query } = await params.task('task');
		return { method: 'GET', path: path`/v2/task/${id}/time`, query };
	},
	result: { root: 'data', many: 'none' },
});
