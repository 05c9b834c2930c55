import { workspaceIn } from '../access';
import { unknownObject, refused } from '../errors';
import { route, type Call } from '../route';
import { arrayOf, filled, integer, number, object, text } from '../schema';
import { creatorShape } from '../shapes/users';
import type { UserGroup } from '../state/people';

interface CreateBody {
	name: string;
	handle?: string;
	members: number[];
}

interface UpdateBody {
	name?: string;
	handle?: string;
	members?: { add: number[]; rem: number[] };
}

const groupShape = (call: Call, group: UserGroup) => ({
	id: group.id,
	team_id: group.workspaceId,
	userid: group.creatorId,
	name: group.name,
	handle: group.handle,
	date_created: String(group.dateCreated),
	initials: group.name.slice(0, 1).toUpperCase(),
	members: group.memberIds.map((id) => {
		const user = call.state.users.get(id)!;
		return { ...creatorShape(user), initials: user.initials };
	}),
	avatar: { attachment_id: null, color: null, source: null, icon: null },
});

function checkMembers(call: Call, workspaceId: string, ids: number[]): number[] {
	const stranger = ids.find((id) => !call.state.isMember(workspaceId, id));
	if (stranger !== undefined) throw refused('VALUE', `User ${stranger} is not in the Workspace`);
	return ids;
}

/** The group in the path. */
function groupIn(call: Call): UserGroup {
	const group = call.state.userGroups.get(call.params.group_id);
	if (!group) throw unknownObject();
	workspaceIn({ ...call, params: { team_id: group.workspaceId } });
	return group;
}

export const userGroups = [
	route<CreateBody>({
		operationId: 'CreateUserGroup',
		method: 'POST',
		path: '/api/v2/team/{team_id}/group',
		body: object({ name: filled, handle: text, members: arrayOf(integer) }, 'name', 'members'),
		handle(call) {
			const { id: workspaceId } = workspaceIn(call);
			const { name, members, handle = name.toLowerCase().replace(/\s+/g, '') } = call.body;
			const group: UserGroup = {
				id: call.state.nextId('uuid'),
				workspaceId,
				creatorId: call.user.id,
				name,
				handle,
				dateCreated: call.now,
				memberIds: [...new Set(checkMembers(call, workspaceId, members))],
			};
			call.state.userGroups.set(group.id, group);
			return groupShape(call, group);
		},
	}),
	route({
		operationId: 'GetTeams1',
		method: 'GET',
		path: '/api/v2/group',
		query: { team_id: number, group_ids: arrayOf(text) },
		requiredQuery: ['team_id'],
		handle(call) {
			const { id } = workspaceIn({ ...call, params: { team_id: String(call.query.team_id) } });
			const wanted = call.query.group_ids as string[] | undefined;
			const groups = [...call.state.userGroups.values()].filter(
				(group) => group.workspaceId === id && (!wanted || wanted.includes(group.id)),
			);
			return { groups: groups.map((group) => groupShape(call, group)) };
		},
	}),
	route<UpdateBody>({
		operationId: 'UpdateTeam',
		method: 'PUT',
		path: '/api/v2/group/{group_id}',
		body: object({
			name: filled,
			handle: filled,
			members: object({ add: arrayOf(integer), rem: arrayOf(integer) }, 'add', 'rem'),
		}),
		handle(call) {
			const group = groupIn(call);
			const { name = group.name, handle = group.handle, members = { add: [], rem: [] } } = call.body;
			checkMembers(call, group.workspaceId, members.add);
			const memberIds = [...new Set([...group.memberIds, ...members.add])].filter(
				(id) => !members.rem.includes(id),
			);
			return groupShape(call, Object.assign(group, { name, handle, memberIds }));
		},
	}),
	route({
		operationId: 'DeleteTeam',
		method: 'DELETE',
		path: '/api/v2/group/{group_id}',
		handle(call) {
			call.state.userGroups.delete(groupIn(call).id);
			return {};
		},
	}),
];
