import type { IDataObject } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { toEvents } from '../fields/webhookEvents';
import type { Lookup } from '../lookup';
import { idFrom } from '../values/ids';
import { InputError } from '../values/inputError';
import { listOf } from '../values/lists';
import type { Level } from './locations';
import { idOf, LEVELS, locationsFrom } from './locations';
import type { TriggerContext } from './memory';

/** Where one webhook listens, as the API names it; nothing for the whole Workspace. */
export type Place = Partial<Record<`${Level}_id`, string>>;

/** What a person asked the trigger for. */
export interface Subscription {
	/** ID of the Workspace. */
	team: string;
	/** "*" for all. */
	events: string[] | string;
	/** One webhook each: ClickUp honours one location for each webhook. */
	places: Place[];
}

/**
 * The level that counts in ClickUp: of several the most specific does (developer.clickup.com, Webhooks).
 *
 * @param place a place of ours, or a webhook as ClickUp lists it
 * @returns such as "list 901234567890", or "workspace"
 */
export function narrowest(place: IDataObject): string {
	const level = [...LEVELS].reverse().find((candidate) => place[`${candidate}_id`]);
	return level ? `${level} ${String(place[`${level}_id`])}` : 'workspace';
}

/** The place in `filters`, the built-in node's parameter: one webhook with all IDs that are given. */
async function placeInFilters(filters: IDataObject, team: string, lookup: Lookup): Promise<Place> {
	const place: Place = {};
	for (const level of LEVELS) {
		const id = await idOf(filters[`${level}Id`], level, team, lookup);
		if (id) place[`${level}_id`] = id;
	}
	return place;
}

function mustChoose(context: TriggerContext, message: string, description: string): NodeOperationError {
	return new NodeOperationError(context.getNode(), message, { description });
}

/**
 * Reads the trigger's parameters.
 *
 * @throws NodeOperationError when no Workspace or no event is chosen
 * @throws InputError for a location that cannot be read
 */
export async function subscriptionOf(context: TriggerContext, lookup: Lookup): Promise<Subscription> {
	const team = teamOf(context);
	if (!team) throw mustChoose(context, 'No Workspace is chosen', 'Choose the Workspace');
	const unreadable = () => new InputError('"Events" is not a list of events', 'Choose them from the list');
	const events = toEvents(listOf(context.getNodeParameter('events', []), unreadable));
	if (events.length === 0) throw mustChoose(context, 'No event is chosen', 'Choose at least one event');

	const filters = context.getNodeParameter('filters', {}) as IDataObject;
	const inFilters = await placeInFilters(filters, team, lookup);
	const chosen = await locationsFrom(context.getNodeParameter('locations', {}), team, lookup);
	const places = [
		...(Object.keys(inFilters).length > 0 ? [inFilters] : []),
		...chosen.map(({ level, id }): Place => ({ [`${level}_id`]: id })),
	];
	const byLocation = new Map(places.map((place) => [narrowest(place), place]));
	return { team, events, places: byLocation.size > 0 ? [...byLocation.values()] : [{}] };
}

/** ID of the Workspace that is chosen, '' when none is. */
export function teamOf(context: TriggerContext): string {
	return idFrom(context.getNodeParameter('team', ''), 'workspace');
}
