import { nameOf } from '../customFields';
import { isObject } from '../objects';
import { readableInstant } from '../readableDates';
import type { Lean } from './lean';
import { names, part, said } from './lean';
import { leanShared } from './task';

/** A person; what stands about them in a Workspace is there when ClickUp gave it. */
export const leanPerson: Lean = (person, zones) => ({
	id: person.id,
	username: person.username,
	email: person.email,
	role: person.role_key,
	custom_role: part(person.custom_role, 'name'),
	timezone: person.timezone,
	date_invited: readableInstant(person.date_invited, zones),
	date_joined: readableInstant(person.date_joined, zones),
	last_active: readableInstant(person.last_active, zones),
});

/** A member or a guest of a Workspace: the person, who invited them, and what is shared with them. */
export const leanMember: Lean = ({ user, invited_by: by, shared }, zones) => ({
	...(isObject(user) && leanPerson(user, zones)),
	invited_by: nameOf(by),
	shared: isObject(shared) ? said(leanShared(shared, zones)) : shared,
});

/** A user group and the names of its members. */
export const leanGroup: Lean = (group, zones) => ({
	id: group.id,
	name: group.name,
	handle: group.handle,
	members: names(group.members),
	date_created: readableInstant(group.date_created, zones),
});
