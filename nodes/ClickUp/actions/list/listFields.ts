import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { clearedIfEmptied, sentIfSet } from '../../engine/body';
import { toPriority } from '../../values/priorities';

/** In ClickUp's order; the numbers are the API's. */
const priorityOptions: INodePropertyOptions[] = [
	{ name: 'None', value: '' },
	{ name: 'Urgent', value: 1 },
	{ name: 'High', value: 2 },
	{ name: 'Normal', value: 3 },
	{ name: 'Low', value: 4 },
];

/** The optional fields that creating and updating a List share. */
export const listFields = {
	assignee: {
		displayName: 'Assignee Name or ID',
		name: 'assignee',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getAssignees', loadOptionsDependsOn: ['team.value'] },
		default: '',
		description:
			'Who the List belongs to. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	content: {
		displayName: 'Content',
		name: 'content',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		description: 'Description of the List',
	},
	dueDate: {
		displayName: 'Due Date',
		name: 'dueDate',
		type: 'dateTime',
		default: '',
		description: 'Without a time zone, the time zone of the workflow counts',
	},
	dueDateTime: {
		displayName: 'Due Date Time',
		name: 'dueDateTime',
		type: 'boolean',
		default: false,
		description: 'Whether the time of the due date counts; otherwise only its day does',
	},
	markdownContent: {
		displayName: 'Is Markdown Content',
		name: 'markdownContent',
		type: 'boolean',
		default: false,
		description: 'Whether the content is Markdown',
	},
	priority: {
		displayName: 'Priority',
		name: 'priority',
		type: 'options',
		options: priorityOptions,
		default: 3,
	},
	status: {
		displayName: 'Status',
		name: 'status',
		type: 'string',
		default: '',
		placeholder: 'e.g. red',
		description: 'Color of the List (ClickUp calls it its status)',
	},
} satisfies Record<string, INodeProperties>;

/** How a field that holds a value is sent, on create and on update alike. */
const shared: Writers = {
	content: (fields) => ({
		[fields.flag('markdownContent') ? 'markdown_content' : 'content']: fields.text('content'),
	}),
	dueDate: async (fields) => ({
		due_date: await fields.date('dueDate', fields.flag('dueDateTime')),
		due_date_time: fields.flag('dueDateTime'),
	}),
	dueDateTime: (fields): IDataObject =>
		fields.has('dueDate') ? {} : { due_date_time: fields.flag('dueDateTime') },
	priority: (fields) => ({ priority: toPriority(fields.raw('priority')) }),
	status: (fields) => ({ status: fields.text('status') }),
};

/** A new List has nothing to clear: an emptied field is not sent. */
export const createWriters: Writers = sentIfSet({
	...shared,
	assignee: (fields) => ({ assignee: fields.userIds('assignee')[0] }),
});

/** The assignee is a number on create, and on update its digits or "none". */
export const updateWriters: Writers = clearedIfEmptied(
	{
		...shared,
		assignee: (fields) => ({ assignee: String(fields.userIds('assignee')[0]) }),
		name: (fields) => ({ name: fields.text('name') }),
		unsetStatus: (fields) => ({ unset_status: fields.flag('unsetStatus') }),
	},
	{
		assignee: { assignee: 'none' },
		content: { content: '' },
		dueDate: { due_date: null },
		dueDateTime: {},
		priority: { priority: null },
		status: { unset_status: true },
	},
);
