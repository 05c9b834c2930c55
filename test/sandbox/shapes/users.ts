import type { SandboxState } from '../state/state';
import type { User } from '../state/types';

/** A user in task.creator. */
export const creatorShape = ({ id, username, color, email, profilePicture }: User) => ({
	id,
	username,
	color,
	email,
	profilePicture,
});

/** A user in assignees, watchers and comments. */
export const userShape = ({ id, username, color, initials, email, profilePicture }: User) => ({
	id,
	username,
	color,
	initials,
	email,
	profilePicture,
});

export const userShapes = (state: SandboxState, ids: number[]) =>
	ids.flatMap((id) => {
		const user = state.users.get(id);
		return user ? [userShape(user)] : [];
	});

/** The token's owner, as GET /user tells it. */
export const ownerShape = (user: User) => ({
	user: {
		id: user.id,
		username: user.username,
		email: user.email,
		color: user.color,
		profilePicture: user.profilePicture,
		initials: user.initials,
		week_start_day: 1,
		global_font_support: true,
		timezone: user.timezone,
	},
});

/** A person in the members of a List or a task. */
export const memberShape = (user: User) => ({
	...userShape(user),
	profileInfo: {
		display_profile: null,
		verified_ambassador: null,
		verified_consultant: null,
		top_tier_user: null,
		ai_expert: null,
		viewed_verified_ambassador: null,
		viewed_verified_consultant: null,
		viewed_top_tier_user: null,
		viewed_ai_expert: null,
	},
});
