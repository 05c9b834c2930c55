import type { IDataObject } from 'n8n-workflow';

import { sentIfSet, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanMember } from '../../values/lean/people';
import { permissionFields, permissionWriters } from './guestFields';

const lower = (value: unknown): string => String(value).trim().toLowerCase();

export const invite = defineOperation({
	option: {
		name: 'Invite',
		value: 'invite',
		action: 'Invite a guest',
		description: "Invite a guest to a Workspace, to be added to items next; needs ClickUp's Enterprise plan",
	},
	fields: [
		workspaceLocator,
		{
			displayName: 'Email',
			name: 'email',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. name@email.com',
		},
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: permissionFields,
		},
	],
	lean: leanMember,
	request: async (params) => ({
		method: 'POST',
		path: path`/v2/team/${params.id('team', 'workspace')}/guest`,
		body: {
			email: params.requiredText('email').trim(),
			...(await written(params.group('additionalFields'), sentIfSet(permissionWriters))),
		},
	}),
	result: {
		root: 'team',
		// ClickUp answers with the Workspace; the guest is among its members.
		shape: (found, params) => {
			const email = lower(params.text('email'));
			return found.map((workspace) => {
				const members = (workspace.members ?? []) as Array<{ user?: { email?: string } }>;
				const guest = members.find(({ user }) => lower(user?.email) === email);
				return (guest ?? workspace) as IDataObject;
			});
		},
	},
});
