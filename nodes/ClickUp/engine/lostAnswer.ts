import type { IDataObject } from 'n8n-workflow';

import { clock } from '../transport/clock';
import type { ApiRequest } from '../transport/context';
import { mayBeCarriedOut } from '../transport/errors';
import { asError } from '../values/asError';
import { InputError } from '../values/inputError';
import type { RequestOperation, RunContext } from './operation';

/** How often a request is sent at most whose answers are lost. */
const TRIES = 3;

/** What ClickUp has just created may not be found at once (not documented), in ms. */
const SETTLING = 5000;

/** Dates of answers have whole seconds only, in ms. */
const ROUNDING = 2000;

/** IDs of what the items of an execution have created, so that no two get the same one. */
export type Given = Set<string>;

/**
 * Sends a request that creates something. When its answer is lost, it looks whether it was carried out
 * before it sends it again.
 *
 * @param given gets the ID of what was created
 * @param clickUpTime ClickUp's time when it was so much here, in Unix ms
 * @throws the error of the lost answer when several things may be what was created
 */
export async function sendLookingUp(
	operation: RequestOperation,
	context: RunContext,
	request: ApiRequest,
	given: Given,
	clickUpTime: (here: number) => number,
): Promise<unknown> {
	const sent = clock.now();
	// Asked after an answer has told ClickUp's time.
	const since = () => clickUpTime(sent) - ROUNDING;
	for (let tried = 1; ; tried++) {
		try {
			const answer = await context.send(request);
			given.add(String((answer as IDataObject | undefined)?.id));
			return answer;
		} catch (error) {
			if (!operation.created || !mayBeCarriedOut(error)) throw asError(error);
			await context.wait(SETTLING);
			const found = (await operation.created(context, request, since)).filter(
				({ id }) => !given.has(String(id)),
			);
			if (found.length > 1) throw severalFound(found);
			if (found.length === 1) {
				given.add(String(found[0].id));
				return found[0];
			}
			if (tried >= TRIES) throw asError(error);
		}
	}
}

function severalFound(found: IDataObject[]): InputError {
	const ids = found.map(({ id }) => String(id)).join(', ');
	return new InputError(
		`ClickUp's answer was lost, and ${found.length} objects may be the one that was created: ${ids}`,
		'Look at them in ClickUp: if one of them is new, this item is done',
	);
}
