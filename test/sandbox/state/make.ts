import type { SandboxState } from './state';
import type { CustomField, Folder, List, Space, Status, Task } from './types';

/** ClickUp's default features of a new Space. */
export const defaultFeatures = () => ({
	due_dates: { enabled: true, start_date: true, remap_due_dates: false, remap_closed_due_date: false },
	sprints: { enabled: false },
	time_tracking: { enabled: true, harvest: false, rollup: false, default_to_billable: 2 },
	points: { enabled: true },
	custom_items: { enabled: true },
	priorities: {
		enabled: true,
		priorities: [
			{ color: '#f50000', id: '1', orderindex: '1', priority: 'urgent' },
			{ color: '#f8ae00', id: '2', orderindex: '2', priority: 'high' },
			{ color: '#6fddff', id: '3', orderindex: '3', priority: 'normal' },
			{ color: '#d8d8d8', id: '4', orderindex: '4', priority: 'low' },
		],
	},
	tags: { enabled: true },
	time_estimates: { enabled: true, rollup: false, per_assignee: false },
	check_unresolved: { enabled: true, subtasks: null, checklists: null, comments: null },
	milestones: { enabled: true },
	custom_fields: { enabled: true },
	remap_dependencies: { enabled: false },
	dependency_warning: { enabled: true },
	status_pies: { enabled: false },
	multiple_assignees: { enabled: true },
	emails: { enabled: true },
	scheduler_enabled: false,
	dependency_type_enabled: false,
	dependency_enforcement: { enforcement_enabled: false, enforcement_mode: 0 },
	reschedule_closed_dependencies: false,
});

/** Statuses from name and type, in order. */
export function makeStatuses(
	state: SandboxState,
	...parts: Array<[name: string, type: Status['type'], color: string]>
): Status[] {
	return parts.map(([status, type, color], orderindex) => ({
		id: state.nextId('status'),
		status,
		type,
		orderindex,
		color,
	}));
}

/** The statuses of a Space that nobody has changed. */
export const defaultStatuses = (state: SandboxState) =>
	makeStatuses(state, ['to do', 'open', '#87909e'], ['complete', 'closed', '#008844']);

/** Adds a Space. */
export function addSpace(
	state: SandboxState,
	part: Pick<Space, 'workspaceId' | 'name'> & Partial<Space>,
): Space {
	const space: Space = {
		id: state.nextId('space'),
		color: null,
		private: false,
		adminCanManage: true,
		multipleAssignees: true,
		features: defaultFeatures(),
		statuses: part.statuses ?? defaultStatuses(state),
		tags: [],
		archived: false,
		deleted: false,
		customIdPrefix: null,
		nextCustomId: 1,
		...part,
	};
	state.spaces.set(space.id, space);
	return space;
}

/** Adds a Folder at the end of its Space. */
export function addFolder(
	state: SandboxState,
	part: Pick<Folder, 'spaceId' | 'name'> & Partial<Folder>,
): Folder {
	const folder: Folder = {
		id: state.nextId('folder'),
		parentFolderId: null,
		orderindex: state.foldersOf(part.spaceId).length,
		statuses: null,
		archived: false,
		deleted: false,
		...part,
	};
	state.folders.set(folder.id, folder);
	return folder;
}

/** Adds a List at the end of its Folder or Space. */
export function addList(
	state: SandboxState,
	part: Pick<List, 'spaceId' | 'folderId' | 'name'> & Partial<List>,
): List {
	const list: List = {
		id: state.nextId('list'),
		orderindex: state.listsOf(part.spaceId, part.folderId).length,
		content: '',
		statuses: null,
		color: null,
		priority: null,
		assigneeId: null,
		dueDate: null,
		dueDateTime: false,
		startDate: null,
		memberIds: [],
		archived: false,
		deleted: false,
		...part,
	};
	state.lists.set(list.id, list);
	return list;
}

/** Adds a task to its List; the Space gives it a custom ID when it numbers its tasks. */
export function addTask(
	state: SandboxState,
	part: Pick<Task, 'listId' | 'name' | 'creatorId' | 'dateCreated'> & Partial<Task>,
): Task {
	const list = state.lists.get(part.listId)!;
	const space = state.spaceOf(list);
	const id = state.nextId('task');
	const task: Task = {
		id,
		customId: space.customIdPrefix === null ? null : `${space.customIdPrefix}-${space.nextCustomId++}`,
		customItemId: 0,
		extraListIds: [],
		description: '',
		markdown: part.description ?? '',
		statusId: state.statusesOf(list)[0].id,
		orderindex: state.tasks.size + 1,
		dateUpdated: part.dateCreated,
		dateClosed: null,
		dateDone: null,
		archived: false,
		deleted: false,
		assigneeIds: [],
		groupAssigneeIds: [],
		watcherIds: [part.creatorId],
		tags: [],
		parentId: null,
		priority: null,
		dueDate: null,
		startDate: null,
		points: null,
		timeEstimate: null,
		timeSpent: 0,
		fieldValues: {},
		statusHistory: [],
		timeEstimates: {},
		dependsOn: [],
		linkedTasks: [],
		memberIds: [],
		...part,
	};
	task.statusHistory = [{ statusId: task.statusId, since: task.dateCreated }];
	state.tasks.set(id, task);
	return task;
}

/** Adds a Custom Field to a place. */
export function addField(
	state: SandboxState,
	part: Pick<CustomField, 'id' | 'name' | 'type' | 'place' | 'dateCreated'> & Partial<CustomField>,
): CustomField {
	const field: CustomField = { typeConfig: {}, hideFromGuests: false, required: false, ...part };
	state.fields.set(field.id, field);
	return field;
}
