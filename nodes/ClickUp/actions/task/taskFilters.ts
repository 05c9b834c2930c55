import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import type { Params } from '../../engine/params';
import { archivedOption, archivedWriters } from '../../fields/archived';
import { assigneesField } from '../../fields/assignees';
import { taskLocatorNamed } from '../../fields/locators';
import { customFieldConditions, customFieldConditionsById } from './customFieldFilter';
import {
	dates,
	flag,
	ids,
	includeClosed,
	includeMarkdown,
	list,
	orderBy,
	people,
	reverse,
	sharedWriters,
	subtasks,
	taskTypes,
} from './sharedFilters';
import { tagsField } from './taskFields';
import { optional } from '../../fields/modes';

/** The filters of Task > Get Many. */
export const taskFilters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		{
			...archivedOption,
			description: 'Whether to return archived tasks only; otherwise they are left out',
		},
		assigneesField,
		customFieldConditions,
		...dates,
		includeClosed,
		includeMarkdown,
		{
			displayName: 'Include Tasks in Multiple Lists',
			name: 'includeTiml',
			type: 'boolean',
			default: false,
			description: 'Whether to return tasks too that were added to the List and are at home in another',
		},
		orderBy,
		reverse,
		{
			displayName: 'Status Names or IDs',
			name: 'statuses',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getStatuses', loadOptionsDependsOn: ['list.value'] },
			default: [],
			description:
				'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		},
		...subtasks,
		tagsField,
		taskTypes,
		{
			displayName: 'Watcher Names or IDs',
			name: 'watchers',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getAssignees', loadOptionsDependsOn: ['team.value'] },
			default: [],
			description:
				'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		},
	],
};

/** The filters of Task > Search. */
export const searchFilters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		assigneesField,
		customFieldConditionsById,
		...dates,
		{
			displayName: 'Folder IDs',
			name: 'folderIds',
			type: 'string',
			default: '',
			placeholder: 'e.g. 90123456789, 90123456790',
			description: 'Only tasks in these Folders, with commas between their IDs',
		},
		includeClosed,
		includeMarkdown,
		{
			displayName: 'List IDs',
			name: 'listIds',
			type: 'string',
			default: '',
			placeholder: 'e.g. 901234567890, 901234567891',
			description: 'Only tasks in these Lists, with commas between their IDs',
		},
		orderBy,
		{
			...optional(taskLocatorNamed('parentId')),
			displayName: 'Parent Task',
			description: 'Only the subtasks of this task',
		},
		reverse,
		{
			displayName: 'Space IDs',
			name: 'spaceIds',
			type: 'string',
			default: '',
			placeholder: 'e.g. 90123456789, 90123456790',
			description: 'Only tasks in these Spaces, with commas between their IDs',
		},
		{
			displayName: 'Statuses',
			name: 'statuses',
			type: 'string',
			default: '',
			placeholder: 'e.g. to do, in progress',
			description: 'Names of statuses, with commas between them',
		},
		...subtasks,
		{
			displayName: 'Tags',
			name: 'tags',
			type: 'string',
			default: '',
			placeholder: 'e.g. bug, docs',
			description: 'Names of tags, with commas between them',
		},
		taskTypes,
	],
};

/**
 * Names that the List or its Space knows, as they write them: with another one there would be no tasks, and
 * nobody would know why. Tasks that are at home elsewhere have statuses and tags from there.
 */
const known = (
	name: string,
	find: (filters: Params, entry: string, list: string) => Promise<string>,
): Writers<string> => ({
	[name]: async (filters, list): Promise<IDataObject> => {
		const entries = filters.list(name);
		const found = filters.flag('includeTiml')
			? entries
			: await Promise.all(entries.map(async (entry) => await find(filters, entry, list)));
		return found.length > 0 ? { [name]: found } : {};
	},
});

/** The query that goes with `taskFilters`; the ID of the List has to be known. */
export const taskFilterWriters: Writers<string> = {
	...sharedWriters,
	...archivedWriters,
	...flag('includeTiml', 'include_timl'),
	...known('statuses', async ({ lookup }, entry, list) => await lookup.status(entry, list)),
	...known('tags', async ({ lookup }, entry, list) =>
		lookup.tag(entry, async () => await lookup.spaceOfList(list)),
	),
	...people('watchers'),
};

/** What leaves out none of the tasks that a List has by itself. */
const WHOLE = [
	'include_closed',
	'include_markdown_description',
	'include_timl',
	'order_by',
	'reverse',
	'subtasks',
];

/** Whether all tasks of a List come with a query of `taskFilterWriters`. */
export const isWhole = (query: IDataObject): boolean =>
	Object.keys(query).every((name) => WHOLE.includes(name));

/** The query that goes with `searchFilters`. */
export const searchFilterWriters: Writers = {
	...sharedWriters,
	// The API's old name of a Folder.
	...ids('folderIds', 'project_ids', 'folder'),
	...ids('listIds', 'list_ids', 'list'),
	parentId: async (filters): Promise<IDataObject> =>
		filters.isEmptied('parentId') ? {} : { parent: await filters.ownTaskId('parentId') },
	...ids('spaceIds', 'space_ids', 'space'),
	...list('statuses'),
	...list('tags'),
};
