import { defineOperation } from '../../engine/operation';
import { leanMember } from '../../values/lean/people';
import { sharedOptions, sharedQuery } from './guestFields';
import { itemFields, itemRoute } from './item';

export const addTo = defineOperation({
	option: {
		name: 'Add to Item',
		value: 'addTo',
		action: 'Add a guest to an item',
		description: "Share a task, a List or a Folder with a guest; needs ClickUp's Enterprise plan",
	},
	fields: [
		...itemFields,
		{
			displayName: 'Permission Level',
			name: 'permissionLevel',
			type: 'options',
			options: [
				{ name: 'Can Comment', value: 'comment' },
				{ name: 'Can Edit', value: 'edit' },
				{ name: 'Can View', value: 'read' },
				{ name: 'Full', value: 'create' },
			],
			default: 'read',
			description: 'What the guest may do with the item',
		},
		sharedOptions,
	],
	lean: leanMember,
	request: async (params) => {
		const { path, query } = await itemRoute(params);
		return {
			method: 'POST',
			path,
			query: { ...query, ...(await sharedQuery(params)) },
			body: { permission_level: params.text('permissionLevel') },
		};
	},
	result: { root: 'guest' },
});
