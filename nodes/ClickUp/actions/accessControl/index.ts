import { defineResource } from '../../engine/operation';
import { update } from './update.operation';

export const accessControl = defineResource({
	option: { name: 'Access Control', value: 'accessControl' },
	default: 'update',
	operations: [update],
});
