import { defineResource } from '../../engine/operation';
import { create } from './create.operation';
import { remove } from './delete.operation';
import { update } from './update.operation';

export const checklist = defineResource({
	option: { name: 'Checklist', value: 'checklist' },
	default: 'create',
	operations: [create, remove, update],
});
