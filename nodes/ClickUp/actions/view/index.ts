import { defineResource } from '../../engine/operation';
import { create } from './create.operation';
import { remove } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getTasks } from './getTasks.operation';
import { update } from './update.operation';

export const view = defineResource({
	option: { name: 'View', value: 'view' },
	default: 'getAll',
	operations: [create, remove, get, getAll, getTasks, update],
});
