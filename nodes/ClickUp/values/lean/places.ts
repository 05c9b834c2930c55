import { nameOf } from '../customFields';
import { isObject } from '../objects';
import { readableDate, readableInstant } from '../readableDates';
import type { Lean } from './lean';
import { belongsTo, count, folderName, names, part } from './lean';

/** The names of statuses, in their order. */
const statusNames = (statuses: unknown): unknown =>
	Array.isArray(statuses) ? statuses.map((status) => part(status, 'status')) : statuses;

/** The ClickApps of a Space that are on. */
const featuresOn = (features: unknown): unknown =>
	isObject(features)
		? Object.keys(features).filter((name) => part(features[name], 'enabled') === true)
		: features;

/** A Workspace and the names of its members. */
export const leanWorkspace: Lean = ({ id, name, members }) => ({
	id,
	name,
	members: Array.isArray(members) ? members.map((member) => nameOf(part(member, 'user'))) : members,
});

/** A Space. */
export const leanSpace: Lean = (space) => ({
	id: space.id,
	name: space.name,
	private: space.private,
	archived: space.archived,
	statuses: statusNames(space.statuses),
	features: featuresOn(space.features),
	multiple_assignees: space.multiple_assignees,
});

/** A Folder and the names of its Lists. */
export const leanFolder: Lean = (folder) => ({
	id: folder.id,
	name: folder.name,
	space: part(folder.space, 'name'),
	parent_folder: folder.parent_folder,
	lists: names(folder.lists),
	task_count: count(folder.task_count),
	archived: folder.archived,
});

/** A List. */
export const leanList: Lean = (list, zones) => ({
	id: list.id,
	name: list.name,
	content: list.content,
	folder: folderName(list.folder),
	space: part(list.space, 'name'),
	priority: part(list.priority, 'priority'),
	assignee: nameOf(list.assignee),
	start_date: readableDate(list.start_date, zones, list.start_date_time),
	due_date: readableDate(list.due_date, zones, list.due_date_time),
	task_count: count(list.task_count),
	statuses: statusNames(list.statuses),
	archived: list.archived,
});

/** A view. */
export const leanView: Lean = (view, zones) => ({
	id: view.id,
	name: view.name,
	type: view.type,
	parent: belongsTo(view.parent),
	visibility: view.visibility,
	protected: view.protected,
	creator: view.creator,
	date_created: readableInstant(view.date_created, zones),
});
