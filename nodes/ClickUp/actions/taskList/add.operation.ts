import { defineOperation } from '../../engine/operation';
import { placeFields, placePath } from './place';

export const add = defineOperation({
	option: {
		name: 'Add',
		value: 'add',
		action: 'Add a task to a list',
		description: 'Add a task to a further List; needs the Tasks in Multiple Lists ClickApp',
	},
	fields: placeFields,
	request: async (params) => ({ method: 'POST', path: await placePath(params) }),
	result: { constant: { success: true } },
});
