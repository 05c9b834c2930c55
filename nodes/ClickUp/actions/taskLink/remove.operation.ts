import { defineOperation } from '../../engine/operation';
import { linkFields, linkPath } from './link';

export const remove = defineOperation({
	option: {
		name: 'Remove',
		value: 'remove',
		action: 'Remove a task link',
		description: 'Remove the link between two tasks',
	},
	fields: linkFields,
	request: async (params) => ({ method: 'DELETE', path: await linkPath(params) }),
	result: { root: 'task' },
});
