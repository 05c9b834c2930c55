import { createHash } from 'node:crypto';

import type { ClickUpEvent } from './event';
import { changesIn, isCreationOrDeletion, subjectOf } from './event';

/** What tells a delivery from another one. */
export interface Identity {
	/** One key for the delivery, or one for each change when companion events are merged. */
	keys: string[];
	/** False for what can happen again with the same words, such as a task deleted, restored and deleted again. */
	forGood: boolean;
}

/**
 * By what a delivery is recognised when ClickUp sends it again: its event and the IDs of its changes,
 * as ClickUp advises (developer.clickup.com, Webhooks). Several webhooks of one trigger that tell the
 * same count as one. Merged, the event's name is left out: companion events carry the same IDs.
 *
 * @returns undefined when nothing tells it from a later one: an update without changes in it
 */
export function identityOf(event: ClickUpEvent, merge: boolean): Identity | undefined {
	const ids = changesIn(event).map(({ id }) => id);
	if (ids.length > 0) {
		if (!ids.every((id) => typeof id === 'string' && id !== '')) return undefined;
		const name = typeof event.event === 'string' ? event.event : '';
		const keys = merge ? ids.map((id) => `change ${id}`) : [`${name} ${[...ids].sort().join()}`];
		return { keys: keys.map(short), forGood: true };
	}
	if (!isCreationOrDeletion(event) || !subjectOf(event)) return undefined;
	return { keys: [short(`${event.event} ${subjectOf(event)}`)], forGood: false };
}

/** A delivery can have many changes: keys are kept for long, so they have to be small. */
const short = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 22);
