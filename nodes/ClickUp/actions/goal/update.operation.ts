import type { IDataObject } from 'n8n-workflow';

import { clearedIfEmptied, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { goalField } from '../../fields/goal';
import { path } from '../../transport/paths';
import { goalFields, goalWriters } from './goalFields';

const writers = clearedIfEmptied(
	{
		...goalWriters,
		addOwners: (fields) => ({ add_owners: fields.userIds('addOwners') }),
		name: (fields) => ({ name: fields.text('name') }),
		removeOwners: (fields) => ({ rem_owners: fields.userIds('removeOwners') }),
	},
	{ addOwners: {}, description: { description: '' }, dueDate: { due_date: null }, removeOwners: {} },
);

/** All that ClickUp takes of a goal, as it is: its description of the API requires every part. */
function unchanged({ goal }: IDataObject): IDataObject {
	const { name = '', due_date: due, description, color } = (goal ?? {}) as IDataObject;
	return {
		name,
		due_date: due ? Number(due) : null,
		description: description ?? '',
		color: color ?? '',
		add_owners: [],
		rem_owners: [],
	};
}

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a goal',
		description: 'Change a goal; a field that is left out stays as it is',
	},
	fields: [
		goalField,
		{
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
		},
	],
	current: (params) => ({ method: 'GET', path: path`/v2/goal/${params.id('goal')}` }),
	request: async (params, current) => ({
		method: 'PUT',
		path: path`/v2/goal/${params.id('goal')}`,
		body: { ...unchanged(current), ...(await written(params.group('updateFields'), writers)) },
	}),
	result: { root: 'goal' },
});
