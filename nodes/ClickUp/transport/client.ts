import { NodeOperationError } from 'n8n-workflow';

import { InputError } from '../values/inputError';
import { clock, stopSignal, wait } from './clock';
import type { ApiRequest, ApiResponse, Bytes, ClickUpContext } from './context';
import { noAnswerError, refusalError, unreadableError } from './errors';
import type { Outcome } from './http';
import { fetchFile, sendWithCredential } from './http';
import type { Limiter } from './limiter';
import { limiterOf } from './limiter';
import type { RateHeaders } from './rateHeaders';
import { rateHeaders, untilReset } from './rateHeaders';
import { repeatAfter } from './retry';
import { tokenName } from './tokenName';
import { waitingTime } from './waitingTime';

/** The servers that ClickUp keeps files on. */
const FILE_SERVER = /^https:\/\/(?:[a-z0-9-]+\.)*clickup(?:-attachments)?\.com\//i;

/** The longest one request of a run waits for its turn and for ClickUp's rate limit in all, in ms. */
const PATIENCE = 5 * 60_000;

/** The same for a picker: the person who opened it is looking at it. */
const PATIENCE_INTERACTIVE = 5_000;

/** Sends requests of one execution, one picker or one trigger with its credential. */
export interface Client {
	/**
	 * Sends a request, repeating it where that is safe and waiting for ClickUp's rate limit.
	 *
	 * @param itemIndex the input item it is for, named in errors
	 * @returns the answer's body
	 * @throws NodeApiError when ClickUp refuses or does not answer
	 */
	send(request: ApiRequest, itemIndex?: number): Promise<unknown>;
	/**
	 * Fetches a file of ClickUp's by its address, without the credential: its file servers need none,
	 * and an answer must not be able to send the token elsewhere. Waits and repeats as `send` does.
	 *
	 * @param take gets the bytes as they come, again from the start when they broke off
	 * @returns what `take` made of them
	 * @throws InputError for an address that is not ClickUp's
	 * @throws NodeApiError when the server refuses or does not answer
	 */
	download<T>(url: string, take: (bytes: Bytes) => Promise<T>, itemIndex?: number): Promise<T>;
	/**
	 * Waits that many ms.
	 *
	 * @throws NodeOperationError when the run is stopped meanwhile
	 */
	wait(ms: number): Promise<void>;
	/** How long requests of this client have been held back by ClickUp's rate limit, in ms. */
	waited(): number;
	/** Whether ClickUp's plan allows so much that only the way there and back counts. */
	hasLargePlan(): boolean;
	/** How many requests could be sent now without waiting. */
	room(): number;
	/** Whether a person has pressed Stop. */
	isStopped(): boolean;
	/** What a run ends with that was stopped. */
	stopError(): NodeOperationError;
	/** ClickUp's time when it was so much here, Unix ms, to a second; told by the last answer. */
	clickUpTime(here: number): number;
}

/** How a client treats the rate limit. */
export interface ClientOptions {
	/** A person is waiting for a picker: it goes first, and does not wait for long. */
	interactive?: boolean;
	/** The longest one request waits, in ms. */
	patience?: number;
}

/**
 * @param context what n8n handed to the node
 */
export async function createClient(
	context: ClickUpContext,
	{ interactive = false, patience = interactive ? PATIENCE_INTERACTIVE : PATIENCE }: ClientOptions = {},
): Promise<Client> {
	const owner = {};
	const signal = stopSignal(context);
	const credentialType =
		context.getNodeParameter('authentication', 0) === 'oAuth2' ? 'clickUpOAuth2Api' : 'clickUpApi';
	const tokenLimiter = limiterOf(await tokenName(context, credentialType));
	const waits = waitingTime();
	/** How far ClickUp's clock is ahead of this machine's, in ms. */
	let ahead = 0;

	/**
	 * Waits for a turn to send a request.
	 *
	 * @returns false when it would come after the deadline
	 * @throws NodeOperationError when the run is stopped meanwhile
	 */
	async function enter(limiter: Limiter, deadline: number): Promise<boolean> {
		const since = clock.now();
		waits.announce(limiter.closedFor(), context);
		const entry = await limiter.enter({ owner, interactive, deadline, signal });
		waits.add(since, clock.now());
		if (entry === 'stopped') throw stopped();
		return entry === 'go';
	}

	async function waitOrStop(ms: number): Promise<void> {
		if (!(await wait(signal, ms))) throw stopped();
	}

	function stopped(): NodeOperationError {
		return new NodeOperationError(context.getNode(), 'The execution was stopped', {
			description:
				'No further request was sent to ClickUp. What was on its way then may have been carried out: look in ClickUp before you run it again.',
		});
	}

	/** Sends a request whose turn has come, and keeps what ClickUp says of the limit and of the time. */
	async function sendInTurn(limiter: Limiter, sendOnce: () => Promise<Outcome>): Promise<Outcome> {
		let rate: RateHeaders | undefined;
		try {
			const outcome = await sendOnce();
			if ('status' in outcome) {
				rate = rateHeaders(outcome.headers);
				ahead = rate.ahead ?? ahead;
				if (outcome.status === 429) limiter.pause(untilReset(rate));
			}
			return outcome;
		} finally {
			limiter.leave(rate);
		}
	}

	/**
	 * The body of the answer that stands.
	 *
	 * @param limiter whose turns it waits for: the token's, or a file server's
	 * @param sendOnce sends the request one time
	 */
	async function answerTo(
		request: ApiRequest,
		limiter: Limiter,
		sendOnce: () => Promise<Outcome>,
		itemIndex?: number,
	): Promise<unknown> {
		const deadline = clock.now() + patience;
		let refusal: ApiResponse = { status: 429, headers: {}, body: undefined };
		for (let attempt = 1; ;) {
			if (!(await enter(limiter, deadline))) {
				throw refusalError(context.getNode(), request, refusal, itemIndex);
			}
			// Its answer was given up while it waited here; nobody reads the error either.
			if (request.isWanted?.() === false) {
				limiter.giveBack();
				throw refusalError(context.getNode(), request, refusal, itemIndex);
			}
			const outcome = await sendInTurn(limiter, sendOnce);
			if ('status' in outcome && outcome.status === 429) {
				// Not carried out, so it is safe to send again, whatever the method, and it is no failed try.
				refusal = outcome;
				continue;
			}
			if ('status' in outcome && outcome.status < 300) return outcome.body;
			const answered = 'status' in outcome;
			if (!answered && signal?.aborted) throw stopped();
			const pauseBefore =
				answered && outcome.status < 500
					? undefined
					: repeatAfter(request, attempt, answered ? undefined : outcome.reason);
			if (pauseBefore === undefined) {
				throw answered
					? refusalError(context.getNode(), request, outcome, itemIndex, attempt)
					: noAnswerError(context.getNode(), request, outcome.reason, itemIndex);
			}
			attempt++;
			await waitOrStop(pauseBefore);
		}
	}

	async function send(request: ApiRequest, itemIndex?: number): Promise<unknown> {
		const sendOnce = async () => await sendWithCredential(context, credentialType, request);
		const body = await answerTo(request, tokenLimiter, sendOnce, itemIndex);
		if (typeof body === 'string' && body.trim() !== '') {
			throw unreadableError(context.getNode(), request, itemIndex);
		}
		return body;
	}

	async function download<T>(
		url: string,
		take: (bytes: Bytes) => Promise<T>,
		itemIndex?: number,
	): Promise<T> {
		if (!FILE_SERVER.test(url)) {
			throw new InputError(
				`"${url}" is not the address of a file in ClickUp`,
				'Use the URL of an attachment of a task',
			);
		}
		// A query can hold a signature, and errors name the path.
		const request: ApiRequest = { method: 'GET', path: url.split(/[?#]/)[0] };
		const fetchOnce = async () => await fetchFile(context, url, take);
		return (await answerTo(request, limiterOf(request.path.split('/')[2]), fetchOnce, itemIndex)) as T;
	}

	return {
		send,
		download,
		wait: waitOrStop,
		waited: waits.total,
		hasLargePlan: () => tokenLimiter.isLarge,
		room: () => tokenLimiter.room,
		isStopped: () => signal?.aborted === true,
		stopError: stopped,
		clickUpTime: (here) => here + ahead,
	};
}
