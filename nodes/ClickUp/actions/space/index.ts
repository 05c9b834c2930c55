import { defineResource } from '../../engine/operation';
import { create } from './create.operation';
import { remove } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { update } from './update.operation';

export const space = defineResource({
	option: { name: 'Space', value: 'space' },
	default: 'getAll',
	operations: [create, remove, get, getAll, update],
});
