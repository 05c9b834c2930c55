import { defineResource } from '../../engine/operation';
import { addReaction } from './addReaction.operation';
import { remove } from './delete.operation';
import { getAll } from './getAll.operation';
import { getPostSubtypes } from './getPostSubtypes.operation';
import { getReactions } from './getReactions.operation';
import { getReplies } from './getReplies.operation';
import { getTaggedUsers } from './getTaggedUsers.operation';
import { removeReaction } from './removeReaction.operation';
import { reply } from './reply.operation';
import { send } from './send.operation';
import { update } from './update.operation';

export const chatMessage = defineResource({
	option: { name: 'Chat Message', value: 'chatMessage' },
	default: 'send',
	operations: [
		addReaction,
		remove,
		getAll,
		getPostSubtypes,
		getReactions,
		getReplies,
		getTaggedUsers,
		removeReaction,
		reply,
		send,
		update,
	],
});
