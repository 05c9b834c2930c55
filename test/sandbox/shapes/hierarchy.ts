import type { SandboxState } from '../state/state';
import type { Folder, List, Space, Status, Tag, User, Workspace } from '../state/types';
import { userShape } from './users';

const roleKeys = { 1: 'owner', 2: 'admin', 3: 'member', 4: 'guest' } as const;
export const priorityNames = ['urgent', 'high', 'normal', 'low'];
export const priorityColors = ['#f50000', '#f8ae00', '#6fddff', '#d8d8d8'];

const workspaceUser = (user: User, role: 1 | 2 | 3 | 4) => ({
	id: user.id,
	username: user.username,
	email: user.email,
	color: user.color,
	profilePicture: user.profilePicture,
	initials: user.initials,
	role,
	role_subtype: 0,
	role_key: roleKeys[role],
	custom_role: null,
	last_active: '1767603600000',
	date_joined: '1767603600000',
	date_invited: '1767603600000',
});

export const workspaceShape = (state: SandboxState, workspace: Workspace) => ({
	id: workspace.id,
	name: workspace.name,
	color: workspace.color,
	avatar: null,
	members: workspace.members.map(({ userId, role }) => ({
		user: workspaceUser(state.users.get(userId)!, role),
	})),
});

/** A status as Spaces and Lists show it. */
export const statusShape = ({ id, status, type, orderindex, color }: Status) => ({
	id,
	status,
	type,
	orderindex,
	color,
});

const groups = { open: 'not_started', custom: 'active', done: 'done', closed: 'closed' };
const listStatusShape = (status: Status) => ({ ...statusShape(status), status_group: groups[status.type] });

export const spaceShape = (space: Space) => ({
	id: space.id,
	name: space.name,
	color: space.color,
	private: space.private,
	avatar: null,
	admin_can_manage: space.adminCanManage,
	statuses: space.statuses.map(statusShape),
	multiple_assignees: space.multipleAssignees,
	features: space.features,
	archived: space.archived,
});

export const spaceTagShape = (space: Space) => (tag: Tag) => ({
	name: tag.name,
	project_id: space.id,
	tag_fg: tag.fg,
	tag_bg: tag.bg,
	creator: tag.creator,
});

const spaceRef = ({ id, name }: Space) => ({ id, name, access: true });

/** Lists that lie in no Folder are shown in one that is hidden. */
export function folderRef(state: SandboxState, list: List) {
	const folder = state.folderOf(list);
	return folder
		? { id: folder.id, name: folder.name, hidden: false, access: true }
		: { id: `${list.spaceId}0`, name: 'hidden', hidden: true, access: true };
}

const openTasks = (state: SandboxState, list: List) =>
	state.tasksOf(list.id).filter((task) => task.dateClosed === null && !task.archived).length;

/** A List among others. */
export function listInListsShape(state: SandboxState, list: List) {
	const assignee = list.assigneeId === null ? undefined : state.users.get(list.assigneeId);
	const level = list.priority;
	return {
		id: list.id,
		name: list.name,
		orderindex: list.orderindex,
		content: list.content,
		status: list.color === null ? null : { status: list.color, color: list.color, hide_label: true },
		priority:
			level === null ? null : { priority: priorityNames[level - 1], color: priorityColors[level - 1] },
		assignee: assignee ? userShape(assignee) : null,
		task_count: openTasks(state, list),
		due_date: list.dueDate === null ? null : String(list.dueDate),
		...(list.dueDate !== null && { due_date_time: list.dueDateTime }),
		start_date: list.startDate === null ? null : String(list.startDate),
		folder: folderRef(state, list),
		space: spaceRef(state.spaceOf(list)),
		archived: list.archived,
		override_statuses: list.statuses !== null,
		permission_level: 'create',
	};
}

/** A List by itself: with its statuses. */
export const listShape = (state: SandboxState, list: List) => ({
	...listInListsShape(state, list),
	deleted: list.deleted,
	inbound_address: `add.task.${list.id}@sandbox.invalid`,
	statuses: state.statusesOf(list).map(listStatusShape),
});

export function folderShape(state: SandboxState, folder: Folder) {
	const space = state.spaceOf(folder);
	const lists = state.listsOf(folder.spaceId, folder.id).filter((list) => !list.archived);
	const tasks = lists.reduce((sum, list) => sum + openTasks(state, list), 0);
	return {
		id: folder.id,
		name: folder.name,
		orderindex: folder.orderindex,
		override_statuses: folder.statuses !== null,
		hidden: false,
		space: spaceRef(space),
		task_count: String(tasks),
		archived: folder.archived,
		statuses: (folder.statuses ?? []).map(statusShape),
		deleted: folder.deleted,
		lists: lists.map((list) => listInListsShape(state, list)),
		permission_level: 'create',
		...(folder.parentFolderId !== null && { parent_folder: folder.parentFolderId }),
	};
}
