import type { INode, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { asError } from '../values/asError';
import { InputError } from '../values/inputError';

import type { ApiRequest, ApiResponse } from './context';
import { isRepeatable, neverSent } from './retry';

/** What ClickUp said when it refused. */
interface Refusal {
	/** Its own words, '' when it gave none. */
	words: string;
	/** Its code such as OAUTH_018, '' when it gave none. */
	code: string;
}

const asText = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/**
 * Reads ClickUp's four shapes of a refusal: v2 `{err, ECODE}`, templates `{error, ECODE}`, custom
 * fields `{err, ECODE, message}` and v3 `{status, message, trace_id}`. Anything else, such as a
 * page of HTML from in front of ClickUp, has no words.
 */
export function readRefusal(body: unknown): Refusal {
	if (typeof body !== 'object' || body === null) return { words: '', code: '' };
	const { err, error, message, ECODE } = body as Record<string, unknown>;
	const [first = '', second = ''] = [err, error, message].map(asText).filter(Boolean);
	const words = second && second !== first ? `${first}: ${second}` : first;
	return { words, code: asText(ECODE) };
}

interface Advice {
	/** What happened, put before ClickUp's words when those alone would mislead. */
	happened?: string;
	/** What to do. */
	todo: string;
}

const TOKEN: Advice = {
	happened: 'ClickUp does not accept the token of this credential',
	todo: 'Open the credential and enter a new access token, or connect the account again.',
};

// ClickUp answers 401 with these codes for an ID it does not know and for one that the account may
// not see, with a token that is fine (recorded traffic).
const UNKNOWN_ID: Advice = {
	happened: 'ClickUp does not know this ID, or this account may not see it',
	todo: 'Compare the IDs in this node with those in ClickUp. If they are right, share the object with the account behind the credential.',
};

const WORKSPACE: Advice = {
	happened: 'This account has no access to that Workspace or object',
	todo: 'Check the IDs and the Workspace. For OAuth2, connect the account again and tick the Workspace.',
};

const BY_CODE: Record<string, Advice> = {
	OAUTH_014: UNKNOWN_ID,
	OAUTH_017: TOKEN,
	OAUTH_018: UNKNOWN_ID,
	OAUTH_019: TOKEN,
	OAUTH_021: TOKEN,
	OAUTH_025: TOKEN,
	OAUTH_077: TOKEN,
	SHARD_031: { todo: 'Check the ID of the Workspace.' },
	ACCESS_999: UNKNOWN_ID,
	INPUT_003: { todo: 'Check the ID of the List.' },
	INPUT_011: { todo: 'Check the ID of the Folder.' },
	ITEM_013: { todo: 'Check the ID of the task; it may be deleted.' },
	ITEM_015: { todo: 'Check the ID of the List; it may be deleted.' },
	ITEM_114: { todo: 'Use a status of this List, written as in ClickUp.' },
	ITEM_137: { todo: 'The parent task has to be in the same List.' },
	ITEM_246: { todo: 'Use the task type "Task": the plan has no more uses of custom task types.' },
	FIELD_033: { todo: 'The ClickUp plan has no more uses of Custom Fields.' },
	TEAM_110: { todo: "This needs ClickUp's Enterprise plan." },
	GBUSED_005: { todo: 'Free some storage in ClickUp, or choose a larger plan.' },
	OAUTH_171: { todo: 'Delete the other webhook with this address and location in ClickUp.' },
};

const ACCESS_CODE = /^OAUTH_0(?:23|26|27|29|3[0-9]|4[0-5]|56)$/;

/** These routes hold no ID, so there a 401 can only mean the token. */
const TOKEN_ONLY = /^\/v2\/(?:user|team)$/;

/** A file is asked for by its whole address. */
const isFile = ({ path }: ApiRequest): boolean => path.startsWith('https://');

const FILE: Advice = {
	happened: 'ClickUp does not give out this file',
	todo: 'It may be deleted, or its address may have expired: get its address from ClickUp again.',
};

function adviceFor(request: ApiRequest, status: number, code: string): Advice {
	if (isFile(request) && status < 500 && status !== 429) return FILE;
	if (status === 401 && TOKEN_ONLY.test(request.path)) return TOKEN;
	if (BY_CODE[code]) return BY_CODE[code];
	if (ACCESS_CODE.test(code)) return WORKSPACE;
	if (status === 401)
		return { todo: 'Check the IDs in this node. If all of them are right, test the credential.' };
	if (status === 403) return { todo: 'The account behind the credential may not do this in ClickUp.' };
	if (status === 404) return { todo: 'Check the IDs in this node.' };
	if (status === 429) {
		return {
			happened: "ClickUp's rate limit is used up",
			todo: 'Wait a minute, or send less at a time: most plans allow 100 requests a minute for each token.',
		};
	}
	if (status >= 500) {
		return {
			happened: `ClickUp could not carry out the request (HTTP ${status})`,
			todo: carriedOut(request) + 'See status.clickup.com.',
		};
	}
	return { todo: 'Change what this node sends as ClickUp says.' };
}

/**
 * Whether what failed with this error may have been carried out all the same, and must not be sent again
 * without a look.
 */
export function mayBeCarriedOut(error: unknown): boolean {
	if (error instanceof InputError) return error.isCarriedOut;
	return error instanceof NodeApiError && error.context.mayBeCarriedOut === true;
}

/** A request that is never repeated, and whose fate is not known: the person has to look. */
function carriedOut(request: ApiRequest): string {
	return isRepeatable(request)
		? ''
		: 'The request may have been carried out all the same: look in ClickUp before you run it again. ';
}

/**
 * The one error a refused request becomes: ClickUp's words and code, what to do, the item.
 *
 * @param itemIndex the input item it was for, when there is one
 * @param attempt how often it was sent
 */
export function refusalError(
	node: INode,
	request: ApiRequest,
	response: ApiResponse,
	itemIndex?: number,
	attempt = 1,
): NodeApiError {
	const { words, code } = readRefusal(response.body);
	const advice = adviceFor(request, response.status, code);
	const { happened } = advice;
	const todo =
		attempt > 1 && request.method === 'DELETE'
			? `An earlier try may have deleted it. ${advice.todo}`
			: advice.todo;
	const said = words || (happened ? '' : `ClickUp refused the request (HTTP ${response.status})`);
	const message = [happened, said].filter(Boolean).join(': ') + (code ? ` (${code})` : '');
	const { status } = response;
	return apiError(node, { message, todo, request, itemIndex, status, code, unsure: status >= 500 });
}

/**
 * The one error of a request that got no answer.
 *
 * @param reason Node.js's code such as ECONNRESET, or what the HTTP client said
 */
export function noAnswerError(
	node: INode,
	request: ApiRequest,
	reason: string,
	itemIndex?: number,
): NodeApiError {
	const unreachable = neverSent(reason);
	return apiError(node, {
		message: unreachable ? `ClickUp cannot be reached (${reason})` : `ClickUp did not answer (${reason})`,
		todo: unreachable
			? 'Check the network of the machine that n8n runs on.'
			: carriedOut(request) + 'Run it again later, or see status.clickup.com.',
		request,
		itemIndex,
		unsure: !unreachable,
	});
}

/** The one error of an answer that should be JSON and is not, such as a page from in front of ClickUp. */
export function unreadableError(node: INode, request: ApiRequest, itemIndex?: number): NodeApiError {
	return apiError(node, {
		message: 'ClickUp answered with something that is not JSON',
		todo: carriedOut(request) + 'Run it again later, or see status.clickup.com.',
		request,
		itemIndex,
		unsure: true,
	});
}

/** A value that a person gave and that cannot be used, as an error of the node; anything else as it is. */
export function asNodeError(node: INode, error: unknown): Error {
	if (!(error instanceof InputError)) return asError(error);
	return new NodeOperationError(node, error.message, { description: error.description });
}

interface ErrorParts {
	message: string;
	todo: string;
	request: ApiRequest;
	itemIndex?: number;
	status?: number;
	code?: string;
	/** Whether ClickUp may have carried it out. */
	unsure?: boolean;
}

function apiError(node: INode, parts: ErrorParts): NodeApiError {
	const { message, todo, request, itemIndex, status, code, unsure = false } = parts;
	const answer = status === undefined ? '' : ` (HTTP ${status})`;
	const description = `${todo} Request: ${request.method} ${request.path}${answer}`;
	// Only these facts go in: n8n keeps what it is given, and the client's error holds the token.
	const facts: JsonObject = { message, ...(code ? { ECODE: code } : {}) };
	const error = new NodeApiError(node, facts, {
		message,
		description,
		httpCode: status === undefined ? undefined : String(status),
		itemIndex,
	});
	// NodeApiError replaces messages in which it finds words such as ECONNRESET.
	error.message = message;
	if (code) error.context.ecode = code;
	if (unsure && !isRepeatable(request)) error.context.mayBeCarriedOut = true;
	return error;
}
