import { customIdQuery, taskById, taskIn } from '../access';
import { ClickUpError, refused, unknownObject } from '../errors';
import { route, type Call } from '../route';
import { filled, flag, integer, nullable, object, text } from '../schema';
import { checklistShape, checklistsOf } from '../shapes/checklists';
import type { Checklist, ChecklistItem } from '../state/content';

/** UNVERIFIED: ClickUp's answer to an unknown checklist; unknown objects of v2 are answered so. */
function checklistIn(call: Call): Checklist {
	const checklist = call.state.checklists.get(call.params.checklist_id);
	if (!checklist) throw unknownObject();
	taskById(call, checklist.taskId);
	return checklist;
}

function itemIn(call: Call, checklist: Checklist): ChecklistItem {
	const item = checklist.items.find(({ id }) => id === call.params.checklist_item_id);
	if (!item) throw unknownObject();
	return item;
}

/** An assignee as text too: the description has the number of create as text on edit. */
function assigneeFor(call: Call, checklist: Checklist, assignee: number | string): number {
	const id = Number(assignee);
	const workspace = call.state.workspaceOf(taskById(call, checklist.taskId));
	if (!call.state.isMember(workspace.id, id)) {
		throw new ClickUpError(400, 'CHECK_026', 'Assignees must have access to the checklist');
	}
	return id;
}

/** Puts a checklist among those of its task; the map keeps their order. */
function place(call: Call, checklist: Checklist, position: number): void {
	const { checklists } = call.state;
	const order = checklistsOf(call.state, { id: checklist.taskId }).filter((other) => other !== checklist);
	order.splice(position, 0, checklist);
	for (const { id } of order) checklists.delete(id);
	for (const each of order) checklists.set(each.id, each);
}

/** Refuses a parent that is not in the checklist, or is the item itself or below it. */
function checkParent(checklist: Checklist, item: ChecklistItem, parentId: string): void {
	for (let up: string | null = parentId; up !== null;) {
		const above: ChecklistItem | undefined = checklist.items.find(({ id }) => id === up);
		if (!above || above === item) {
			throw refused('VALUE', `Body key "parent": no item "${parentId}" to put this one under`);
		}
		up = above.parentId;
	}
}

/** An item and those below it. */
function branch(checklist: Checklist, item: ChecklistItem): ChecklistItem[] {
	const children = checklist.items.filter(({ parentId }) => parentId === item.id);
	return [item, ...children.flatMap((child) => branch(checklist, child))];
}

interface ItemBody {
	name?: string;
	assignee?: number | string | null;
	resolved?: boolean;
	parent?: string | null;
}

export const checklists = [
	route<{ name: string }>({
		operationId: 'CreateChecklist',
		method: 'POST',
		path: '/api/v2/task/{task_id}/checklist',
		query: customIdQuery,
		body: object({ name: filled }, 'name'),
		handle(call) {
			const checklist: Checklist = {
				id: call.state.nextId('uuid'),
				taskId: taskIn(call).id,
				name: call.body.name,
				creatorId: call.user.id,
				dateCreated: call.now,
				items: [],
			};
			call.state.checklists.set(checklist.id, checklist);
			// A new one is told without its date and its creator (recorded).
			const { id, task_id, name, orderindex, resolved, unresolved, items } = checklistShape(
				call.state,
				checklist,
			);
			const created = { id, task_id, name, orderindex, resolved, unresolved, items };
			return { checklist: created };
		},
	}),
	route<{ name?: string; position?: number }>({
		operationId: 'EditChecklist',
		method: 'PUT',
		path: '/api/v2/checklist/{checklist_id}',
		body: object({ name: text, position: { ...integer, minimum: 0 } }),
		handle(call) {
			const checklist = checklistIn(call);
			const { name, position } = call.body;
			if (name !== undefined) checklist.name = name;
			if (position !== undefined) place(call, checklist, position);
			return { checklist: checklistShape(call.state, checklist) };
		},
	}),
	route({
		operationId: 'DeleteChecklist',
		method: 'DELETE',
		path: '/api/v2/checklist/{checklist_id}',
		handle(call) {
			call.state.checklists.delete(checklistIn(call).id);
			return {};
		},
	}),
	route<{ name?: string; assignee?: number }>({
		operationId: 'CreateChecklistItem',
		method: 'POST',
		path: '/api/v2/checklist/{checklist_id}/checklist_item',
		body: object({ name: text, assignee: integer }),
		handle(call) {
			const checklist = checklistIn(call);
			const { name = '', assignee } = call.body;
			checklist.items.push({
				id: call.state.nextId('uuid'),
				name,
				assigneeId: assignee === undefined ? null : assigneeFor(call, checklist, assignee),
				resolved: false,
				parentId: null,
				dateCreated: call.now,
			});
			return { checklist: checklistShape(call.state, checklist) };
		},
	}),
	route<ItemBody>({
		operationId: 'EditChecklistItem',
		method: 'PUT',
		path: '/api/v2/checklist/{checklist_id}/checklist_item/{checklist_item_id}',
		body: object({
			name: text,
			assignee: { type: ['string', 'integer', 'null'] },
			resolved: flag,
			parent: nullable(text),
		}),
		handle(call) {
			const checklist = checklistIn(call);
			const item = itemIn(call, checklist);
			const { name, assignee, resolved, parent } = call.body;
			if (parent) checkParent(checklist, item, parent);
			if (assignee !== undefined) {
				item.assigneeId = assignee === null ? null : assigneeFor(call, checklist, assignee);
			}
			if (name !== undefined) item.name = name;
			if (resolved !== undefined) item.resolved = resolved;
			if (parent !== undefined) item.parentId = parent;
			return { checklist: checklistShape(call.state, checklist) };
		},
	}),
	route({
		operationId: 'DeleteChecklistItem',
		method: 'DELETE',
		path: '/api/v2/checklist/{checklist_id}/checklist_item/{checklist_item_id}',
		handle(call) {
			const checklist = checklistIn(call);
			const gone = branch(checklist, itemIn(call, checklist));
			checklist.items = checklist.items.filter((item) => !gone.includes(item));
			return {};
		},
	}),
];
