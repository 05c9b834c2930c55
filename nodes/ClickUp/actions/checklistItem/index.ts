import { defineResource } from '../../engine/operation';
import { create } from './create.operation';
import { remove } from './delete.operation';
import { update } from './update.operation';

export const checklistItem = defineResource({
	option: { name: 'Checklist Item', value: 'checklistItem' },
	default: 'create',
	operations: [create, remove, update],
});
