import type { INodeProperties } from 'n8n-workflow';

import { assigneesField } from '../../fields/assignees';
import { clearCustomFields, customFieldsJson } from '../../fields/customFields';
import { checkRequiredField, groupAssigneesField, notifyAll, tagsField, taskFields } from './taskFields';
import { createMissingTags } from './taskTags';

/** What a task can have besides its name, be it new or not. */
export const upsertFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	description:
		'A task that is there gets exactly these: assignees and groups are replaced, tags are added, and a field that is added and left empty is cleared',
	options: [
		taskFields.archived,
		assigneesField,
		checkRequiredField,
		clearCustomFields,
		taskFields.content,
		createMissingTags,
		customFieldsJson,
		taskFields.dueDate,
		taskFields.dueDateTime,
		groupAssigneesField,
		taskFields.markdownContent,
		notifyAll,
		taskFields.parentId,
		taskFields.points,
		taskFields.priority,
		taskFields.startDate,
		taskFields.startDateTime,
		taskFields.status,
		tagsField,
		taskFields.taskType,
		taskFields.timeEstimate,
	],
};
