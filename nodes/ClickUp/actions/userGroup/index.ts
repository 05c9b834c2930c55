import { defineResource } from '../../engine/operation';
import { create } from './create.operation';
import { remove } from './delete.operation';
import { getAll } from './getAll.operation';
import { update } from './update.operation';

export const userGroup = defineResource({
	option: { name: 'User Group', value: 'userGroup' },
	default: 'getAll',
	operations: [create, remove, getAll, update],
});
