import { defineOperation } from '../../engine/operation';
import { path } from '../../transport/paths';
import { keyResultField } from './keyResultFields';

export const remove = defineOperation({
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a goal key result',
		description: 'Delete a key result of a goal',
	},
	fields: [keyResultField],
	request: (params) => ({ method: 'DELETE', path: path`/v2/key_result/${params.id('keyResult')}` }),
	result: { constant: { success: true } },
});
