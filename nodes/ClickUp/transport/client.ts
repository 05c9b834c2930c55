import type { IHttpRequestOptions } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { InputError } from '../values/inputError';
import { isCancelled, wait } from './clock';
import type { ApiRequest, ApiResponse, ClickUpContext } from './context';
import { noAnswerError, refusalError, unreadableError } from './errors';
import { pause, pauseLeft, untilReset } from './limiter';
import { repeatAfter } from './retry';

const BASE_URL = 'https://api.clickup.com/api';

/** The servers that ClickUp keeps files on. */
const FILE_SERVER = /^https:\/\/(?:[a-z0-9-]+\.)*clickup(?:-attachments)?\.com\//i;

/** The longest one request of a run waits for ClickUp's rate limit in all, in ms. */
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
	 * @throws InputError for an address that is not ClickUp's
	 * @throws NodeApiError when the server refuses or does not answer
	 */
	download(url: string, itemIndex?: number): Promise<Buffer>;
	/**
	 * Waits that many ms.
	 *
	 * @throws NodeOperationError when the run is stopped meanwhile
	 */
	wait(ms: number): Promise<void>;
	/** How long this client has waited for ClickUp's rate limit, in ms. */
	waited(): number;
}

/**
 * @param context what n8n handed to the node
 * @param options interactive: a person is waiting for a picker
 */
export function createClient(context: ClickUpContext, options: { interactive?: boolean } = {}): Client {
	const patience = options.interactive ? PATIENCE_INTERACTIVE : PATIENCE;
	const credentialType =
		context.getNodeParameter('authentication', 0) === 'oAuth2' ? 'clickUpOAuth2Api' : 'clickUpApi';
	const credential = `${credentialType}:${context.getNode().credentials?.[credentialType]?.id ?? ''}`;
	let waited = 0;

	/** Waits for the limit. False when that would take longer than a request may wait. */
	async function waitForLimit(limited: string, budget: number): Promise<boolean> {
		const left = pauseLeft(limited);
		if (left === 0) return true;
		if (left > budget) return false;
		waited += left;
		await waitOrStop(left);
		return true;
	}

	async function waitOrStop(ms: number): Promise<void> {
		if (!(await wait(context, ms))) throw stopped();
	}

	function stopped(): NodeOperationError {
		return new NodeOperationError(context.getNode(), 'The execution was stopped', {
			description: 'No further request was sent to ClickUp.',
		});
	}

	/**
	 * The body of the answer that stands.
	 *
	 * @param limited what a 429 holds back: the credential, or a file server
	 * @param sendOnce sends the request one time
	 */
	async function answerTo(
		request: ApiRequest,
		limited: string,
		sendOnce: () => Promise<Outcome>,
		itemIndex?: number,
	): Promise<unknown> {
		const before = waited;
		let refusal: ApiResponse = { status: 429, headers: {}, body: undefined };
		for (let attempt = 1; ;) {
			if (isCancelled(context)) throw stopped();
			if (!(await waitForLimit(limited, patience - (waited - before)))) {
				throw refusalError(context.getNode(), request, refusal, itemIndex);
			}
			const outcome = await sendOnce();
			if ('status' in outcome && outcome.status === 429) {
				// Not carried out, so it is safe to send again, whatever the method, and it is no failed try.
				refusal = outcome;
				pause(limited, untilReset(outcome.headers));
				continue;
			}
			if ('status' in outcome && outcome.status < 300) return outcome.body;
			const answered = 'status' in outcome;
			if (!answered && isCancelled(context)) throw stopped();
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
		const body = await answerTo(request, credential, sendOnce, itemIndex);
		if (typeof body === 'string' && body.trim() !== '') {
			throw unreadableError(context.getNode(), request, itemIndex);
		}
		return body;
	}

	async function download(url: string, itemIndex?: number): Promise<Buffer> {
		if (!FILE_SERVER.test(url)) {
			throw new InputError(
				`"${url}" is not the address of a file in ClickUp`,
				'Use the URL of an attachment of a task',
			);
		}
		// A query can hold a signature, and errors name the path.
		const request: ApiRequest = { method: 'GET', path: url.split(/[?#]/)[0] };
		const fetchOnce = async () => await fetchFile(context, url);
		return (await answerTo(request, request.path.split('/')[2], fetchOnce, itemIndex)) as Buffer;
	}

	return { send, download, wait: waitOrStop, waited: () => waited };
}

/** An answer, or Node.js's code of a connection that gave none. */
type Outcome = ApiResponse | { reason: string };

/** n8n leaves out an empty object or array, where ClickUp wants a body all the same; text it sends. */
const asText = (body: unknown) => ({
	body: JSON.stringify(body),
	headers: { 'content-type': 'application/json' },
});

function isEmptyJson(body: ApiRequest['body']): boolean {
	return body !== undefined && !(body instanceof FormData) && Object.keys(body).length === 0;
}

/** Sends a request one time. */
async function sendWithCredential(
	context: ClickUpContext,
	credentialType: string,
	{ method, path, query, arrayFormat, body }: ApiRequest,
): Promise<Outcome> {
	const options: IHttpRequestOptions = {
		method,
		url: BASE_URL + path,
		qs: query,
		arrayFormat: arrayFormat ?? 'brackets',
		...(isEmptyJson(body) ? asText(body) : { body }),
		// A form sets its own content type, with its boundary.
		json: !(body instanceof FormData),
		returnFullResponse: true,
		// Every status comes back as an answer: a thrown 401 would make n8n send the request again.
		ignoreHttpStatusErrors: true,
		// A redirected POST would become a GET, and its answer would pass for the result.
		disableFollowRedirect: true,
	};
	return await outcomeOf(
		context,
		context.helpers.httpRequestWithAuthentication.call(context, credentialType, options, {
			// ClickUp answers 401 for an unknown ID too, and its tokens cannot be refreshed.
			oauth2: { skipTokenRefresh: true },
		}),
	);
}

/** Fetches a file one time, without the credential. */
async function fetchFile(context: ClickUpContext, url: string): Promise<Outcome> {
	const options: IHttpRequestOptions = {
		method: 'GET',
		url,
		encoding: 'arraybuffer',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
	};
	return await outcomeOf(context, context.helpers.httpRequest(options));
}

async function outcomeOf(context: ClickUpContext, sent: Promise<unknown>): Promise<Outcome> {
	try {
		const { statusCode, headers, body } = (await sent) as FullResponse;
		return { status: statusCode, headers, body };
	} catch (error) {
		const reason = connectionCode(error);
		if (reason === undefined) throw notSent(context, error);
		return { reason };
	}
}

/** What n8n's helpers give with `returnFullResponse`. */
interface FullResponse {
	statusCode: number;
	headers: Record<string, unknown>;
	body: unknown;
}

/**
 * What a connection or its answer broke with: codes of the system (ECONNRESET), of the HTTP parser and
 * of decompression, and a cancelled request. Other codes (of an address, a header, a certificate) mean
 * that nothing was sent.
 */
const BROKEN =
	/^(?:E(?!RR_)[A-Z_]+|HPE_[A-Z_]+|Z_[A-Z_]+|ERR_(?:BAD_RESPONSE|CANCELED|NETWORK|STREAM_PREMATURE_CLOSE))$/;

/** The code of a broken connection, which stands below n8n's own error. */
function connectionCode(error: unknown): string | undefined {
	for (let at = error; typeof at === 'object' && at !== null; at = (at as { cause?: unknown }).cause) {
		const { code } = at as { code?: unknown };
		if (typeof code === 'string' && BROKEN.test(code)) return code;
	}
	return undefined;
}

/** What n8n found before it sent anything, such as a credential that is missing: its words are kept. */
function notSent(context: ClickUpContext, error: unknown): Error {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) return error;
	return new NodeOperationError(context.getNode(), error instanceof Error ? error.message : String(error));
}
