import { defineResource } from '../../engine/operation';
import { create } from './create.operation';
import { createDirectMessage } from './createDirectMessage.operation';
import { createInLocation } from './createInLocation.operation';
import { remove } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getFollowers } from './getFollowers.operation';
import { getMembers } from './getMembers.operation';
import { update } from './update.operation';

export const chatChannel = defineResource({
	option: { name: 'Chat Channel', value: 'chatChannel' },
	default: 'getAll',
	operations: [
		create,
		createDirectMessage,
		createInLocation,
		remove,
		get,
		getFollowers,
		getAll,
		getMembers,
		update,
	],
});
