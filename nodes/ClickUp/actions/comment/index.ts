import { defineResource } from '../../engine/operation';
import { create } from './create.operation';
import { createReply } from './createReply.operation';
import { remove } from './delete.operation';
import { getAll } from './getAll.operation';
import { getReplies } from './getReplies.operation';
import { update } from './update.operation';

export const comment = defineResource({
	option: { name: 'Comment', value: 'comment' },
	default: 'create',
	operations: [create, createReply, remove, getAll, getReplies, update],
});
