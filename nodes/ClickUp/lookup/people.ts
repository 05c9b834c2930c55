import { InputError } from '../values/inputError';

/** A person of a Workspace. A user who was invited and has not come yet has no name. */
export interface Member {
	id: number;
	username: string | null;
	email: string;
}

/** A Workspace as GET /v2/team gives it, with everyone in it. */
export interface Workspace {
	id: string;
	name: string;
	members?: Array<{ user: Member }>;
}

/** How many names an error lists: a Workspace can have thousands of people. */
const LISTED = 20;

/** The people of one Workspace. */
export function membersOf(workspaces: Workspace[], team: string): Member[] {
	const workspace = workspaces.find(({ id }) => id === team);
	if (workspace) return (workspace.members ?? []).map(({ user }) => user);
	throw new InputError(
		`This credential may not use a Workspace with the ID ${team}`,
		'Choose the Workspace again, or check its ID',
	);
}

export function idOfOneself(user: { id: number } | undefined): number {
	if (user) return user.id;
	throw new InputError('ClickUp does not say who "me" is', 'Enter the name or the ID of the user');
}

/**
 * The ID of the one person with this e-mail or user name.
 *
 * @throws InputError when there is none, or more than one
 */
export function personNamed(name: string, members: Member[]): number {
	const wanted = name.trim().toLowerCase();
	const by = (key: 'email' | 'username') =>
		members.filter((member) => (member[key] ?? '').toLowerCase() === wanted);
	const found = by('email').length > 0 ? by('email') : by('username');
	if (found.length === 1) return found[0].id;
	if (found.length > 1) {
		throw new InputError(
			`${found.length} people are called "${name}": ${listed(found)}`,
			'Enter the e-mail or the ID of the one you mean',
		);
	}
	throw new InputError(
		`There is nobody called "${name}" in this Workspace. There are: ${listed(members)}`,
		'Enter the e-mail, the user name or the ID of a member, or "me"',
	);
}

function listed(members: Member[]): string {
	const names = members
		.slice(0, LISTED)
		.map(({ username, email }) => (username ? `${username} (${email})` : email));
	const more = members.length - names.length;
	return names.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
