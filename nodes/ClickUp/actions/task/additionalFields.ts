import type { INodeProperties } from 'n8n-workflow';

import { assigneesField } from '../../fields/assignees';
import { customFieldsJson } from '../../fields/customFields';
import {
	checkRequiredField,
	groupAssigneesField,
	notifyAll,
	statusField,
	tagsField,
	taskFields,
} from './taskFields';
import { createMissingTags } from './taskTags';

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
		checkRequiredField,
		taskFields.content,
		createMissingTags,
		customFieldsJson,
		taskFields.dueDate,
		taskFields.dueDateTime,
		groupAssigneesField,
		taskFields.markdownContent,
		{
			displayName: 'Links To',
			name: 'linksTo',
			type: 'string',
			default: '',
			placeholder: 'e.g. 86abc1234',
			description: 'ID of a task to link the new one with',
		},
		notifyAll,
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
