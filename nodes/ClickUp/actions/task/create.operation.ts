import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { listPath } from '../../fields/locators';
import { path } from '../../transport/paths';
import { assigneesField, createWriters, statusField, tagsField, taskFields } from './taskFields';

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a task',
		description: 'Add a task, or a subtask, to a List',
	},
	fields: [
		...listPath,
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. Write the report',
			description: 'Name of the task',
		},
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				assigneesField,
				{
					displayName: 'Custom Fields JSON',
					name: 'customFieldsJson',
					type: 'json',
					default: '',
					description: 'Custom fields to set: a JSON array of objects with the ID and the value of each',
				},
				taskFields.content,
				taskFields.dueDate,
				taskFields.dueDateTime,
				taskFields.markdownContent,
				{
					displayName: 'Notify All',
					name: 'notifyAll',
					type: 'boolean',
					default: false,
					description: 'Whether to notify the creator too; assignees and watchers always are',
				},
				taskFields.parentId,
				taskFields.priority,
				taskFields.startDate,
				taskFields.startDateTime,
				statusField,
				tagsField,
				taskFields.timeEstimate,
			],
		},
	],
	request: async (params) => ({
		method: 'POST',
		path: path`/v2/list/${params.id('list', 'list')}/task`,
		body: {
			name: params.requiredText('name'),
			...(await written(params.group('additionalFields'), createWriters)),
		},
	}),
});
