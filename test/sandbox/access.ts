import {
	deletedFolder,
	deletedList,
	deletedSpace,
	deletedTask,
	enterpriseOnly,
	foreignObject,
	foreignWorkspace,
	invalidListId,
	refused,
	unknownObject,
	unknownWorkspace,
} from './errors';
import type { Call } from './route';
import { flag, number, type Schema } from './schema';
import type { Folder, List, Space, Task, Workspace } from './state/types';

type Asker = Pick<Call, 'state' | 'token' | 'params' | 'query'>;

/** The query that task routes take to understand custom IDs. */
export const customIdQuery: Record<string, Schema> = { custom_task_ids: flag, team_id: number };

/** The Workspace in the path, when the token may use it. */
export function workspaceIn(call: Asker, name = 'team_id'): Workspace {
	const workspace = call.state.workspaces.get(call.params[name]);
	if (!workspace) throw unknownWorkspace();
	if (!call.state.allows(call.token, workspace.id)) throw foreignWorkspace();
	return workspace;
}

/** The same Workspace, when its plan is Enterprise. */
export function onEnterprise(workspace: Workspace): Workspace {
	if (workspace.plan !== 'enterprise') throw enterpriseOnly();
	return workspace;
}

function allowed<T extends Space | Folder | List | Task>(call: Asker, thing: T): T {
	if (!call.state.allows(call.token, call.state.workspaceOf(thing).id)) throw foreignObject();
	return thing;
}

/** The Space with this ID, or the one in the path. */
export function spaceIn(call: Asker, id = call.params.space_id): Space {
	const space = call.state.spaces.get(id);
	if (!space) throw unknownObject();
	allowed(call, space);
	if (space.deleted) throw deletedSpace();
	return space;
}

/** The Folder with this ID, or the one in the path. */
export function folderIn(call: Asker, id = call.params.folder_id): Folder {
	const folder = call.state.folders.get(id);
	if (!folder) throw unknownObject();
	allowed(call, folder);
	if (folder.deleted) throw deletedFolder();
	return folder;
}

/** The List with this ID, or the one in the path. */
export function listIn(call: Asker, id = call.params.list_id): List {
	if (!/^\d+$/.test(id) || Number(id) === 0) throw invalidListId();
	const list = call.state.lists.get(id);
	if (!list) throw unknownObject();
	allowed(call, list);
	if (list.deleted) throw deletedList();
	return list;
}

/**
 * The task with this ID, or the one in the path. With `custom_task_ids` the ID is a custom one of the
 * Workspace `team_id`.
 * UNVERIFIED: ClickUp's answer to `custom_task_ids` without `team_id`, and to an ordinary ID together
 * with it. Both are refused here, so that clients never depend on it.
 */
export function taskIn(call: Asker, id = call.params.task_id): Task {
	if (call.query.custom_task_ids !== true) return found(call, call.state.tasks.get(id));
	if (call.query.team_id === undefined) {
		throw refused('QUERY', 'Missing query parameter "team_id": custom_task_ids needs it');
	}
	const workspace = workspaceIn({ ...call, params: { team_id: String(call.query.team_id) } });
	const task = [...call.state.tasks.values()].find(
		({ customId, listId }) =>
			customId?.toUpperCase() === id.toUpperCase() &&
			call.state.workspaceOf(call.state.lists.get(listId)!).id === workspace.id,
	);
	return found(call, task);
}

/** A task named in a body: by its ordinary ID, whatever the path uses. */
export function taskById(call: Asker, id: string): Task {
	return found(call, call.state.tasks.get(id));
}

function found(call: Asker, task: Task | undefined): Task {
	if (!task) throw unknownObject();
	allowed(call, task);
	if (task.deleted || call.state.listOf(task).deleted) throw deletedTask();
	return task;
}
