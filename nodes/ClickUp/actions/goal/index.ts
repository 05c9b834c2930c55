import { defineResource } from '../../engine/operation';
import { create } from './create.operation';
import { remove } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { update } from './update.operation';

export const goal = defineResource({
	option: { name: 'Goal', value: 'goal' },
	default: 'create',
	operations: [create, remove, get, getAll, update],
});
