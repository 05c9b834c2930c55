import { defineResource } from '../../engine/operation';
import { create } from './create.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { update } from './update.operation';

export const docPage = defineResource({
	option: { name: 'Doc Page', value: 'docPage' },
	default: 'create',
	operations: [create, get, getAll, update],
});
