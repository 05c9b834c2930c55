import { clearedIfEmptied, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { path } from '../../transport/paths';
import { keyResultField, keyResultFields, keyResultWriters, typeOf } from './keyResultFields';

const writers = clearedIfEmptied(
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

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a goal key result',
		description: 'Record progress of a key result, or change it; a field that is left out stays as it is',
	},
	fields: [
		keyResultField,
		{
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
		},
	],
	request: async (params) => {
		const body = await written(params.group('updateFields'), writers);
		return {
			method: 'PUT',
			path: path`/v2/key_result/${params.id('keyResult')}`,
			// n8n sends no body when there is nothing in it, and ClickUp wants one.
			body: Object.keys(body).length > 0 ? body : { note: '' },
		};
	},
	result: { root: 'key_result' },
});
