import type { INodeProperties } from 'n8n-workflow';

import type { Writers } from '../../engine/body';

/** The optional fields that creating and updating a goal share. */
export const goalFields = {
	color: { displayName: 'Color', name: 'color', type: 'color', default: '' },
	description: {
		displayName: 'Description',
		name: 'description',
		type: 'string',
		default: '',
		description: 'Description of the goal',
	},
	dueDate: {
		displayName: 'Due Date',
		name: 'dueDate',
		type: 'dateTime',
		default: '',
		description: 'Without a time zone, the time zone of the workflow counts',
	},
} satisfies Record<string, INodeProperties>;

/** How those fields are sent. */
export const goalWriters: Writers = {
	color: (fields) => ({ color: fields.text('color') }),
	description: (fields) => ({ description: fields.text('description') }),
	dueDate: (fields) => ({ due_date: fields.instant('dueDate') }),
};
