import type { INodeProperties } from 'n8n-workflow';

import { markdownContent } from '../../fields/content';
import { dueDate, dueDateTime, startDate, startDateTime } from '../../fields/dates';
import { taskLocatorNamed } from '../../fields/locators';
import { statusLocator, taskTypeLocator } from '../../fields/named';
import { priorityField } from '../../fields/priority';
import { optional } from '../../fields/modes';

/** The optional fields that creating and updating a task share. */
export const taskFields = {
	archived: {
		displayName: 'Archived',
		name: 'archived',
		type: 'boolean',
		default: false,
		description: 'Whether the task is archived',
	},
	content: {
		displayName: 'Content',
		name: 'content',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		description: 'Description of the task',
	},
	dueDate,
	dueDateTime,
	markdownContent,
	parentId: {
		...optional(taskLocatorNamed('parentId')),
		displayName: 'Parent Task',
		description: 'The task that this one becomes a subtask of',
	},
	points: {
		displayName: 'Points',
		name: 'points',
		type: 'number',
		default: 1,
		description: 'Sprint Points of the task',
	},
	priority: priorityField,
	startDate,
	startDateTime,
	status: statusLocator,
	taskType: taskTypeLocator,
	timeEstimate: {
		displayName: 'Time Estimate',
		name: 'timeEstimate',
		type: 'number',
		default: 1,
		description: 'Time estimate in minutes',
	},
} satisfies Record<string, INodeProperties>;

/** Of use for a new task only: an update does not take it. */
export const checkRequiredField: INodeProperties = {
	displayName: 'Check Required Custom Fields',
	name: 'checkRequiredCustomFields',
	type: 'boolean',
	default: false,
	description:
		'Whether a required Custom Field that is not set is an error when a task is made; otherwise it is ignored',
};

export const tagsField: INodeProperties = {
	displayName: 'Tag Names or IDs',
	name: 'tags',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getTags', loadOptionsDependsOn: ['space.value'] },
	default: [],
	description:
		'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
};

export const groupAssigneesField: INodeProperties = {
	displayName: 'Group Assignees',
	name: 'groupAssignees',
	type: 'string',
	default: '',
	placeholder: 'e.g. Designers',
	description: 'Names or IDs of user groups (Teams in ClickUp) to assign, with commas between them',
};

export const nameField: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. Write the report',
	description: 'Name of the task',
};

export const notifyAll: INodeProperties = {
	displayName: 'Notify All',
	name: 'notifyAll',
	type: 'boolean',
	default: false,
	description: 'Whether to notify the creator too; assignees and watchers always are',
};
