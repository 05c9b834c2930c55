import { defineOperation } from '../../engine/operation';
import { leanTask } from '../../values/lean/task';
import { linkFields, linkPath } from './link';

export const add = defineOperation({
	option: {
		name: 'Add',
		value: 'add',
		action: 'Add a task link',
		description: 'Link two tasks',
	},
	fields: linkFields,
	lean: leanTask,
	request: async (params) => ({ method: 'POST', path: await linkPath(params) }),
	result: { root: 'task' },
});
