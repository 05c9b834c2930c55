import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { customFieldConditions, customFieldConditionsById, customFieldQuery } from './customFieldFilter';

const assignees: INodeProperties = {
	displayName: 'Assignee Names or IDs',
	name: 'assignees',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getAssignees', loadOptionsDependsOn: ['team.value'] },
	default: [],
	description:
		'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
};

const dates: INodeProperties[] = [
	{
		displayName: 'Date Created After',
		name: 'dateCreatedGt',
		type: 'dateTime',
		default: '',
	},
	{
		displayName: 'Date Created Before',
		name: 'dateCreatedLt',
		type: 'dateTime',
		default: '',
	},
	{
		displayName: 'Date Done After',
		name: 'dateDoneGt',
		type: 'dateTime',
		default: '',
	},
	{
		displayName: 'Date Done Before',
		name: 'dateDoneLt',
		type: 'dateTime',
		default: '',
	},
	{
		displayName: 'Date Updated After',
		name: 'dateUpdatedGt',
		type: 'dateTime',
		default: '',
	},
	{
		displayName: 'Date Updated Before',
		name: 'dateUpdatedLt',
		type: 'dateTime',
		default: '',
	},
	{
		displayName: 'Due Date After',
		name: 'dueDateGt',
		type: 'dateTime',
		default: '',
	},
	{
		displayName: 'Due Date Before',
		name: 'dueDateLt',
		type: 'dateTime',
		default: '',
	},
];

const includeClosed: INodeProperties = {
	displayName: 'Include Closed',
	name: 'includeClosed',
	type: 'boolean',
	default: false,
	description: 'Whether to return closed tasks too',
};

const includeMarkdown: INodeProperties = {
	displayName: 'Include Markdown Description',
	name: 'includeMarkdownDescription',
	type: 'boolean',
	default: false,
	description: 'Whether to add the description as Markdown, which keeps links and formatting',
};

const order: INodeProperties[] = [
	{
		displayName: 'Order By',
		name: 'orderBy',
		type: 'options',
		options: [
			{ name: 'Created', value: 'created' },
			{ name: 'Due Date', value: 'dueDate' },
			{ name: 'ID', value: 'id' },
			{ name: 'Updated', value: 'updated' },
		],
		default: 'created',
	},
];

const reverse: INodeProperties = {
	displayName: 'Reverse',
	name: 'reverse',
	type: 'boolean',
	default: false,
	description: 'Whether to turn the order round',
};

const subtasks: INodeProperties[] = [
	{
		displayName: 'Subtask Tree',
		name: 'subtaskTree',
		type: 'boolean',
		default: false,
		description:
			'Whether to return subtasks inside their tasks, under "subtasks"; all pages are read then, and the limit counts the tasks at the top',
	},
	{
		displayName: 'Subtasks',
		name: 'subtasks',
		type: 'boolean',
		default: false,
		description: 'Whether to return subtasks too, beside their tasks',
	},
];

const taskTypes: INodeProperties = {
	displayName: 'Task Type IDs',
	name: 'customItems',
	type: 'string',
	default: '',
	placeholder: 'e.g. 0, 1300',
	description:
		'With commas between them: 0 for tasks, 1 for milestones, others from Custom Task Type > Get Many',
};

/** The filters of Task > Get Many. */
export const taskFilters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		{
			displayName: 'Archived',
			name: 'archived',
			type: 'boolean',
			default: false,
			description: 'Whether to return archived tasks only; otherwise they are left out',
		},
		assignees,
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
		...order,
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
		{
			displayName: 'Tag Names or IDs',
			name: 'tags',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getTags', loadOptionsDependsOn: ['space.value'] },
			default: [],
			description:
				'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		},
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
		assignees,
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
		...order,
		{
			displayName: 'Parent ID',
			name: 'parentId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 86abc1234',
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

const flag = (name: string, key: string): Writers => ({
	[name]: (filters) => ({ [key]: filters.flag(name) }),
});

/** An empty list filters nothing: it is not sent. */
const list = (name: string, key = name): Writers => ({
	[name]: (filters): IDataObject => {
		const entries = filters.list(name);
		return entries.length > 0 ? { [key]: entries } : {};
	},
});

const date = (name: string, key: string): Writers => ({
	[name]: (filters): IDataObject => (filters.isEmptied(name) ? {} : { [key]: filters.instant(name) }),
});

/** What both ways of listing tasks take. */
const shared: Writers = {
	...list('assignees'),
	customFieldsUi: customFieldQuery,
	...list('customItems', 'custom_items'),
	...date('dateCreatedGt', 'date_created_gt'),
	...date('dateCreatedLt', 'date_created_lt'),
	...date('dateDoneGt', 'date_done_gt'),
	...date('dateDoneLt', 'date_done_lt'),
	...date('dateUpdatedGt', 'date_updated_gt'),
	...date('dateUpdatedLt', 'date_updated_lt'),
	...date('dueDateGt', 'due_date_gt'),
	...date('dueDateLt', 'due_date_lt'),
	...flag('includeClosed', 'include_closed'),
	...flag('includeMarkdownDescription', 'include_markdown_description'),
	orderBy: (filters): IDataObject => {
		const order = filters.text('orderBy');
		// The built-in node's value for the due date is not the API's.
		return order ? { order_by: order === 'dueDate' ? 'due_date' : order } : {};
	},
	...flag('reverse', 'reverse'),
	...list('statuses'),
	...flag('subtasks', 'subtasks'),
	// A tree without subtasks is none, so this goes after `subtasks`.
	subtaskTree: (filters): IDataObject => (filters.flag('subtaskTree') ? { subtasks: true } : {}),
	...list('tags'),
};

/** The query that goes with `taskFilters`. */
export const taskFilterWriters: Writers = {
	...shared,
	...flag('archived', 'archived'),
	...flag('includeTiml', 'include_timl'),
	...list('watchers'),
};

/** The query that goes with `searchFilters`. */
export const searchFilterWriters: Writers = {
	...shared,
	// The API's old name of a Folder.
	...list('folderIds', 'project_ids'),
	...list('listIds', 'list_ids'),
	parentId: async (filters): Promise<IDataObject> =>
		filters.isEmptied('parentId') ? {} : { parent: await filters.ownTaskId('parentId') },
	...list('spaceIds', 'space_ids'),
};
