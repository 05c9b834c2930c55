import type { INodeProperties } from 'n8n-workflow';

import { clearedIfEmptied } from '../../engine/body';
import { keyResultFields, keyResultWriters, typeOf } from './keyResultFields';

/** What can be changed of a key result. */
export const updateFields: INodeProperties = {
	displayName: 'Update Fields',
	name: 'updateFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [
		keyResultFields.listIds,
		{ displayName: 'Name', name: 'name', type: 'string', default: '' },
		keyResultFields.note,
		keyResultFields.owners,
		keyResultFields.stepsCurrent,
		keyResultFields.stepsEnd,
		keyResultFields.stepsStart,
		keyResultFields.taskIds,
		keyResultFields.type,
		keyResultFields.unit,
	],
};

/** How those fields are sent. */
export const updateWriters = clearedIfEmptied(
	{
		...keyResultWriters,
		name: (fields) => ({ name: fields.text('name') }),
		note: (fields) => ({ note: fields.text('note') }),
		stepsCurrent: (fields) => ({ steps_current: fields.number('stepsCurrent') }),
		type: (fields) => ({ type: typeOf(fields) }),
	},
	{
		listIds: { list_ids: [] },
		note: { note: '' },
		owners: { owners: [] },
		taskIds: { task_ids: [] },
		unit: { unit: '' },
	},
);
