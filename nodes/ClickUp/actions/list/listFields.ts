import type { INodeProperties } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { clearedIfEmptied, sentIfSet } from '../../engine/body';
import { contentWriters, listContent, markdownContent } from '../../fields/content';
import { dueDate, dueDateTime, dueDateWriters } from '../../fields/dates';
import { personLocator } from '../../fields/people';
import { priorityField, priorityWriters } from '../../fields/priority';

/** The optional fields that creating and updating a List share. */
export const listFields = {
	assignee: { ...personLocator, description: 'Who the List belongs to, by e-mail, name or ID' },
	content: listContent,
	dueDate,
	dueDateTime,
	markdownContent,
	priority: priorityField,
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
	...contentWriters('content'),
	...dueDateWriters,
	...priorityWriters,
	status: (fields) => ({ status: fields.text('status') }),
};

/** A new List has nothing to clear: an emptied field is not sent. */
export const createWriters: Writers = sentIfSet({
	...shared,
	assignee: async (fields) => ({ assignee: await fields.person('assignee') }),
});

/** The assignee is a number on create, and on update its digits or "none". */
export const updateWriters: Writers = clearedIfEmptied(
	{
		...shared,
		assignee: async (fields) => ({ assignee: String(await fields.person('assignee')) }),
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
