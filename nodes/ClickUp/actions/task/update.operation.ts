import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { taskPath } from '../../fields/locators';
import { path } from '../../transport/paths';
import { taskFields, updateWriters } from './taskFields';

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a task',
		description: 'Change a task; a field that is left out stays as it is, an emptied one is cleared',
	},
	fields: [
		...taskPath(),
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			description: 'A field that is added and left empty is cleared in ClickUp',
			options: [
				{
					displayName: 'Add Assignees',
					name: 'addAssignees',
					type: 'string',
					default: '',
					placeholder: 'e.g. 183, 184',
					description: 'IDs of users to assign, with commas between them',
				},
				taskFields.content,
				taskFields.dueDate,
				taskFields.dueDateTime,
				taskFields.markdownContent,
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					description: 'New name of the task',
				},
				taskFields.parentId,
				taskFields.priority,
				{
					displayName: 'Remove Assignees',
					name: 'removeAssignees',
					type: 'string',
					default: '',
					placeholder: 'e.g. 183, 184',
					description: 'IDs of users to take off, with commas between them',
				},
				taskFields.startDate,
				taskFields.startDateTime,
				{
					displayName: 'Status',
					name: 'status',
					type: 'string',
					default: '',
					placeholder: 'e.g. in progress',
					description: 'A status of the List that the task is in',
				},
				taskFields.timeEstimate,
			],
		},
	],
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
