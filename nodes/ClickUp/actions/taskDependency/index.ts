import { defineResource } from '../../engine/operation';
import { create } from './create.operation';
import { remove } from './delete.operation';

export const taskDependency = defineResource({
	option: { name: 'Task Dependency', value: 'taskDependency' },
	default: 'create',
	operations: [create, remove],
});
