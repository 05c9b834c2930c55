import { folderIn, listIn, spaceIn, workspaceIn } from '../access';
import { foreignObject, unknownObject } from '../errors';
import { route, type Call, type Route } from '../route';
import { anything, arrayOf, filled, flag, integer, nullable, object, oneOf, text } from '../schema';
import { taskShape } from '../shapes/tasks';
import type { SandboxState } from '../state/state';
import type { List, Task, View } from '../state/types';
import { viewShows } from '../viewFilter';

/** UNVERIFIED: ClickUp does not say how many tasks a page of a view holds. */
const PAGE = 30;

const types = ['list', 'board', 'calendar', 'table', 'timeline', 'workload'];
const moreTypes = ['activity', 'map', 'conversation', 'gantt'];

/** A row of sorting, filters or columns; the guide to views has objects where the description has texts. */
const rows = arrayOf({ type: 'object' });

const settings = {
	grouping: object(
		{
			field: text,
			dir: { type: 'integer', enum: [1, -1] },
			collapsed: arrayOf(text),
			ignore: flag,
		},
		'field',
		'dir',
		'collapsed',
		'ignore',
	),
	divide: object({ field: anything, dir: anything, collapsed: arrayOf(text) }, 'collapsed'),
	sorting: object({ fields: rows }, 'fields'),
	filters: object(
		{ op: oneOf('AND', 'OR'), fields: rows, search: text, show_closed: flag },
		'op',
		'fields',
		'search',
		'show_closed',
	),
	columns: object({ fields: rows }, 'fields'),
	team_sidebar: object(
		{ assignees: arrayOf(text), assigned_comments: flag, unassigned_tasks: flag },
		'assignees',
		'assigned_comments',
		'unassigned_tasks',
	),
	settings: object(
		{
			show_task_locations: flag,
			show_subtasks: { type: 'integer', minimum: 1, maximum: 3 },
			show_subtask_parent_names: flag,
			show_closed_subtasks: flag,
			show_assignees: flag,
			show_images: flag,
			collapse_empty_columns: nullable(text),
			me_comments: flag,
			me_subtasks: flag,
			me_checklists: flag,
		},
		'show_task_locations',
		'show_subtasks',
		'show_subtask_parent_names',
		'show_closed_subtasks',
		'show_assignees',
		'show_images',
		'collapse_empty_columns',
		'me_comments',
		'me_subtasks',
		'me_checklists',
	),
};
const parts = Object.keys(settings);

const common = { name: filled, type: oneOf(...types, ...moreTypes), ...settings };
const createBody = object(common, ...Object.keys(common));
const parent = object({ id: filled, type: { type: 'integer', enum: [4, 5, 6, 7] } }, 'id', 'type');
const updateBody = object({ ...common, parent }, ...Object.keys(common), 'parent');

interface ViewBody {
	name: string;
	type: string;
	[part: string]: unknown;
}

/** The levels that have views: their place in the path, and how one is found there. */
const levels = [
	{ name: 'Team', type: 7, path: 'team/{team_id}', find: (call: Call) => workspaceIn(call).id },
	{ name: 'Space', type: 4, path: 'space/{space_id}', find: (call: Call) => spaceIn(call).id },
	{ name: 'Folder', type: 5, path: 'folder/{folder_id}', find: (call: Call) => folderIn(call).id },
	{ name: 'List', type: 6, path: 'list/{list_id}', find: (call: Call) => listIn(call).id },
] as const;

const viewShape = (view: View) => ({
	id: view.id,
	name: view.name,
	type: view.type,
	parent: view.parent,
	...view.settings,
	date_created: String(view.dateCreated),
	creator: view.creatorId,
	visibility: 'public',
	protected: false,
	protected_note: null,
	protected_by: null,
	date_protected: null,
	orderindex: 0,
	public: false,
});

export function workspaceIdOf(state: SandboxState, { parent: { id, type } }: View): string {
	if (type === 7) return id;
	const place = { 4: state.spaces, 5: state.folders, 6: state.lists }[type].get(id)!;
	return state.workspaceOf(place).id;
}

/** The view in the path. UNVERIFIED: ClickUp's answer to one that is not there. */
export function viewIn(call: Call): View {
	const view = call.state.views.get(call.params.view_id);
	if (!view) throw unknownObject();
	if (!call.state.allows(call.token, workspaceIdOf(call.state, view))) throw foreignObject();
	return view;
}

const settingsIn = (body: ViewBody) =>
	Object.fromEntries(parts.map((part) => [part, body[part]])) as View['settings'];

/** Whether a List lies in the place that a view is of. */
const liesIn =
	(state: SandboxState, { id, type }: View['parent']) =>
	(list: List) =>
		({ 4: list.spaceId, 5: list.folderId, 6: list.id, 7: state.workspaceOf(list).id })[type] === id;

/** UNVERIFIED whether subtasks come too; here they do when the view shows them separately. */
function tasksOf(call: Call, view: View): Task[] {
	const { state } = call;
	const lists = [...state.lists.values()]
		.filter((list) => !list.deleted && (!list.archived || view.parent.type === 6))
		.filter(liesIn(state, view.parent));
	return lists
		.flatMap((list) => state.tasksOf(list.id))
		.filter((task) => !task.archived)
		.filter((task) => task.parentId === null || view.settings.settings.show_subtasks === 1)
		.filter(viewShows(state, view));
}

const atLevels = levels.flatMap(({ name, type, path, find }): Route[] => [
	route({
		operationId: `Get${name}Views`,
		method: 'GET',
		path: `/api/v2/${path}/view`,
		handle(call) {
			const id = find(call);
			const here = [...call.state.views.values()].filter(
				(view) => view.parent.type === type && view.parent.id === id,
			);
			return { views: here.map(viewShape) };
		},
	}),
	route<ViewBody>({
		operationId: `Create${name}View`,
		method: 'POST',
		path: `/api/v2/${path}/view`,
		body: createBody,
		handle(call) {
			const view: View = {
				parent: { id: find(call), type },
				id: call.state.nextId('view'),
				name: call.body.name,
				type: call.body.type,
				settings: settingsIn(call.body),
				creatorId: call.user.id,
				dateCreated: call.now,
			};
			call.state.views.set(view.id, view);
			return { view: viewShape(view) };
		},
	}),
]);

export const views = [
	...atLevels,
	route({
		operationId: 'GetView',
		method: 'GET',
		path: '/api/v2/view/{view_id}',
		handle: (call) => ({ view: viewShape(viewIn(call)) }),
	}),
	route<ViewBody & { parent: View['parent'] }>({
		operationId: 'UpdateView',
		method: 'PUT',
		path: '/api/v2/view/{view_id}',
		// UNVERIFIED whether ClickUp insists on every key, as its description says. The sandbox does.
		body: updateBody,
		handle(call) {
			const view = viewIn(call);
			const { name, type, parent: place } = call.body;
			const level = levels.find((each) => each.type === place.type)!;
			const key = level.path.slice(level.path.indexOf('{') + 1, -1);
			level.find({ ...call, params: { [key]: place.id } } as Call);
			Object.assign(view, { name, type, parent: place, settings: settingsIn(call.body) });
			return { view: viewShape(view) };
		},
	}),
	route({
		operationId: 'DeleteView',
		method: 'DELETE',
		path: '/api/v2/view/{view_id}',
		handle(call) {
			call.state.views.delete(viewIn(call).id);
			return {};
		},
	}),
	route({
		operationId: 'GetViewTasks',
		method: 'GET',
		path: '/api/v2/view/{view_id}/task',
		query: { page: { ...integer, minimum: 0 } },
		requiredQuery: ['page'],
		handle(call) {
			const found = tasksOf(call, viewIn(call));
			const first = Number(call.query.page) * PAGE;
			return {
				tasks: found.slice(first, first + PAGE).map((task) => taskShape(call.state, task)),
				last_page: first + PAGE >= found.length,
			};
		},
	}),
];
