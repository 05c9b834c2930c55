import { spaceIn, workspaceIn } from '../access';
import { spaceEvent } from '../events';
import { route, type Call } from '../route';
import { filled, flag, nullable, object, text } from '../schema';
import { spaceShape } from '../shapes/hierarchy';
import { addSpace, defaultFeatures } from '../state/make';
import type { Features, Space } from '../state/types';

const enabled = object({ enabled: flag }, 'enabled');
const dueDates = { enabled: flag, start_date: flag, remap_due_dates: flag, remap_closed_due_date: flag };
const featureKeys = {
	due_dates: object(dueDates, ...Object.keys(dueDates)),
	time_tracking: enabled,
	tags: enabled,
	time_estimates: enabled,
	checklists: enabled,
	custom_fields: enabled,
	remap_dependencies: enabled,
	dependency_warning: enabled,
	portfolios: enabled,
};
const features = object(featureKeys, ...Object.keys(featureKeys));

interface SpaceBody {
	name: string;
	color: string | null;
	private: boolean;
	admin_can_manage: boolean;
	multiple_assignees: boolean;
	features: Features;
}

/** Each feature keeps the settings that the request cannot say. */
function mergeFeatures(before: Features, change: Features): Features {
	const merged = { ...before };
	for (const [name, setting] of Object.entries(change)) {
		merged[name] = { ...(before[name] as object | undefined), ...(setting as object) };
	}
	return merged;
}

/** Deletes a Space with everything in it. */
function removeSpace({ state }: Call, space: Space): void {
	space.deleted = true;
	for (const folder of state.foldersOf(space.id)) folder.deleted = true;
	for (const list of state.lists.values()) if (list.spaceId === space.id) list.deleted = true;
}

export const spaces = [
	route({
		operationId: 'GetSpaces',
		method: 'GET',
		path: '/api/v2/team/{team_id}/space',
		query: { archived: flag },
		handle: (call) => ({
			spaces: call.state
				.spacesOf(workspaceIn(call).id)
				.filter(({ archived }) => archived === (call.query.archived ?? false))
				.map(spaceShape),
		}),
	}),
	route<Pick<SpaceBody, 'name' | 'multiple_assignees' | 'features'>>({
		operationId: 'CreateSpace',
		method: 'POST',
		path: '/api/v2/team/{team_id}/space',
		body: object(
			{ name: filled, multiple_assignees: flag, features },
			'name',
			'multiple_assignees',
			'features',
		),
		handle(call) {
			const { id: workspaceId } = workspaceIn(call);
			const space = addSpace(call.state, {
				workspaceId,
				name: call.body.name,
				multipleAssignees: call.body.multiple_assignees,
				features: mergeFeatures(defaultFeatures(), call.body.features),
			});
			spaceEvent(call, 'Created', space);
			return spaceShape(space);
		},
	}),
	route({
		operationId: 'GetSpace',
		method: 'GET',
		path: '/api/v2/space/{space_id}',
		handle: (call) => spaceShape(spaceIn(call)),
	}),
	route<SpaceBody>({
		operationId: 'UpdateSpace',
		method: 'PUT',
		path: '/api/v2/space/{space_id}',
		// UNVERIFIED whether ClickUp insists on every key, as its description says. The sandbox does.
		body: object(
			{
				name: filled,
				// A Space without a color has null in answers. UNVERIFIED that ClickUp takes it back.
				color: nullable(text),
				private: flag,
				admin_can_manage: flag,
				multiple_assignees: flag,
				features,
			},
			'name',
			'color',
			'private',
			'admin_can_manage',
			'multiple_assignees',
			'features',
		),
		handle(call) {
			const space = spaceIn(call);
			const { body } = call;
			Object.assign(space, {
				name: body.name,
				color: body.color,
				private: body.private,
				adminCanManage: body.admin_can_manage,
				multipleAssignees: body.multiple_assignees,
				features: mergeFeatures(space.features, body.features),
			});
			spaceEvent(call, 'Updated', space);
			return spaceShape(space);
		},
	}),
	route({
		operationId: 'DeleteSpace',
		method: 'DELETE',
		path: '/api/v2/space/{space_id}',
		handle(call) {
			const space = spaceIn(call);
			removeSpace(call, space);
			spaceEvent(call, 'Deleted', space);
			return {};
		},
	}),
];
