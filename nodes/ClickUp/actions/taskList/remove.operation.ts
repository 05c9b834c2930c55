import { defineOperation } from '../../engine/operation';
import { placeFields, placePath } from './place';

export const remove = defineOperation({
	option: {
		name: 'Remove',
		value: 'remove',
		action: 'Remove a task from a list',
		description: 'Remove a task from a List that is not its home; needs the Tasks in Multiple Lists ClickApp',
	},
	fields: placeFields,
	request: async (params) => ({ method: 'DELETE', path: await placePath(params) }),
	result: { constant: { success: true } },
});
