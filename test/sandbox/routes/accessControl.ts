import { folderIn, listIn, spaceIn, taskById, workspaceIn } from '../access';
import { ClickUpError, refused } from '../errors';
import { route, type Call } from '../route';
import { arrayOf, filled, flag, nullable, object, oneOf, text, type Schema } from '../schema';

/** null takes the access away. */
const level: Schema = nullable({ type: 'number', enum: [1, 3, 4, 5] });

interface Body {
	private?: boolean;
	entries?: Array<{ kind: 'user' | 'group'; id: string; permission_level?: number | null }>;
}

/** Refuses an object that is not there; the sandbox keeps the access to these kinds only. */
function checkObject(call: Call): void {
	const { object_type: type, object_id: id, workspace_id: workspaceId } = call.params;
	const { state } = call;
	const found = {
		customField: () => state.fields.has(id),
		doc: () => state.docs.get(id)?.workspaceId === workspaceId,
		folder: () => state.workspaceOf(folderIn(call, id)).id === workspaceId,
		list: () => state.workspaceOf(listIn(call, id)).id === workspaceId,
		space: () => spaceIn(call, id).workspaceId === workspaceId,
		task: () => state.workspaceOf(taskById(call, id)).id === workspaceId,
		view: () => state.views.has(id),
	}[type];
	if (!found) throw refused('PARAMS', `The sandbox has no objects of the type ${type}`);
	if (!found()) throw new ClickUpError(404, 'SANDBOX_ACL', `There is no ${type} ${id} in this Workspace`);
}

function checkEntry(call: Call, kind: 'user' | 'group', id: string): void {
	const { workspace_id: workspaceId } = call.params;
	const known =
		kind === 'user'
			? call.state.isMember(workspaceId, Number(id))
			: call.state.userGroups.get(id)?.workspaceId === workspaceId;
	if (!known) throw new ClickUpError(400, 'SANDBOX_ACL', `There is no ${kind} ${id} in this Workspace`);
}

export const accessControl = [
	route<Body>({
		operationId: 'publicPatchAcl',
		method: 'PATCH',
		path: '/api/v3/workspaces/{workspace_id}/{object_type}/{object_id}/acls',
		body: object({
			private: flag,
			entries: arrayOf(
				object(
					{
						kind: oneOf('user', 'group'),
						id: filled,
						permission_level: level,
						from_group_id: text,
						from_parent_type: text,
						from_parent_id: text,
						calculated: flag,
					},
					'kind',
					'id',
				),
			),
		}),
		handle(call) {
			workspaceIn(call, 'workspace_id');
			checkObject(call);
			const { object_type: type, object_id: id } = call.params;
			const { private: isPrivate, entries = [] } = call.body;
			for (const entry of entries) checkEntry(call, entry.kind, entry.id);
			const acl = call.state.acls.get(`${type}/${id}`) ?? { private: false, entries: [] };
			if (isPrivate !== undefined) {
				acl.private = isPrivate;
				if (type === 'space') spaceIn(call, id).private = isPrivate;
			}
			for (const entry of entries) {
				acl.entries = acl.entries.filter((other) => other.kind !== entry.kind || other.id !== entry.id);
				const permissionLevel = entry.permission_level ?? null;
				if (permissionLevel !== null) acl.entries.push({ kind: entry.kind, id: entry.id, permissionLevel });
			}
			call.state.acls.set(`${type}/${id}`, acl);
			return {};
		},
	}),
];
