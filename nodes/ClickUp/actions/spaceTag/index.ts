import { defineResource } from '../../engine/operation';
import { create } from './create.operation';
import { remove } from './delete.operation';
import { getAll } from './getAll.operation';
import { update } from './update.operation';

export const spaceTag = defineResource({
	option: { name: 'Space Tag', value: 'spaceTag' },
	default: 'create',
	operations: [create, remove, getAll, update],
});
