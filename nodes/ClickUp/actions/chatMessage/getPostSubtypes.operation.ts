import { defineOperation, readsOnly } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { rowsIn } from '../../values/rows';

export const getPostSubtypes = defineOperation({
	option: {
		name: 'Get Post Subtypes',
		value: 'getPostSubtypes',
		action: 'Get the subtypes of chat posts',
		description: 'Retrieve the kinds of posts of a Workspace, with the IDs that Send and Reply take',
	},
	fields: [
		workspaceLocator,
		{
			displayName: 'Comment Type',
			name: 'commentType',
			type: 'options',
			options: [
				{ name: 'AI', value: 'ai' },
				{ name: 'AI via Brain', value: 'ai_via_brain' },
				{ name: 'Post', value: 'post' },
				{ name: 'SyncUp', value: 'syncup' },
			],
			default: 'post',
			description: 'Whose subtypes to return',
		},
	],
	order: readsOnly,
	// ClickUp does not describe the answer; seen are an array and an array under a key.
	run: async ({ params, send }) => {
		const team = params.id('team', 'workspace');
		const type = params.text('commentType') || 'post';
		const answer = await send({
			method: 'GET',
			path: path`/v3/workspaces/${team}/comments/types/${type}/subtypes`,
		});
		return (rowsIn(answer) ?? []).map((json) => ({ json }));
	},
});
