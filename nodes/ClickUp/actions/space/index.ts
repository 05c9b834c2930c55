import { defineResource } from '../../engine/operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';

export const space = defineResource({
	option: { name: 'Space', value: 'space' },
	default: 'getAll',
	operations: [get, getAll],
});
