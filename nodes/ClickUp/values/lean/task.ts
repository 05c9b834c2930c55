import type { IDataObject } from 'n8n-workflow';

import { customFieldsByName } from '../customFields';
import { readableDate } from '../readableDates';
import type { Lean } from './lean';
import { each, folderName, names, part } from './lean';

/** "Folder / List", or the List alone when it is in none. */
function listName({ list, folder }: IDataObject): unknown {
	const [above, name] = [folderName(folder), part(list, 'name')];
	return typeof above === 'string' && typeof name === 'string' ? `${above} / ${name}` : name;
}

/**
 * A task. Its Markdown and its subtasks come along where they were asked for.
 *
 * Task dates have no flag that says whether their time counts.
 */
export const leanTask: Lean = (task, zones) => ({
	id: task.id,
	custom_id: task.custom_id,
	name: task.name,
	status: part(task.status, 'status'),
	priority: part(task.priority, 'priority'),
	assignees: names(task.assignees),
	start_date: readableDate(task.start_date, zones),
	due_date: readableDate(task.due_date, zones),
	list: listName(task),
	tags: names(task.tags),
	url: task.url,
	custom_fields_by_name: task.custom_fields && customFieldsByName(task.custom_fields, zones),
	markdown_description: task.markdown_description,
	subtasks: each(task.subtasks, leanTask, zones),
});

/** What is shared with somebody: a name for each. */
export const leanShared: Lean = ({ tasks, lists, folders }) => ({
	tasks: names(tasks),
	lists: names(lists),
	folders: names(folders),
});
