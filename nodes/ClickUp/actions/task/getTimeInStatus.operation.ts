import { defineOperation } from '../../engine/operation';
import { taskPath } from '../../fields/locators';
import { path } from '../../transport/paths';

export const getTimeInStatus = defineOperation({
	option: {
		name: 'Get Time in Status',
		value: 'getTimeInStatus',
		action: 'Get the time in status of a task',
		description: 'Retrieve how long a task was in each status; needs the Total Time in Status ClickApp',
	},
	fields: taskPath(),
	request: async (params) => {
		const { id, query } = await params.task('id');
		return { method: 'GET', path: path`/v2/task/${id}/time_in_status`, query };
	},
});
