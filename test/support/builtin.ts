/**
 * What n8n's built-in ClickUp node does (n8n-nodes-base 2.41): each of its 57 operations with its
 * parameters, and what they have to send. A workflow written for it must run on ours after changing
 * only the node type.
 */
import { checklists } from './builtin/checklists';
import { comments } from './builtin/comments';
import type { BuiltinOperation } from './builtin/contract';
import { folders } from './builtin/folders';
import { goalKeyResults } from './builtin/goalKeyResults';
import { goals } from './builtin/goals';
import { lists } from './builtin/lists';
import { spaceTags } from './builtin/spaceTags';
import { taskGetAll } from './builtin/taskGetAll';
import { taskParts } from './builtin/taskParts';
import { taskSetCustomField } from './builtin/taskSetCustomField';
import { tasks } from './builtin/tasks';
import { timeEntries } from './builtin/timeEntries';
import { timeEntryTags } from './builtin/timeEntryTags';

export const builtinOperations: BuiltinOperation[] = [
	...checklists,
	...comments,
	...folders,
	...goals,
	...goalKeyResults,
	...lists,
	...spaceTags,
	...taskParts,
	...tasks,
	...taskGetAll,
	...taskSetCustomField,
	...timeEntries,
	...timeEntryTags,
];

/** What is chosen where n8n saved no resource. */
export const DEFAULT_RESOURCE = 'task';

/** What is chosen where n8n saved no operation. */
export const DEFAULT_OPERATIONS: Record<string, string> = {
	checklist: 'create',
	checklistItem: 'create',
	comment: 'create',
	folder: 'create',
	goal: 'create',
	goalKeyResult: 'create',
	list: 'customFields',
	spaceTag: 'create',
	task: 'create',
	taskDependency: 'create',
	taskList: 'add',
	taskTag: 'add',
	timeEntry: 'create',
	timeEntryTag: 'add',
};
