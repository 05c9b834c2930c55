import type { INodeProperties } from 'n8n-workflow';

import { clearCustomFields, customFieldsJson } from '../../fields/customFields';
import { taskFields } from './taskFields';
import { createMissingTags } from './taskTags';

/** What can be changed of a task. */
export const updateFields: INodeProperties = {
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
			placeholder: 'e.g. jane@example.com, 183',
			description: 'E-mails, names or IDs of people to assign, with commas between them',
		},
		{
			displayName: 'Add Group Assignees',
			name: 'addGroupAssignees',
			type: 'string',
			default: '',
			placeholder: 'e.g. Designers',
			description: 'Names or IDs of user groups (Teams in ClickUp) to assign, with commas between them',
		},
		{
			displayName: 'Add Tags',
			name: 'addTags',
			type: 'string',
			default: '',
			placeholder: 'e.g. bug, docs',
			description: 'Names of tags to put on the task, with commas between them',
		},
		{
			displayName: 'Add Watchers',
			name: 'addWatchers',
			type: 'string',
			default: '',
			placeholder: 'e.g. jane@example.com, 183',
			description: 'E-mails, names or IDs of people who are to follow the task, with commas between them',
		},
		taskFields.archived,
		clearCustomFields,
		taskFields.content,
		createMissingTags,
		customFieldsJson,
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
		{
			displayName: 'Notify All',
			name: 'notifyAll',
			type: 'boolean',
			default: false,
			description: 'Whether to notify the creator too; ClickUp describes this for new tasks only',
		},
		taskFields.parentId,
		taskFields.points,
		taskFields.priority,
		{
			displayName: 'Remove Assignees',
			name: 'removeAssignees',
			type: 'string',
			default: '',
			placeholder: 'e.g. jane@example.com, 183',
			description: 'E-mails, names or IDs of people to take off, with commas between them',
		},
		{
			displayName: 'Remove Group Assignees',
			name: 'removeGroupAssignees',
			type: 'string',
			default: '',
			placeholder: 'e.g. Designers',
			description: 'Names or IDs of user groups (Teams in ClickUp) to take off, with commas between them',
		},
		{
			displayName: 'Remove Tags',
			name: 'removeTags',
			type: 'string',
			default: '',
			placeholder: 'e.g. bug, docs',
			description: 'Names of tags to take off the task, with commas between them',
		},
		{
			displayName: 'Remove Watchers',
			name: 'removeWatchers',
			type: 'string',
			default: '',
			placeholder: 'e.g. jane@example.com, 183',
			description:
				'E-mails, names or IDs of people who are not to follow the task any more, with commas between them',
		},
		{
			displayName: 'Set Assignees',
			name: 'setAssignees',
			type: 'string',
			default: '',
			placeholder: 'e.g. jane@example.com, 183',
			description:
				'E-mails, names or IDs of the people who are to be the only ones assigned, with commas between them; left empty, nobody is. The task is read first.',
		},
		{
			displayName: 'Set Group Assignees',
			name: 'setGroupAssignees',
			type: 'string',
			default: '',
			placeholder: 'e.g. Designers',
			description:
				'Names or IDs of the user groups (Teams in ClickUp) that are to be the only ones assigned, with commas between them; left empty, none is. The task is read first.',
		},
		{
			displayName: 'Set Tags',
			name: 'setTags',
			type: 'string',
			default: '',
			placeholder: 'e.g. bug, docs',
			description:
				'Names of the tags that are to be the only ones, with commas between them; left empty, the task has none. The task is read first.',
		},
		{
			displayName: 'Set Watchers',
			name: 'setWatchers',
			type: 'string',
			default: '',
			placeholder: 'e.g. jane@example.com, 183',
			description:
				'E-mails, names or IDs of the people who are to be the only ones that follow the task, with commas between them; left empty, nobody does. The task is read first.',
		},
		taskFields.startDate,
		taskFields.startDateTime,
		taskFields.status,
		taskFields.taskType,
		taskFields.timeEstimate,
	],
};
