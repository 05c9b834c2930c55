import type { RunContext } from '../../engine/operation';
import type { ApiRequest } from '../../transport/context';
import { mayBeCarriedOut } from '../../transport/errors';
import { asError, tellingMore } from '../../values/asError';
import { InputError } from '../../values/inputError';

/** One request of a change that takes several. */
export interface Step {
	/** What a message calls what it writes. */
	what: string;
	request: ApiRequest;
	/** Whether it must not be taken again when nobody knows whether it was. */
	once?: boolean;
}

/** Whether ClickUp said no to this one request: the next one may well be taken. */
function isRefusal(error: unknown): boolean {
	const { httpCode } = error as { httpCode?: string | null };
	return ['400', '403', '404'].includes(String(httpCode));
}

/**
 * Takes the steps one by one. What ClickUp refuses does not keep it from taking the others; any other
 * failure ends it.
 *
 * @param id of the task
 * @param before what of the change is written already
 * @throws InputError that says what was refused, what is written and what was not tried
 */
export async function takeSteps(
	{ send }: RunContext,
	id: string,
	steps: Step[],
	before: string[],
): Promise<void> {
	const written = [...before];
	const refused: string[] = [];
	let tried = 0;
	let unsure: Error | undefined;
	for (const { what, request, once } of steps) {
		tried++;
		try {
			await send(request);
			written.push(what);
		} catch (error) {
			if (once && mayBeCarriedOut(error)) unsure = asError(error);
			refused.push(`${what}: ${asError(error).message}`);
			if (!isRefusal(error)) break;
		}
	}
	if (refused.length === 0) return;
	const left = steps.slice(tried).map(({ what }) => what);
	const account = [
		`ClickUp did not take ${refused.length} of ${before.length + steps.length} changes of the task ${id}. ${refused.join('; ')}`,
		`Written: ${written.join(', ') || 'none'}`,
		...(left.length > 0 ? [`Not tried: ${left.join(', ')}`] : []),
	].join('. ');
	if (unsure) throw tellingMore(unsure, account);
	throw new InputError(
		account,
		'Correct these values and run it again; what is written already can be written again',
	);
}

/**
 * The task as it is after a change.
 *
 * @param written what of the change is written
 * @throws InputError that says so when it cannot be read
 */
export async function readAfter(
	{ send }: RunContext,
	id: string,
	request: ApiRequest,
	written: string[],
): Promise<unknown> {
	return await send(request).catch((error: unknown) => {
		if (written.length === 0) throw error;
		throw new InputError(
			`All changes of the task ${id} are written, but ClickUp did not give the task after that. ${asError(error).message}. Written: ${written.join(', ')}`,
			'There is nothing to repeat; get the task with an operation of its own',
		);
	});
}
