import type { ClickUpError, ErrorShape } from './errors';
import type { ChangeEvent } from './events';
import type { Schema } from './schema';
import type { SandboxState } from './state/state';
import type { Token, User } from './state/types';

export type QueryValue = string | number | boolean | string[] | number[];

/** One request on its way through a route. */
export interface Call<Body = unknown> {
	readonly state: SandboxState;
	/** Unix milliseconds on the sandbox's clock. */
	readonly now: number;
	readonly token: Token;
	/** The token's owner. */
	readonly user: User;
	/** Path parameters, decoded. */
	readonly params: Record<string, string>;
	/** Query by its raw names (`statuses[]`), numbers and booleans read. */
	readonly query: Record<string, QueryValue | undefined>;
	readonly body: Body;
	/** Tells the webhooks what has changed. */
	emit(event: ChangeEvent): void;
}

/** One operation of the API: where it is, what it takes, what it does. */
// A table of routes holds bodies of every type; route() checks each where it is written.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export interface Route<Body = any> {
	/** The name in ClickUp's OpenAPI file; routes that are not in it have none. */
	operationId?: string;
	method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	/** As ClickUp's OpenAPI file writes it, with `/api` in front: `/api/v2/task/{task_id}`. */
	path: string;
	/** Query parameters by raw name. */
	query?: Record<string, Schema>;
	requiredQuery?: string[];
	/** Schema of a JSON body. Without it a body is refused. */
	body?: Schema;
	/** The body may be left out. */
	bodyOptional?: boolean;
	/** Other ways in which the body may be encoded. */
	accepts?: Array<'form' | 'multipart'>;
	/** Needs no Authorization header and has no rate limit. */
	open?: boolean;
	/** Served by app.clickup.com instead of api.clickup.com. */
	app?: boolean;
	/** Served by the servers that ClickUp keeps files on. */
	files?: boolean;
	/** Where the error shape differs from that of the API version. */
	errors?: ErrorShape;
	handle(call: Call<Body>): unknown;
}

/** Checks a route's types where it is written. */
export function route<Body = Record<string, never>>(definition: Route<Body>): Route {
	return definition;
}

/** An answer that is not 200 with JSON. */
export class Answer {
	constructor(
		readonly status: number,
		readonly body: string | Buffer | undefined,
		readonly headers: Record<string, string> = {},
	) {}
}

/** 201 with JSON. */
export const created = (body: unknown) =>
	new Answer(201, JSON.stringify(body), { 'content-type': 'application/json; charset=utf-8' });
/** 204 without body and content type. */
export const noContent = () => new Answer(204, undefined);
/** 200 without body. */
export const emptyAnswer = () => new Answer(200, undefined);
export const html = (body: string, status = 200) =>
	new Answer(status, body, { 'content-type': 'text/html; charset=utf-8' });
export const redirect = (location: string) => new Answer(302, undefined, { location });

/** The error shape of a path. */
export function shapeOf(path: string, route?: Pick<Route, 'errors'>): ErrorShape {
	return route?.errors ?? (path.startsWith('/api/v3/') ? 'v3' : 'v2');
}

/** A custom-field refusal is only shaped differently when it is a 400. */
export function errorBody(error: ClickUpError, shape: ErrorShape, now: number): Record<string, unknown> {
	const special = shape === 'template' || shape === 'customField';
	return error.body(special && error.status !== 400 ? 'v2' : shape, now);
}
