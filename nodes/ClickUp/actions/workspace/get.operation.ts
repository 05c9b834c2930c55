import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { InputError } from '../../values/inputError';
import { leanWorkspace } from '../../values/lean/places';

export const get = defineOperation({
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a workspace',
		description: 'Retrieve a Workspace with its members',
	},
	fields: [workspaceLocator],
	lean: leanWorkspace,
	// ClickUp has no route for one Workspace.
	request: () => ({ method: 'GET', path: '/v2/team' }),
	result: {
		root: 'teams',
		shape: (teams, params) => {
			const id = params.id('team', 'workspace');
			const team = teams.find((candidate) => String(candidate.id) === id);
			if (team) return [team];
			throw new InputError(
				`This credential has no access to the Workspace ${id}`,
				'Check the ID. For OAuth2, connect the account again and tick the Workspace',
			);
		},
	},
});
