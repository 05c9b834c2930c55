import { defineResource } from '../../engine/operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';

export const workspace = defineResource({
	option: { name: 'Workspace', value: 'workspace' },
	default: 'getAll',
	operations: [get, getAll],
});
