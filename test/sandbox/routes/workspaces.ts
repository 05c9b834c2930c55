import { workspaceIn } from '../access';
import { route } from '../route';
import { flag } from '../schema';
import { listInListsShape, workspaceShape } from '../shapes/hierarchy';
import { taskShape } from '../shapes/tasks';
import { ownerShape } from '../shapes/users';
import type { List, Plan, Task } from '../state/types';

/** UNVERIFIED, save Enterprise: the numbers of the plans. */
const plans: Record<Plan, { plan_name: string; plan_id: number }> = {
	free: { plan_name: 'Free Forever', plan_id: 1 },
	unlimited: { plan_name: 'Unlimited', plan_id: 2 },
	business: { plan_name: 'Business', plan_id: 3 },
	enterprise: { plan_name: 'Enterprise', plan_id: 4 },
	'business plus': { plan_name: 'Business Plus', plan_id: 5 },
};

export const workspaces = [
	route({
		operationId: 'GetAuthorizedUser',
		method: 'GET',
		path: '/api/v2/user',
		handle: ({ user }) => ownerShape(user),
	}),
	route({
		operationId: 'GetAuthorizedTeams',
		method: 'GET',
		path: '/api/v2/team',
		handle: ({ state, token }) => ({
			teams: [...state.workspaces.values()]
				.filter(({ id }) => state.allows(token, id))
				.map((workspace) => workspaceShape(state, workspace)),
		}),
	}),
	route({
		operationId: 'GetWorkspaceplan',
		method: 'GET',
		path: '/api/v2/team/{team_id}/plan',
		handle: (call) => plans[workspaceIn(call).plan],
	}),
	route({
		operationId: 'GetWorkspaceseats',
		method: 'GET',
		path: '/api/v2/team/{team_id}/seats',
		handle(call) {
			const { members, seats } = workspaceIn(call);
			const guests = members.filter(({ role }) => role === 4).length;
			const filled = members.length - guests;
			return {
				members: {
					filled_members_seats: filled,
					total_member_seats: seats.members,
					empty_member_seats: seats.members - filled,
				},
				guests: {
					filled_guest_seats: guests,
					total_guest_seats: seats.guests,
					empty_guest_seats: seats.guests - guests,
				},
			};
		},
	}),
	route({
		operationId: 'GetCustomRoles',
		method: 'GET',
		path: '/api/v2/team/{team_id}/customroles',
		query: { include_members: flag },
		handle(call) {
			const { id: teamId, customRoles } = workspaceIn(call);
			return {
				custom_roles: customRoles.map((role) => ({
					id: role.id,
					team_id: teamId,
					name: role.name,
					inherited_role: role.inheritedRole,
					date_created: String(role.date),
					...(call.query.include_members && { members: role.memberIds }),
				})),
			};
		},
	}),
	route({
		operationId: 'SharedHierarchy',
		method: 'GET',
		path: '/api/v2/team/{team_id}/shared',
		// What has been shared with someone by itself: here, what names the person among its members.
		handle(call) {
			const { state, user } = call;
			const { id } = workspaceIn(call);
			const mine = <T extends List | Task>(things: Iterable<T>) =>
				[...things].filter(
					(thing) =>
						!thing.deleted && thing.memberIds.includes(user.id) && state.workspaceOf(thing).id === id,
				);
			return {
				shared: {
					tasks: mine(state.tasks.values()).map((task) => taskShape(state, task)),
					lists: mine(state.lists.values()).map((list) => listInListsShape(state, list)),
					folders: [],
				},
			};
		},
	}),
	route({
		operationId: 'GetCustomItems',
		method: 'GET',
		path: '/api/v2/team/{team_id}/custom_item',
		handle: (call) => ({
			custom_items: workspaceIn(call).customItems.map(({ id, name, namePlural, description }) => ({
				id,
				name,
				name_plural: namePlural,
				description,
			})),
		}),
	}),
];
