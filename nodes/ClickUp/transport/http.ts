import type { IHttpRequestOptions } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { stopSignal } from './clock';
import type { ApiRequest, ApiResponse, Bytes, ClickUpContext } from './context';

const BASE_URL = 'https://api.clickup.com/api';

/** An answer, or Node.js's code of a connection that gave none. */
export type Outcome = ApiResponse | { reason: string };

/** n8n leaves out an empty object or array, where ClickUp wants a body all the same; text it sends. */
const asText = (body: unknown) => ({
	body: JSON.stringify(body),
	headers: { 'content-type': 'application/json' },
});

function isEmptyJson(body: ApiRequest['body']): boolean {
	return body !== undefined && !(body instanceof FormData) && Object.keys(body).length === 0;
}

/** Sends a request one time. */
export async function sendWithCredential(
	context: ClickUpContext,
	credentialType: string,
	{ method, path, query, arrayFormat, body }: ApiRequest,
): Promise<Outcome> {
	const options: IHttpRequestOptions = {
		method,
		url: BASE_URL + path,
		...(query && { qs: query, arrayFormat: arrayFormat ?? 'brackets' }),
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

/** Fetches a file one time, without the credential; its bytes are taken while they come. */
export async function fetchFile(
	context: ClickUpContext,
	url: string,
	take: (bytes: Bytes) => Promise<unknown>,
): Promise<Outcome> {
	const options: IHttpRequestOptions = {
		method: 'GET',
		url,
		encoding: 'stream',
		abortSignal: stopSignal(context) as IHttpRequestOptions['abortSignal'],
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
	};
	const taken = async (): Promise<FullResponse> => {
		const { statusCode, headers, body } = (await context.helpers.httpRequest(options)) as FullResponse;
		if (statusCode < 300) return { statusCode, headers, body: await take(body as Bytes) };
		(body as Bytes).destroy();
		return { statusCode, headers, body: undefined };
	};
	return await outcomeOf(context, taken());
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
 * of decompression, and a cancelled request. Other codes (of an address, a header, a certificate, a file on
 * this machine) mean that nothing was sent.
 */
const BROKEN =
	/^(?:E(?!RR_|NOENT|NOSPC|ACCES|PERM|MFILE|ISDIR)[A-Z_]+|HPE_[A-Z_]+|Z_[A-Z_]+|ERR_(?:BAD_RESPONSE|CANCELED|NETWORK|STREAM_PREMATURE_CLOSE))$/;

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
