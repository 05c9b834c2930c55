import { defineResource } from '../../engine/operation';
import { get } from './get.operation';
import { invite } from './invite.operation';
import { remove } from './remove.operation';
import { update } from './update.operation';

export const user = defineResource({
	option: { name: 'User', value: 'user' },
	default: 'get',
	operations: [get, invite, remove, update],
});
