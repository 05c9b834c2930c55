import { defineResource } from '../../engine/operation';
import { getAll } from './getAll.operation';

export const customTaskType = defineResource({
	option: { name: 'Custom Task Type', value: 'customTaskType' },
	default: 'getAll',
	operations: [getAll],
});
