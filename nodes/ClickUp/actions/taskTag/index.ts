import { defineResource } from '../../engine/operation';
import { add } from './add.operation';
import { remove } from './remove.operation';

export const taskTag = defineResource({
	option: { name: 'Task Tag', value: 'taskTag' },
	default: 'add',
	operations: [add, remove],
});
