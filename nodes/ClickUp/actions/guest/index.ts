import { defineResource } from '../../engine/operation';
import { addTo } from './addTo.operation';
import { get } from './get.operation';
import { invite } from './invite.operation';
import { remove } from './remove.operation';
import { removeFrom } from './removeFrom.operation';
import { update } from './update.operation';

export const guest = defineResource({
	option: { name: 'Guest', value: 'guest' },
	default: 'get',
	operations: [addTo, get, invite, removeFrom, remove, update],
});
