import type { IDataObject } from 'n8n-workflow';

import type { Params } from '../../engine/params';

type Part = 'grouping' | 'divide' | 'sorting' | 'filters' | 'columns' | 'team_sidebar' | 'settings';

/** A plain list view, as ClickUp's own example of a new one. */
const PLAIN: Record<Part, IDataObject> = {
	grouping: { field: 'status', dir: 1, collapsed: [], ignore: false },
	divide: { field: null, dir: null, collapsed: [] },
	sorting: { fields: [] },
	filters: { op: 'AND', fields: [], search: '', show_closed: false },
	columns: { fields: [] },
	team_sidebar: { assignees: [], assigned_comments: false, unassigned_tasks: false },
	settings: {
		show_task_locations: false,
		show_subtasks: 3,
		show_subtask_parent_names: false,
		show_closed_subtasks: false,
		show_assignees: true,
		show_images: true,
		collapse_empty_columns: null,
		me_comments: true,
		me_subtasks: true,
		me_checklists: true,
	},
};

type Write = (fields: Params, name: string) => IDataObject[string] | Promise<string[]>;

const flag: Write = (fields, name) => fields.flag(name);
const text: Write = (fields, name) => fields.text(name);
const choice: Write = (fields, name) => fields.text(name);
const number: Write = (fields, name) => fields.number(name);
const list: Write = (fields, name) => fields.list(name);
/** ClickUp describes IDs of people here as text. */
const people: Write = async (fields, name) => (await fields.people(name)).map(String);
const textOrNull: Write = (fields, name) => fields.text(name) || null;
const rows: Write = (fields, name) => (fields.isEmptied(name) ? [] : (fields.json(name) as IDataObject[]));

/** What cannot be cleared: emptied, it stays as it is. */
const KEPT: Write[] = [flag, number, choice];

/** Where each field stands; emptied texts and lists are sent as such, which clears them. */
const PLACES: Array<[name: string, part: Part, key: string, write: Write]> = [
	['groupBy', 'grouping', 'field', choice],
	['groupOrder', 'grouping', 'dir', number],
	['collapsedGroups', 'grouping', 'collapsed', list],
	['ignoreGrouping', 'grouping', 'ignore', flag],
	['sorting', 'sorting', 'fields', rows],
	['filterOperator', 'filters', 'op', choice],
	['filters', 'filters', 'fields', rows],
	['search', 'filters', 'search', text],
	['showClosed', 'filters', 'show_closed', flag],
	['columns', 'columns', 'fields', rows],
	['sidebarAssignees', 'team_sidebar', 'assignees', people],
	['assignedComments', 'team_sidebar', 'assigned_comments', flag],
	['unassignedTasks', 'team_sidebar', 'unassigned_tasks', flag],
	['showTaskLocations', 'settings', 'show_task_locations', flag],
	['showSubtasks', 'settings', 'show_subtasks', number],
	['showSubtaskParentNames', 'settings', 'show_subtask_parent_names', flag],
	['showClosedSubtasks', 'settings', 'show_closed_subtasks', flag],
	['showAssignees', 'settings', 'show_assignees', flag],
	['showImages', 'settings', 'show_images', flag],
	['collapseEmptyColumns', 'settings', 'collapse_empty_columns', textOrNull],
	['meComments', 'settings', 'me_comments', flag],
	['meSubtasks', 'settings', 'me_subtasks', flag],
	['meChecklists', 'settings', 'me_checklists', flag],
];

/**
 * All settings of a view, as ClickUp wants them in every request: each as it is chosen, else as it
 * is in `current` (with the keys that ClickUp's description does not name), else plain.
 */
export async function viewSettings(fields: Params, current: IDataObject = {}): Promise<IDataObject> {
	const parts = Object.fromEntries(
		(Object.keys(PLAIN) as Part[]).map((part) => [
			part,
			{ ...PLAIN[part], ...((current[part] ?? {}) as IDataObject) },
		]),
	) as Record<Part, IDataObject>;
	for (const [name, part, key, write] of PLACES) {
		const kept = !fields.has(name) || (KEPT.includes(write) && fields.isEmptied(name));
		if (!kept) parts[part][key] = await write(fields, name);
	}
	if (fields.has('divide')) {
		const chosen = fields.isEmptied('divide') ? {} : (fields.json('divide') as IDataObject);
		parts.divide = { ...PLAIN.divide, ...chosen };
	}
	return parts;
}

/** The view in an answer; forms and the like stand beside an empty `view`. */
export function viewOf(answer: IDataObject): IDataObject {
	const { view, ...rest } = answer;
	return (view ?? rest) as IDataObject;
}
