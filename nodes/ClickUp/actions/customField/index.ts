import { defineResource } from '../../engine/operation';
import { getAll } from './getAll.operation';

export const customField = defineResource({
	option: { name: 'Custom Field', value: 'customField' },
	default: 'getAll',
	operations: [getAll],
});
