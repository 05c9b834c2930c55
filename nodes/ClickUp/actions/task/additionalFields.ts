import type { INodeProperties } from 'n8n-workflow';

import { assigneesField } from '../../fields/assignees';
import { statusField, tagsField, taskFields } from './taskFields';

/** What a new task can have besides its name. */
export const additionalFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [
		taskFields.archived,
		assigneesField,
		{
			displayName: 'Check Required Custom Fields',
			name: 'checkRequiredCustomFields',
			type: 'boolean',
			default: false,
			description: 'Whether a required Custom Field that is not set is an error; otherwise it is ignored',
		},
		taskFields.content,
		{
			displayName: 'Custom Fields JSON',
			name: 'customFieldsJson',
			type: 'json',
			default: '',
			description: 'Custom fields to set: a JSON array of objects with the ID and the value of each',
		},
		taskFields.dueDate,
		taskFields.dueDateTime,
		{
			displayName: 'Group Assignees',
			name: 'groupAssignees',
			type: 'string',
			default: '',
			placeholder: 'e.g. 4bfdfcec-6f4f-4a40-916d-486c5f99f6b7',
			description: 'IDs of user groups (Teams in ClickUp) to assign, with commas between them',
		},
		taskFields.markdownContent,
		{
			displayName: 'Links To',
			name: 'linksTo',
			type: 'string',
			default: '',
			placeholder: 'e.g. 86abc1234',
			description: 'ID of a task to link the new one with',
		},
		{
			displayName: 'Notify All',
			name: 'notifyAll',
			type: 'boolean',
			default: false,
			description: 'Whether to notify the creator too; assignees and watchers always are',
		},
		taskFields.parentId,
		taskFields.points,
		taskFields.priority,
		taskFields.startDate,
		taskFields.startDateTime,
		statusField,
		tagsField,
		taskFields.taskType,
		taskFields.timeEstimate,
	],
};
