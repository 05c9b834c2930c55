import { InputError } from '../values/inputError';
import { called, listed } from '../values/names';

/** A user group as GET /v2/group gives it. */
export interface Group {
	id: string;
	name: string;
	handle?: string | null;
}

/**
 * ID of the one group with this name or handle.
 *
 * @throws InputError when there is none, or more than one
 */
export function groupNamed(name: string, groups: Group[]): string {
	const found = called(name.replace(/^@/, ''), groups, ({ id, name: own, handle }) => [id, own, handle]);
	if (found.length === 1) return found[0].id;
	if (found.length > 1) {
		throw new InputError(
			`${found.length} user groups are called "${name}": ${found.map(({ id }) => id).join(', ')}`,
			'Enter the ID of the one you mean',
		);
	}
	throw new InputError(
		`There is no user group called "${name}" in this Workspace. ${
			groups.length > 0 ? `There are: ${listed(groups.map((group) => group.name))}` : 'It has none'
		}`,
		'Enter the name, the handle or the ID of a group',
	);
}

/** A status of a List. */
export interface Status {
	id?: string;
	status: string;
}

/**
 * A status as the List writes it, from its name or its ID.
 *
 * @throws InputError when the List does not have it
 */
export function statusNamed(name: string, statuses: Status[]): string {
	const [found] = called(name, statuses, ({ status, id }) => [status, id]);
	if (found) return found.status;
	throw new InputError(
		`There is no status "${name}" in this List. There are: ${listed(statuses.map(({ status }) => status))}`,
		'Enter one of these',
	);
}

/** A task type that a Workspace has made. */
export interface TaskType {
	id: number;
	name: string;
}

/** Those that every Workspace has, and that ClickUp does not list (developer.clickup.com, Custom Task Types). */
export const EVERYWHERE: TaskType[] = [
	{ id: 0, name: 'Task' },
	{ id: 1, name: 'Milestone' },
];

const ownName = ({ name }: { name: string }): string[] => [name];

/** A tag of a Space. */
export interface Tag {
	name: string;
}

/**
 * A tag as the Space writes it.
 *
 * @throws InputError when the Space does not have it
 */
export function tagNamed(name: string, tags: Tag[]): string {
	const [found] = called(name, tags, ownName);
	if (found) return found.name;
	throw new InputError(
		`There is no tag "${name}" in this Space. ${
			tags.length > 0 ? `There are: ${listed(tags.map((tag) => tag.name))}` : 'It has none'
		}`,
		'Enter one of these; where the operation has Create Missing Tags, that makes it',
	);
}

/** ID of a task type that every Workspace has; undefined when it is not one. */
export const plainTaskType = (name: string): number | undefined => called(name, EVERYWHERE, ownName)[0]?.id;

/**
 * ID of the task type of a Workspace with this name.
 *
 * @throws InputError when there is none
 */
export function taskTypeNamed(name: string, own: TaskType[]): number {
	const [found] = called(name, own, ownName);
	if (found) return found.id;
	throw new InputError(
		`There is no task type "${name}" in this Workspace. There are: ${listed([...EVERYWHERE, ...own].map((type) => type.name))}`,
		'Enter one of these, or the ID of a task type',
	);
}
