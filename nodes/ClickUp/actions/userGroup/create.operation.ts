import { sentIfSet, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanGroup } from '../../values/lean/people';
import { handle } from './groupFields';

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a user group',
		description: 'Add a group of users to the Workspace; ClickUp calls it a Team too',
	},
	fields: [
		workspaceLocator,
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. Designers',
			description: 'Name of the group',
		},
		{
			displayName: 'Members',
			name: 'members',
			type: 'string',
			default: '',
			placeholder: 'e.g. jane@example.com, 183',
			description:
				'E-mails, names or IDs of the people in it, with commas between them. A guest who may only view becomes a paid guest in a group.',
		},
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [handle],
		},
	],
	lean: leanGroup,
	request: async (params) => ({
		method: 'POST',
		path: path`/v2/team/${params.id('team', 'workspace')}/group`,
		body: {
			name: params.requiredText('name'),
			// ClickUp wants the list, be it empty.
			members: await params.people('members'),
			...(await written(
				params.group('additionalFields'),
				sentIfSet({ handle: (fields) => ({ handle: fields.text('handle') }) }),
			)),
		},
	}),
});
