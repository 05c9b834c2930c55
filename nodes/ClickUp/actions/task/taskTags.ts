import type { INodeProperties } from 'n8n-workflow';

import type { Params } from '../../engine/params';
import type { TaskPlace } from './taskWriters';

/** For operations that tag a task along with other changes. */
export const createMissingTags: INodeProperties = {
	displayName: 'Create Missing Tags',
	name: 'createMissingTags',
	type: 'boolean',
	default: true,
	description:
		'Whether a tag that the Space does not have is made there; without this option it is an error that names those that there are',
};

/** Names of tags to put on a task and to take off it. */
export interface TagChange {
	add: string[];
	remove: string[];
}

/**
 * Names of tags as the Space writes them. ClickUp makes tags that it does not know, so a slip of the pen
 * would stay in the Space: only with Create Missing Tags are they not looked up.
 *
 * @throws InputError for one that the Space does not have, with those that it has
 */
export async function tagsOf(fields: Params, name: string, { list, task }: TaskPlace): Promise<string[]> {
	const names = fields.has(name) ? fields.list(name) : [];
	if (fields.flag('createMissingTags')) return names;
	const space = async () => task?.space?.id ?? (await fields.lookup.spaceOfList(list ?? ''));
	const found: string[] = [];
	for (const each of names) found.push(await fields.lookup.tag(each, space));
	return found;
}

/** ClickUp keeps names of tags in lower case (reported). */
const keyOf = (name: string): string => name.trim().toLowerCase();

/** Those that are not among the others, each once. */
function without(names: string[], others: string[]): string[] {
	const seen = new Set(others.map(keyOf));
	return names.filter((name) => !seen.has(keyOf(name)) && seen.add(keyOf(name)));
}

/** Whether the tags that a task has now have to be known. */
export const replacesTags = (fields: Params): boolean => fields.has('setTags');

/** Whether tags were given whose names have to be looked up. */
export const namesTags = (fields: Params): boolean =>
	!fields.flag('createMissingTags') &&
	['addTags', 'removeTags', 'setTags'].some((name) => fields.has(name) && !fields.isEmptied(name));

/** What an update does to the tags of a task: Set Tags makes it have those, with the others applied to them. */
export async function tagChange(fields: Params, place: TaskPlace): Promise<TagChange> {
	const [added, removed] = [
		await tagsOf(fields, 'addTags', place),
		await tagsOf(fields, 'removeTags', place),
	];
	if (!replacesTags(fields)) return { add: without(added, removed), remove: without(removed, []) };
	const now = (place.task?.tags ?? []).map(({ name }) => name);
	const wanted = without([...(await tagsOf(fields, 'setTags', place)), ...added], removed);
	return { add: without(wanted, now), remove: without(now, wanted) };
}
