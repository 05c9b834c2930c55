import { defineResource } from '../../engine/operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';

export const folder = defineResource({
	option: { name: 'Folder', value: 'folder' },
	default: 'get',
	operations: [get, getAll],
});
