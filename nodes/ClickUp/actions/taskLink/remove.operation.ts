import { defineOperation } from '../../engine/operation';
import { leanTask } from '../../values/lean/task';
import { linkFields, linkPath } from './link';

export const remove = defineOperation({
	option: {
		name: 'Remove',
		value: 'remove',
		action: 'Remove a task link',
		description: 'Remove the link between two tasks',
	},
	fields: linkFields,
	lean: leanTask,
	request: async (params) => ({ method: 'DELETE', path: await linkPath(params) }),
	result: { root: 'task' },
});
