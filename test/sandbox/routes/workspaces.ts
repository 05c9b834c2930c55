import { workspaceIn } from '../access';
import { route } from '../route';
import { ownerShape } from '../shapes/users';
import { workspaceShape } from '../shapes/hierarchy';

export const workspaces = [
	route({
		operationId: 'GetAuthorizedUser',
		method: 'GET',
		path: '/api/v2/user',
		handle: ({ user }) => ownerShape(user),
	}),
	route({
		operationId: 'GetAuthorizedTeams',
		method: 'GET',
		path: '/api/v2/team',
		handle: ({ state, token }) => ({
			teams: [...state.workspaces.values()]
				.filter(({ id }) => state.allows(token, id))
				.map((workspace) => workspaceShape(state, workspace)),
		}),
	}),
	route({
		operationId: 'GetCustomItems',
		method: 'GET',
		path: '/api/v2/team/{team_id}/custom_item',
		handle: (call) => ({
			custom_items: workspaceIn(call).customItems.map(({ id, name, namePlural, description }) => ({
				id,
				name,
				name_plural: namePlural,
				description,
			})),
		}),
	}),
];
