import type { Guest } from '../state/guests';
import type { SandboxState } from '../state/state';
import { folderShape, listInListsShape } from './hierarchy';
import { taskShape } from './tasks';
import { userShape } from './users';

/** A guest in the members of the Workspace. */
export function guestMemberShape(state: SandboxState, guest: Guest) {
	const { id, username, email, color, profilePicture, initials } = state.users.get(guest.userId)!;
	const role = guest.customRoleId;
	return {
		user: {
			id,
			username,
			email,
			color,
			profilePicture,
			initials,
			role: 4,
			custom_role: role === null ? null : { id: role, name: `Role ${role}` },
			last_active: null,
			date_joined: null,
			date_invited: String(guest.dateInvited),
		},
		invited_by: userShape(state.users.get(guest.invitedById)!),
		can_see_time_spent: guest.canSeeTimeSpent,
		can_see_time_estimated: guest.canSeeTimeEstimated,
		can_edit_tags: guest.canEditTags,
		can_create_views: guest.canCreateViews,
		can_see_points_estimated: guest.canSeePointsEstimated,
	};
}

/** A guest by themselves: with what is shared with them, unless its details are not wanted. */
export function guestShape(state: SandboxState, guest: Guest, withShared = true) {
	const tasks = [...guest.tasks].map(([id, level]) => ({
		...taskShape(state, state.tasks.get(id)!),
		permission_level: level,
	}));
	const lists = [...guest.lists].map(([id, level]) => ({
		...listInListsShape(state, state.lists.get(id)!),
		permission_level: level,
	}));
	const folders = [...guest.folders].map(([id, level]) => ({
		...folderShape(state, state.folders.get(id)!),
		permission_level: level,
	}));
	return {
		...guestMemberShape(state, guest),
		shared: withShared ? { tasks, lists, folders } : { tasks: [], lists: [], folders: [] },
	};
}
