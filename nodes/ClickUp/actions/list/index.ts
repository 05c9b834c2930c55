import { defineResource } from '../../engine/operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';

export const list = defineResource({
	option: { name: 'List', value: 'list' },
	default: 'get',
	operations: [get, getAll],
});
