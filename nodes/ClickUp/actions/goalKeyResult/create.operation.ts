import { sentIfSet, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { goalPath } from '../../fields/goal';
import { path } from '../../transport/paths';
import { leanKeyResult } from '../../values/lean/work';
import { additionalFields } from './additionalFields';
import { keyResultFields, keyResultWriters, typeOf } from './keyResultFields';

/** ClickUp's description of the API requires all of these; a new key result counts from 0. */
const unlessSet = (type: string) => ({
	list_ids: [],
	owners: [],
	steps_end: type === 'boolean' ? 1 : 100,
	steps_start: 0,
	task_ids: [],
	unit: type === 'percentage' ? '%' : '',
});

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a goal key result',
		description: 'Add a key result (a target) to a goal',
	},
	fields: [
		...goalPath,
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 500 sign-ups',
		},
		{ ...keyResultFields.type, required: true },
		additionalFields,
	],
	lean: leanKeyResult,
	request: async (params) => {
		const type = typeOf(params);
		return {
			method: 'POST',
			path: path`/v2/goal/${await params.goal('goal')}/key_result`,
			body: {
				...unlessSet(type),
				name: params.requiredText('name'),
				type,
				...(await written(params.group('additionalFields'), sentIfSet(keyResultWriters))),
			},
		};
	},
	result: { root: 'key_result' },
});
