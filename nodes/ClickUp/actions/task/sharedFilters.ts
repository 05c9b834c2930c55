import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import type { IdKind } from '../../values/ids';
import { idFrom } from '../../values/ids';
import { customFieldQuery } from './customFieldFilter';

/*
 * Filters that Task > Get Many and Task > Search share.
 */

/** When a task was created, done and updated, and when it is due. */
export const dates: INodeProperties[] = [
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

export const includeClosed: INodeProperties = {
	displayName: 'Include Closed',
	name: 'includeClosed',
	type: 'boolean',
	default: false,
	description: 'Whether to return closed tasks too',
};

export const includeMarkdown: INodeProperties = {
	displayName: 'Include Markdown Description',
	name: 'includeMarkdownDescription',
	type: 'boolean',
	default: false,
	description: 'Whether to add the description as Markdown, which keeps links and formatting',
};

export const orderBy: INodeProperties = {
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
};

export const reverse: INodeProperties = {
	displayName: 'Reverse',
	name: 'reverse',
	type: 'boolean',
	default: false,
	description: 'Whether to turn the order round',
};

export const subtasks: INodeProperties[] = [
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

export const taskTypes: INodeProperties = {
	displayName: 'Task Types',
	name: 'customItems',
	type: 'string',
	default: '',
	placeholder: 'e.g. Task, Bug',
	description: 'Names or IDs of task types, with commas between them',
};

/** A yes or no. */
export const flag = (name: string, key: string): Writers => ({
	[name]: (filters) => ({ [key]: filters.flag(name) }),
});

/** A list; an empty one filters nothing, so it is not sent. */
export const list = (name: string, key = name): Writers => ({
	[name]: (filters): IDataObject => {
		const entries = filters.list(name);
		return entries.length > 0 ? { [key]: entries } : {};
	},
});

/** A list of places by their IDs or addresses. */
export const ids = (name: string, key: string, kind: IdKind): Writers => ({
	[name]: (filters): IDataObject => {
		const entries = filters.list(name).map((entry) => idFrom(entry, kind));
		return entries.length > 0 ? { [key]: entries } : {};
	},
});

/** People, who can be given by name. */
export const people = (name: string): Writers => ({
	[name]: async (filters): Promise<IDataObject> => {
		const ids = await filters.people(name);
		return ids.length > 0 ? { [name]: ids } : {};
	},
});

const date = (name: string, key: string): Writers => ({
	[name]: (filters): IDataObject => (filters.isEmptied(name) ? {} : { [key]: filters.instant(name) }),
});

/** Due dates are mere days for the most part. */
const dueDate = (name: string, key: string): Writers => ({
	[name]: async (filters): Promise<IDataObject> =>
		filters.isEmptied(name) ? {} : { [key]: await filters.startOrInstant(name) },
});

/** The query that goes with these filters, and with others of the same names. */
export const sharedWriters: Writers = {
	...people('assignees'),
	customFieldsUi: customFieldQuery,
	customItems: async (filters): Promise<IDataObject> => {
		const types: number[] = [];
		for (const name of filters.list('customItems')) {
			types.push(await filters.lookup.taskType(name, async () => await filters.workspace()));
		}
		return types.length > 0 ? { custom_items: types } : {};
	},
	...date('dateCreatedGt', 'date_created_gt'),
	...date('dateCreatedLt', 'date_created_lt'),
	...date('dateDoneGt', 'date_done_gt'),
	...date('dateDoneLt', 'date_done_lt'),
	...date('dateUpdatedGt', 'date_updated_gt'),
	...date('dateUpdatedLt', 'date_updated_lt'),
	...dueDate('dueDateGt', 'due_date_gt'),
	...dueDate('dueDateLt', 'due_date_lt'),
	...flag('includeClosed', 'include_closed'),
	...flag('includeMarkdownDescription', 'include_markdown_description'),
	orderBy: (filters): IDataObject => {
		const order = filters.text('orderBy');
		// The built-in node's value for the due date is not the API's.
		return order ? { order_by: order === 'dueDate' ? 'due_date' : order } : {};
	},
	...flag('reverse', 'reverse'),
	...flag('subtasks', 'subtasks'),
	// A tree without subtasks is none, so this goes after `subtasks`.
	subtaskTree: (filters): IDataObject => (filters.flag('subtaskTree') ? { subtasks: true } : {}),
};
