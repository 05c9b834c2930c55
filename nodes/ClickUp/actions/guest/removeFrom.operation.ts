import { defineOperation } from '../../engine/operation';
import { leanMember } from '../../values/lean/people';
import { sharedOptions, sharedQuery } from './guestFields';
import { itemFields, itemRoute } from './item';

export const removeFrom = defineOperation({
	option: {
		name: 'Remove From Item',
		value: 'removeFrom',
		action: 'Remove a guest from an item',
		description: "Take a task, a List or a Folder away from a guest; needs ClickUp's Enterprise plan",
	},
	fields: [...itemFields, sharedOptions],
	lean: leanMember,
	request: async (params) => {
		const { path, query } = await itemRoute(params);
		return { method: 'DELETE', path, query: { ...query, ...(await sharedQuery(params)) } };
	},
	result: { root: 'guest' },
});
