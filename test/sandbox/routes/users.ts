import { onEnterprise, workspaceIn } from '../access';
import { refused, unknownObject } from '../errors';
import { route, type Call } from '../route';
import { filled, flag, integer, object } from '../schema';
import { creatorShape } from '../shapes/users';
import type { Role, User, Workspace } from '../state/types';

interface InviteBody {
	email: string;
	admin: boolean;
	custom_role_id?: number;
}

interface EditBody {
	username?: string;
	admin: boolean;
	custom_role_id?: number;
}

const roleNames = ['owner', 'admin', 'member', 'guest'];
const customRoleOf = (workspace: Workspace, userId: number) =>
	workspace.customRoles.find(({ memberIds }) => memberIds.includes(userId));

function memberShape(call: Call, workspace: Workspace, userId: number) {
	const user = call.state.users.get(userId)!;
	const { role } = workspace.members.find((member) => member.userId === userId)!;
	const custom = customRoleOf(workspace, userId);
	const invitation = call.state.invitations.get(`${workspace.id}/${userId}`);
	const inviter = invitation && call.state.users.get(invitation.invitedById);
	return {
		user: {
			...creatorShape(user),
			initials: user.initials,
			role,
			custom_role: custom ? { id: custom.id, name: custom.name } : null,
			last_active: null,
			date_joined: null,
			date_invited: String(invitation?.date ?? Date.UTC(2026, 0, 5, 9)),
		},
		invited_by: inviter ? { ...creatorShape(inviter), initials: inviter.initials } : null,
	};
}

const withShared = (call: Call, workspace: Workspace, userId: number, shared = true) => ({
	member: {
		...memberShape(call, workspace, userId),
		...(shared && { shared: { tasks: [], lists: [], folders: [] } }),
	},
});

/** The Workspace and the user in the path. */
function userIn(call: Call): { workspace: Workspace; userId: number } {
	const workspace = onEnterprise(workspaceIn(call));
	const userId = Number(call.params.user_id);
	if (!call.state.isMember(workspace.id, userId)) throw unknownObject();
	return { workspace, userId };
}

/** Gives a user the role that a body says, and no other custom one. */
function setRole(workspace: Workspace, userId: number, admin: boolean, customRoleId?: number): Role {
	const custom = workspace.customRoles.find(({ id }) => id === customRoleId);
	if (customRoleId !== undefined && !custom) throw refused('VALUE', `There is no role ${customRoleId}`);
	for (const role of workspace.customRoles) {
		role.memberIds = role.memberIds.filter((id) => id !== userId);
	}
	custom?.memberIds.push(userId);
	return admin ? 2 : 3;
}

export const users = [
	route<InviteBody>({
		operationId: 'InviteUserToWorkspace',
		method: 'POST',
		path: '/api/v2/team/{team_id}/user',
		body: object({ email: filled, admin: flag, custom_role_id: integer }, 'email', 'admin'),
		handle(call) {
			const workspace = onEnterprise(workspaceIn(call));
			const { email, admin, custom_role_id } = call.body;
			if (!/^[^@\s]+@[^@\s]+$/.test(email)) throw refused('VALUE', 'Body key "email" is not an address');
			const known = [...call.state.users.values()].find((user) => user.email === email);
			if (known && call.state.isMember(workspace.id, known.id)) {
				throw refused('VALUE', 'This user is in the Workspace already');
			}
			const id = known?.id ?? Math.max(...call.state.users.keys()) + 1;
			const user: User = known ?? {
				id,
				username: null,
				email,
				color: '#827718',
				initials: email.slice(0, 1).toUpperCase(),
				profilePicture: null,
				timezone: 'UTC',
			};
			const role = setRole(workspace, id, admin, custom_role_id);
			call.state.users.set(id, user);
			workspace.members.push({ userId: id, role });
			call.state.invitations.set(`${workspace.id}/${id}`, { invitedById: call.user.id, date: call.now });
			return {
				team: {
					id: workspace.id,
					name: workspace.name,
					color: workspace.color,
					avatar: null,
					members: workspace.members.map((member) => memberShape(call, workspace, member.userId)),
					roles: [
						...roleNames.map((name, i) => ({ id: i + 1, name, custom: false })),
						...workspace.customRoles.map(({ id: roleId, name, inheritedRole }) => ({
							id: roleId,
							name,
							inherited_role: inheritedRole,
							custom: true,
						})),
					],
				},
			};
		},
	}),
	route({
		operationId: 'GetUser',
		method: 'GET',
		path: '/api/v2/team/{team_id}/user/{user_id}',
		query: { include_shared: flag },
		handle(call) {
			const { workspace, userId } = userIn(call);
			return withShared(call, workspace, userId, call.query.include_shared !== false);
		},
	}),
	route<EditBody>({
		operationId: 'EditUserOnWorkspace',
		method: 'PUT',
		path: '/api/v2/team/{team_id}/user/{user_id}',
		body: object({ username: filled, admin: flag, custom_role_id: integer }, 'admin'),
		handle(call) {
			const { workspace, userId } = userIn(call);
			const { username, admin, custom_role_id } = call.body;
			const user = call.state.users.get(userId)!;
			// Who has a name keeps one.
			if (username === undefined && user.username !== null) {
				throw refused('BODY', 'Missing body key "username"');
			}
			const member = workspace.members.find((candidate) => candidate.userId === userId)!;
			const role = setRole(workspace, userId, admin, custom_role_id);
			if (member.role !== 1) member.role = role;
			user.username = username ?? user.username;
			return withShared(call, workspace, userId);
		},
	}),
	route({
		operationId: 'RemoveUserFromWorkspace',
		method: 'DELETE',
		path: '/api/v2/team/{team_id}/user/{user_id}',
		handle(call) {
			const { workspace, userId } = userIn(call);
			workspace.members = workspace.members.filter((member) => member.userId !== userId);
			const { id, name, color } = workspace;
			return { team: { id, name, color, avatar: null, members: [] } };
		},
	}),
];
