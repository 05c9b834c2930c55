import { folderIn, listIn, spaceIn, taskIn } from '../access';
import { ClickUpError } from '../errors';
import { listChanged, listEvent, type FieldChange } from '../events';
import { route, type Call } from '../route';
import { between, filled, flag, integer, nullable, number, object, text } from '../schema';
import { listInListsShape, listShape } from '../shapes/hierarchy';
import { storedDate } from '../state/dates';
import { addList } from '../state/make';
import type { List } from '../state/types';
import {
	fillFromTemplate,
	madeFromTemplate,
	templateIn,
	templateOptions,
	type FromTemplate,
} from '../templates';

interface ListBody {
	name: string;
	content?: string;
	markdown_content?: string;
	due_date?: number | null;
	due_date_time?: boolean;
	priority?: number | null;
	/** A number on create; on update the ID as a string, or "none". */
	assignee?: number | string;
	status?: string;
	unset_status?: boolean;
}

const common = {
	name: filled,
	content: text,
	markdown_content: text,
	due_date: nullable(integer),
	due_date_time: flag,
	priority: nullable(between(1, 4)),
	status: text,
};
const createBody = object({ ...common, assignee: integer }, 'name');
const updateBody = object({ ...common, assignee: text, unset_status: flag }, 'name');

function assigneeOf(call: Call, list: List, given: number | string): number | null {
	if (given === 'none') return null;
	const id = Number(given);
	return call.state.isMember(call.state.workspaceOf(list).id, id) ? id : list.assigneeId;
}

/** Writes what a body says to a List and tells what has changed. */
function write(call: Call<ListBody>, list: List): FieldChange[] {
	const { body } = call;
	const before = { ...list };
	list.name = body.name;
	if (body.markdown_content !== undefined) list.content = body.markdown_content;
	else if (body.content !== undefined) list.content = body.content;
	if (body.due_date !== undefined) {
		list.dueDate = storedDate(body.due_date, body.due_date_time, call.user.timezone);
		list.dueDateTime = body.due_date_time ?? false;
	}
	if (body.priority !== undefined) list.priority = body.priority;
	if (body.status !== undefined) list.color = body.status;
	if (body.unset_status) list.color = null;
	if (body.assignee !== undefined) list.assigneeId = assigneeOf(call, list, body.assignee);

	const watched = { name: 'name', content: 'content', dueDate: 'due_date', priority: 'priority' } as const;
	return (Object.keys(watched) as Array<keyof typeof watched>)
		.filter((key) => before[key] !== list[key])
		.map((key) => ({ field: watched[key], before: before[key], after: list[key] }));
}

function create(call: Call<ListBody>, spaceId: string, folderId: string | null) {
	const list = addList(call.state, { spaceId, folderId, name: call.body.name, memberIds: [call.user.id] });
	write(call, list);
	listEvent(call, 'Created', list);
	return listShape(call.state, list);
}

function createFromTemplate(call: Call<FromTemplate>, spaceId: string, folderId: string | null) {
	const template = templateIn(call, 'list');
	const { name, options = {} } = call.body;
	const id = call.state.nextId('list');
	return madeFromTemplate(
		call,
		() => {
			const memberIds = [call.user.id];
			const list = addList(call.state, {
				id,
				spaceId,
				folderId,
				name,
				content: String(options.content ?? ''),
				memberIds,
			});
			fillFromTemplate(call, list, template);
			listEvent(call, 'Created', list);
			return { id, list: listShape(call.state, list) };
		},
		{ id },
	);
}

const listed = (call: Call, spaceId: string, folderId: string | null) => ({
	lists: call.state
		.listsOf(spaceId, folderId)
		.filter(({ archived }) => archived === (call.query.archived ?? false))
		.map((list) => listInListsShape(call.state, list)),
});

export const lists = [
	route({
		operationId: 'GetLists',
		method: 'GET',
		path: '/api/v2/folder/{folder_id}/list',
		query: { archived: flag },
		handle(call) {
			const folder = folderIn(call);
			return listed(call, folder.spaceId, folder.id);
		},
	}),
	route<ListBody>({
		operationId: 'CreateList',
		method: 'POST',
		path: '/api/v2/folder/{folder_id}/list',
		body: createBody,
		handle(call) {
			const folder = folderIn(call);
			return create(call, folder.spaceId, folder.id);
		},
	}),
	route({
		operationId: 'GetFolderlessLists',
		method: 'GET',
		path: '/api/v2/space/{space_id}/list',
		query: { archived: flag },
		handle: (call) => listed(call, spaceIn(call).id, null),
	}),
	route<ListBody>({
		operationId: 'CreateFolderlessList',
		method: 'POST',
		path: '/api/v2/space/{space_id}/list',
		body: createBody,
		handle: (call) => create(call, spaceIn(call).id, null),
	}),
	route<FromTemplate>({
		operationId: 'CreateFolderListFromTemplate',
		method: 'POST',
		path: '/api/v2/folder/{folder_id}/list_template/{template_id}',
		body: object({ name: filled, options: templateOptions(number) }, 'name'),
		errors: 'template',
		handle(call) {
			const folder = folderIn(call);
			return createFromTemplate(call, folder.spaceId, folder.id);
		},
	}),
	route<FromTemplate>({
		operationId: 'CreateSpaceListFromTemplate',
		method: 'POST',
		path: '/api/v2/space/{space_id}/list_template/{template_id}',
		body: object({ name: filled, options: templateOptions(number) }, 'name'),
		errors: 'template',
		handle: (call) => createFromTemplate(call, spaceIn(call).id, null),
	}),
	route({
		operationId: 'GetList',
		method: 'GET',
		path: '/api/v2/list/{list_id}',
		handle: (call) => listShape(call.state, listIn(call)),
	}),
	route<ListBody>({
		operationId: 'UpdateList',
		method: 'PUT',
		path: '/api/v2/list/{list_id}',
		body: updateBody,
		handle(call) {
			const list = listIn(call);
			listChanged(call, list, write(call, list));
			return listShape(call.state, list);
		},
	}),
	route({
		operationId: 'DeleteList',
		method: 'DELETE',
		path: '/api/v2/list/{list_id}',
		handle(call) {
			const list = listIn(call);
			list.deleted = true;
			listEvent(call, 'Deleted', list);
			return {};
		},
	}),
	route({
		operationId: 'AddTaskToList',
		method: 'POST',
		path: '/api/v2/list/{list_id}/task/{task_id}',
		handle(call) {
			const list = listIn(call);
			const task = taskIn(call);
			if (task.listId !== list.id && !task.extraListIds.includes(list.id)) task.extraListIds.push(list.id);
			return {};
		},
	}),
	route({
		operationId: 'RemoveTaskFromList',
		method: 'DELETE',
		path: '/api/v2/list/{list_id}/task/{task_id}',
		handle(call) {
			const list = listIn(call);
			const task = taskIn(call);
			// UNVERIFIED which code ClickUp has for this; a task cannot leave its home List this way.
			if (task.listId === list.id) {
				throw new ClickUpError(400, 'SANDBOX_VALUE', 'A task cannot be removed from its home list');
			}
			task.extraListIds = task.extraListIds.filter((id) => id !== list.id);
			return {};
		},
	}),
];
