import { defineResource } from '../../engine/operation';
import { add } from './add.operation';
import { remove } from './remove.operation';

export const taskList = defineResource({
	option: { name: 'Task List', value: 'taskList' },
	default: 'add',
	operations: [add, remove],
});
