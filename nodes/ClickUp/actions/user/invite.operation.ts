import { sentIfSet, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { customRoleLocator } from '../../fields/people';
import { path } from '../../transport/paths';
import { leanWorkspace } from '../../values/lean/places';

export const invite = defineOperation({
	option: {
		name: 'Invite',
		value: 'invite',
		action: 'Invite a user',
		description: "Invite someone to a Workspace as a member or admin; needs ClickUp's Enterprise plan",
	},
	fields: [
		workspaceLocator,
		{
			displayName: 'Email',
			name: 'email',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. ada@example.com',
			description: 'Address that the invitation is sent to',
		},
		{
			displayName: 'Admin',
			name: 'admin',
			type: 'boolean',
			default: false,
			description: 'Whether to make the user an admin; otherwise a member',
		},
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [customRoleLocator],
		},
	],
	lean: leanWorkspace,
	request: async (params) => ({
		method: 'POST',
		path: path`/v2/team/${params.id('team', 'workspace')}/user`,
		body: {
			email: params.requiredText('email').trim(),
			admin: params.flag('admin'),
			...(await written(
				params.group('additionalFields'),
				sentIfSet({ customRoleId: (fields) => ({ custom_role_id: fields.number('customRoleId') }) }),
			)),
		},
	}),
	result: { root: 'team' },
});
