import { customIdQuery, folderIn, listIn, onEnterprise, taskIn, workspaceIn } from '../access';
import { ClickUpError, refused } from '../errors';
import { route, type Call, type Route } from '../route';
import { filled, flag, integer, object, oneOf } from '../schema';
import { guestMemberShape, guestShape } from '../shapes/guests';
import type { Guest, GuestLevel } from '../state/guests';
import type { User, Workspace } from '../state/types';

interface Permissions {
	can_edit_tags?: boolean;
	can_see_time_spent?: boolean;
	can_see_time_estimated?: boolean;
	can_create_views?: boolean;
	can_see_points_estimated?: boolean;
	custom_role_id?: number;
}

const permissions = {
	can_edit_tags: flag,
	can_see_time_spent: flag,
	can_see_time_estimated: flag,
	can_create_views: flag,
	can_see_points_estimated: flag,
	custom_role_id: integer,
};

/** The guest in the path. UNVERIFIED: ClickUp's answer to a user who is not one. */
function guestIn(call: Call, workspace: Workspace): Guest {
	const userId = Number(call.params.guest_id);
	const guest = call.state.guests.find((each) => each.workspaceId === workspace.id && each.userId === userId);
	if (guest) return guest;
	const isGuest = workspace.members.some((member) => member.userId === userId && member.role === 4);
	if (!isGuest) throw new ClickUpError(404, 'SANDBOX_VALUE', 'Guest not found');
	return addGuest(call, workspace, userId);
}

function addGuest(call: Call, workspace: Workspace, userId: number): Guest {
	const guest: Guest = {
		workspaceId: workspace.id,
		userId,
		invitedById: call.user.id,
		dateInvited: call.now,
		canEditTags: false,
		canSeeTimeSpent: false,
		canSeeTimeEstimated: false,
		canSeePointsEstimated: false,
		canCreateViews: false,
		customRoleId: null,
		tasks: new Map(),
		lists: new Map(),
		folders: new Map(),
	};
	call.state.guests.push(guest);
	return guest;
}

function permit(guest: Guest, body: Permissions): void {
	Object.assign(guest, {
		canEditTags: body.can_edit_tags ?? guest.canEditTags,
		canSeeTimeSpent: body.can_see_time_spent ?? guest.canSeeTimeSpent,
		canSeeTimeEstimated: body.can_see_time_estimated ?? guest.canSeeTimeEstimated,
		canSeePointsEstimated: body.can_see_points_estimated ?? guest.canSeePointsEstimated,
		canCreateViews: body.can_create_views ?? guest.canCreateViews,
		customRoleId: body.custom_role_id ?? guest.customRoleId,
	});
}

/** The person with this address, who need not have accepted yet. */
function invited(call: Call, email: string): User {
	const { users } = call.state;
	const known = [...users.values()].find((user) => user.email.toLowerCase() === email.toLowerCase());
	if (known) return known;
	const user: User = {
		id: Math.max(...users.keys()) + 1,
		username: null,
		email,
		color: '#87909e',
		initials: email[0].toUpperCase(),
		profilePicture: null,
		timezone: 'UTC',
	};
	users.set(user.id, user);
	return user;
}

/** What a guest is given access to: where it is among their things, its ID, its Workspace. */
type Shared = (call: Call) => { kind: 'tasks' | 'lists' | 'folders'; id: string; workspace: Workspace };

const inTask: Shared = (call) => {
	const task = taskIn(call);
	return { kind: 'tasks', id: task.id, workspace: call.state.workspaceOf(task) };
};
const inList: Shared = (call) => {
	const list = listIn(call);
	return { kind: 'lists', id: list.id, workspace: call.state.workspaceOf(list) };
};
const inFolder: Shared = (call) => {
	const folder = folderIn(call);
	return { kind: 'folders', id: folder.id, workspace: call.state.workspaceOf(folder) };
};

/** The two routes of one kind of thing. */
function sharing(name: 'Task' | 'List' | 'Folder', shared: Shared, query: Route['query'] = {}): Route[] {
	const kind = name.toLowerCase();
	const path = `/api/v2/${kind}/{${kind}_id}/guest/{guest_id}`;
	const answer = (call: Call, guest: Guest) => ({
		guest: guestShape(call.state, guest, call.query.include_shared !== false),
	});
	return [
		route<{ permission_level: GuestLevel }>({
			operationId: `AddGuestTo${name}`,
			method: 'POST',
			path,
			query: { ...query, include_shared: flag },
			body: object({ permission_level: oneOf('read', 'comment', 'edit', 'create') }, 'permission_level'),
			handle(call) {
				const { kind: place, id, workspace } = shared(call);
				const guest = guestIn(call, onEnterprise(workspace));
				guest[place].set(id, call.body.permission_level);
				return answer(call, guest);
			},
		}),
		route({
			operationId: `RemoveGuestFrom${name}`,
			method: 'DELETE',
			path,
			query: { ...query, include_shared: flag },
			handle(call) {
				const { kind: place, id, workspace } = shared(call);
				const guest = guestIn(call, onEnterprise(workspace));
				guest[place].delete(id);
				return answer(call, guest);
			},
		}),
	];
}

const workspaceOf = (call: Call, workspace: Workspace) => ({
	team: {
		id: workspace.id,
		name: workspace.name,
		color: workspace.color,
		avatar: null,
		members: call.state.guests
			.filter((guest) => guest.workspaceId === workspace.id)
			.map((guest) => guestMemberShape(call.state, guest)),
		roles: ['owner', 'admin', 'member', 'guest'].map((name, i) => ({ id: i + 1, name, custom: false })),
	},
});

export const guests: Route[] = [
	route<Permissions & { email: string }>({
		operationId: 'InviteGuestToWorkspace',
		method: 'POST',
		path: '/api/v2/team/{team_id}/guest',
		body: object({ email: filled, ...permissions }, 'email'),
		handle(call) {
			const workspace = onEnterprise(workspaceIn(call));
			const { email } = call.body;
			if (!/^[^@\s]+@[^@\s]+$/.test(email)) throw refused('VALUE', `"${email}" is not an email address`);
			const { id } = invited(call, email);
			// UNVERIFIED: ClickUp's answer for somebody who is in the Workspace.
			if (call.state.isMember(workspace.id, id)) throw refused('VALUE', `${email} is in the Workspace`);
			workspace.members.push({ userId: id, role: 4 });
			permit(addGuest(call, workspace, id), call.body);
			return workspaceOf(call, workspace);
		},
	}),
	route({
		operationId: 'GetGuest',
		method: 'GET',
		path: '/api/v2/team/{team_id}/guest/{guest_id}',
		handle(call) {
			const workspace = onEnterprise(workspaceIn(call));
			return { guest: guestShape(call.state, guestIn(call, workspace)) };
		},
	}),
	route<Permissions>({
		operationId: 'EditGuestOnWorkspace',
		method: 'PUT',
		path: '/api/v2/team/{team_id}/guest/{guest_id}',
		body: object(permissions),
		bodyOptional: true,
		handle(call) {
			const workspace = onEnterprise(workspaceIn(call));
			const guest = guestIn(call, workspace);
			permit(guest, call.body);
			return { guest: guestShape(call.state, guest) };
		},
	}),
	route({
		operationId: 'RemoveGuestFromWorkspace',
		method: 'DELETE',
		path: '/api/v2/team/{team_id}/guest/{guest_id}',
		handle(call) {
			const workspace = onEnterprise(workspaceIn(call));
			const guest = guestIn(call, workspace);
			call.state.guests.splice(call.state.guests.indexOf(guest), 1);
			workspace.members = workspace.members.filter(({ userId }) => userId !== guest.userId);
			return workspaceOf(call, workspace);
		},
	}),
	...sharing('Task', inTask, customIdQuery),
	...sharing('List', inList),
	...sharing('Folder', inFolder),
];
