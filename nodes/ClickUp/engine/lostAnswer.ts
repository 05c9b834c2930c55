import type { IDataObject } from 'n8n-workflow';

import { clock } from '../transport/clock';
import type { ApiRequest } from '../transport/context';
import { mayBeCarriedOut } from '../transport/errors';
import { asError, tellingMore } from '../values/asError';
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
 * @throws the error of the lost answer when it cannot be told whether it was carried out
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
			const found = await foundBy(operation.created(context, request, since), given, error);
			if (found) return found;
			if (tried >= TRIES) throw asError(error);
		}
	}
}

/**
 * The one thing that a lost answer was about; undefined when nothing was created.
 *
 * @throws the error of the lost answer when that cannot be told: it must not be sent again then
 */
async function foundBy(
	created: Promise<IDataObject[]>,
	given: Given,
	lost: unknown,
): Promise<IDataObject | undefined> {
	let found: IDataObject[];
	try {
		found = (await created).filter(({ id }) => !given.has(String(id)));
	} catch (error) {
		throw tellingMore(lost, `It could not be looked up: ${asError(error).message}`);
	}
	if (found.length > 1) {
		const ids = found.map(({ id }) => String(id)).join(', ');
		throw tellingMore(lost, `One of these may be it: ${ids}`);
	}
	if (found[0]) given.add(String(found[0].id));
	return found[0];
}
