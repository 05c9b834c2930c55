import { defineResource } from '../../engine/operation';
import { add } from './add.operation';
import { remove } from './remove.operation';

export const taskLink = defineResource({
	option: { name: 'Task Link', value: 'taskLink' },
	default: 'add',
	operations: [add, remove],
});
