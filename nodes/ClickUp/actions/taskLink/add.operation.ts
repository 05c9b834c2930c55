import { defineOperation } from '../../engine/operation';
import { linkFields, linkPath } from './link';

export const add = defineOperation({
	option: {
		name: 'Add',
		value: 'add',
		action: 'Add a task link',
		description: 'Link two tasks',
	},
	fields: linkFields,
	request: async (params) => ({ method: 'POST', path: await linkPath(params) }),
	result: { root: 'task' },
});
