import { defineResource } from '../../engine/operation';
import { create } from './create.operation';
import { remove } from './delete.operation';
import { getAll } from './getAll.operation';
import { update } from './update.operation';

export const legacyTime = defineResource({
	option: { name: 'Time Tracked (Legacy)', value: 'legacyTime' },
	default: 'create',
	operations: [create, remove, getAll, update],
});
