import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { taskPath } from '../../fields/locators';
import { path } from '../../transport/paths';
import { updateWriters } from './taskFields';
import { updateFields } from './updateFields';

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a task',
		description: 'Change a task; a field that is left out stays as it is, an emptied one is cleared',
	},
	fields: [...taskPath(), updateFields],
	request: async (params) => {
		const { id, query } = await params.task('id');
		const body = await written(params.group('updateFields'), updateWriters);
		// With nothing to change, the task as it is is the answer that an update would give.
		const nothing = Object.keys(body).length === 0;
		return {
			method: nothing ? 'GET' : 'PUT',
			path: path`/v2/task/${id}`,
			query,
			body: nothing ? undefined : body,
		};
	},
});
