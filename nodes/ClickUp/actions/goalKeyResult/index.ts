import { defineResource } from '../../engine/operation';
import { create } from './create.operation';
import { remove } from './delete.operation';
import { update } from './update.operation';

export const goalKeyResult = defineResource({
	option: { name: 'Goal Key Result', value: 'goalKeyResult' },
	default: 'create',
	operations: [create, remove, update],
});
