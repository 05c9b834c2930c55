import type { INodeProperties } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { dueDate, startDate } from '../../fields/dates';

/** The optional fields of creating and updating a goal. */
export const goalFields = {
	addOwners: {
		displayName: 'Add Owners',
		name: 'addOwners',
		type: 'string',
		default: '',
		placeholder: 'e.g. jane@example.com, 183',
		description: 'E-mails, names or IDs of people, with commas between them',
	},
	color: { displayName: 'Color', name: 'color', type: 'color', default: '' },
	description: {
		displayName: 'Description',
		name: 'description',
		type: 'string',
		default: '',
		description: 'Description of the goal',
	},
	dueDate,
	multipleOwners: {
		displayName: 'Multiple Owners',
		name: 'multipleOwners',
		type: 'boolean',
		default: false,
		description: 'Whether the goal can have more than one owner',
	},
	owners: {
		displayName: 'Owners',
		name: 'owners',
		type: 'string',
		default: '',
		placeholder: 'e.g. jane@example.com, 183',
		description: 'E-mails, names or IDs of people, with commas between them',
	},
	removeOwners: {
		displayName: 'Remove Owners',
		name: 'removeOwners',
		type: 'string',
		default: '',
		placeholder: 'e.g. jane@example.com, 183',
		description: 'E-mails, names or IDs of people, with commas between them',
	},
	startDate,
} satisfies Record<string, INodeProperties>;

/** How those are sent that both operations have. */
export const goalWriters: Writers = {
	color: (fields) => ({ color: fields.text('color') }),
	description: (fields) => ({ description: fields.text('description') }),
	dueDate: async (fields) => ({ due_date: await fields.dayOrInstant('dueDate') }),
};
