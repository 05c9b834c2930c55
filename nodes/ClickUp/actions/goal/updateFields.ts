import type { INodeProperties } from 'n8n-workflow';

import { clearedIfEmptied } from '../../engine/body';
import { goalFields, goalWriters } from './goalFields';

/** What can be changed of a goal. */
export const updateFields: INodeProperties = {
	displayName: 'Update Fields',
	name: 'updateFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [
		goalFields.addOwners,
		goalFields.color,
		goalFields.description,
		goalFields.dueDate,
		{ displayName: 'Name', name: 'name', type: 'string', default: '' },
		goalFields.removeOwners,
	],
};

/** How those fields are sent. */
export const updateWriters = clearedIfEmptied(
	{
		...goalWriters,
		addOwners: async (fields) => ({ add_owners: await fields.people('addOwners') }),
		name: (fields) => ({ name: fields.text('name') }),
		removeOwners: async (fields) => ({ rem_owners: await fields.people('removeOwners') }),
	},
	{ addOwners: {}, description: { description: '' }, dueDate: { due_date: null }, removeOwners: {} },
);
