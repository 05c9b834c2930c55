import { defineOperation } from '../../engine/operation';
import { spacePath } from '../../fields/locators';
import { path } from '../../transport/paths';

export const remove = defineOperation({
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a space',
		description: 'Delete a Space with everything in it',
	},
	fields: spacePath,
	request: (params) => ({ method: 'DELETE', path: path`/v2/space/${params.id('space', 'space')}` }),
	result: { constant: { success: true } },
});
