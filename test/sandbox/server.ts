import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { authenticate, tokenIn } from './auth';
import { readBody } from './body';
import type { Certificates } from './certificates';
import type { SandboxClock } from './clock';
import { ClickUpError, rateLimited, refused, schemaRefusal, unknownRoute } from './errors';
import type { Fault, Faults } from './faults';
import { readQuery } from './query';
import type { RateLimiter } from './rateLimit';
import type { RecordedRequest } from './record';
import { Answer, errorBody, shapeOf, type Call, type Route } from './route';
import { routes } from './routes';
import type { SandboxState } from './state/state';
import type { Token } from './state/types';
import type { WebhookSender } from './webhooks';

/** What the server works with. `state` is replaced when the sandbox is reset. */
export interface World {
	state: SandboxState;
	readonly clock: SandboxClock;
	readonly limiter: RateLimiter;
	readonly faults: Faults;
	readonly webhooks: WebhookSender;
	readonly requests: RecordedRequest[];
	latencyMs: number;
	readonly log: (line: string) => void;
}

interface Attached {
	record: RecordedRequest;
	fault?: Fault;
	token?: Token;
	rateHeaders: Record<string, string>;
	withRateHeaders: boolean;
	problem?: Error;
}

declare module 'fastify' {
	interface FastifyRequest {
		sandbox: Attached;
	}
	interface FastifyContextConfig {
		clickUp?: Route;
	}
}

const JSON_TYPE = 'application/json; charset=utf-8';

const sleep = async (ms: number) => await new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Builds the HTTPS server: arrival, authorization, rate limit, checks, route, record. */
export function buildServer(world: World, certificates: Certificates): FastifyInstance {
	const server = fastify({
		https: { key: certificates.key, cert: certificates.cert },
		bodyLimit: 256 * 1024 * 1024,
		forceCloseConnections: true,
		exposeHeadRoutes: false,
		routerOptions: { maxParamLength: 1000 },
		// Nothing is bent to fit: a wrong type or an unknown key is refused.
		ajv: {
			customOptions: {
				coerceTypes: false,
				removeAdditional: false,
				useDefaults: false,
				allErrors: false,
				allowUnionTypes: true,
			},
		},
	}) as unknown as FastifyInstance;

	server.decorateRequest('sandbox', null as unknown as Attached);
	server.removeAllContentTypeParsers();
	server.addContentTypeParser('*', { parseAs: 'buffer' }, async (request: FastifyRequest, raw: Buffer) => {
		const type = request.headers['content-type'] ?? '';
		const { body, problem } = await readBody(raw, type, request.routeOptions.config.clickUp ?? {});
		request.sandbox.record.body = body;
		request.sandbox.problem = problem;
		return body;
	});

	server.setSchemaErrorFormatter((errors, part) => schemaRefusal(errors as never, part));

	server.addHook('onRequest', async (request, reply) => {
		await arrive(world, request, reply);
	});
	server.addHook('preValidation', async (request) => {
		const { record, problem } = request.sandbox;
		const route = request.routeOptions.config.clickUp;
		if (problem) throw problem;
		if (route) request.query = readQuery(record.query, route.query);
		if (route && !route.body) refuseBody(request);
		if (route?.bodyOptional && request.body === undefined) request.body = {};
		record.body ??= request.body;
	});
	server.addHook('onSend', async (request, reply, payload) => {
		leave(world, request, reply, payload);
		return payload;
	});

	server.setErrorHandler((error, request, reply) => {
		sendError(world, asClickUpError(world, error as Error), request, reply);
	});
	server.setNotFoundHandler((request, reply) => {
		sendError(world, unknownRoute(request.method, pathOf(request)), request, reply);
	});

	for (const route of routes) mount(server, world, route);
	return server;
}

const pathOf = (request: FastifyRequest) => request.url.split('?')[0];

/** Everything that happens before the body is read. */
async function arrive(world: World, request: FastifyRequest, reply: FastifyReply): Promise<void> {
	const time = world.clock.now();
	const path = pathOf(request);
	const record: RecordedRequest = {
		time,
		method: request.method,
		host: (request.headers.host ?? '').replace(/:\d+$/, ''),
		path,
		query: { ...(request.query as Record<string, string | string[]>) },
		headers: { ...request.headers },
		body: undefined,
		status: 0,
		responseBody: undefined,
		token: tokenIn(request.headers.authorization),
	};
	world.requests.push(record);
	request.sandbox = { record, rateHeaders: {}, withRateHeaders: true };
	reply.header('date', new Date(time).toUTCString());
	if (world.latencyMs > 0) await sleep(world.latencyMs);

	const fault = world.faults.take(request.method, path);
	request.sandbox.fault = fault;
	if (fault?.dropConnection === 'before') {
		drop(request, reply);
		return;
	}
	if (fault?.rateLimited) {
		const reset = world.clock.now() + (fault.resetInSeconds ?? 1) * 1000;
		request.sandbox.rateHeaders = world.limiter.headers(0, reset);
		throw rateLimited();
	}
	if (fault && fault.dropConnection === undefined) {
		request.sandbox.withRateHeaders = false;
		const status = fault.status ?? 500;
		const body = fault.body ?? { err: 'Internal server error', ECODE: 'SANDBOX_FAULT' };
		reply.code(status).headers(fault.headers ?? {});
		await reply.send(typeof body === 'string' || Buffer.isBuffer(body) ? body : json(reply, body));
		return;
	}

	const route = request.routeOptions.config.clickUp;
	if (!route || !servedBy(route, record.host)) throw unknownRoute(request.method, path);
	if (request.method === 'GET' && Number(request.headers['content-length'] ?? 0) > 2) {
		throw refused('BODY', 'A GET request has no body');
	}
	if (route.open) return;

	if (record.token !== undefined) {
		const verdict = world.limiter.take(record.token, time);
		request.sandbox.rateHeaders = verdict.headers;
		if (!verdict.allowed) throw rateLimited();
	}
	request.sandbox.token = authenticate(world.state, request.headers.authorization);
}

/** Each host has its own routes; on localhost all of them are at hand. */
function servedBy(route: Route, host: string): boolean {
	if (host === 'api.clickup.com') return !route.app && !route.files;
	if (host === 'app.clickup.com') return route.app === true;
	if (host.endsWith('.clickup-attachments.com')) return route.files === true;
	return true;
}

function refuseBody(request: FastifyRequest): void {
	const { body } = request;
	if (body === undefined || body === null) return;
	const [key] = typeof body === 'object' ? Object.keys(body) : ['(not an object)'];
	if (key !== undefined) throw refused('BODY', `Unknown body key "${key}": this operation takes no body`);
}

function drop(request: FastifyRequest, reply: FastifyReply): void {
	reply.hijack();
	request.raw.socket.destroy();
}

/** Writes down the answer; adds the rate limit headers; closes the connection when a fault says so. */
function leave(world: World, request: FastifyRequest, reply: FastifyReply, payload: unknown): void {
	const { record, fault, rateHeaders, withRateHeaders } = request.sandbox;
	if (fault?.dropConnection === 'after') {
		request.raw.socket.destroy();
		return;
	}
	if (withRateHeaders) reply.headers(rateHeaders);
	record.status = reply.statusCode;
	keepAnswer(record, payload, String(reply.getHeader('content-type')).includes('json'));
	world.log(`${record.method} ${record.host}${record.path} ${record.status}`);
}

/** JSON is parsed when somebody looks at it: a run can have thousands of answers, and most are not looked at. */
function keepAnswer(record: RecordedRequest, payload: unknown, isJson: boolean): void {
	if (!isJson || payload === undefined || payload === null) {
		record.responseBody = payload;
		return;
	}
	let parsed: unknown;
	const get = () => (parsed ??= parsedOr(payload));
	Object.defineProperty(record, 'responseBody', { get, enumerable: true });
}

/** A file or a fault may call itself JSON and be none. */
function parsedOr(payload: unknown): unknown {
	try {
		return JSON.parse(String(payload));
	} catch {
		return payload;
	}
}

function json(reply: FastifyReply, body: unknown): string {
	if (!reply.hasHeader('content-type')) reply.header('content-type', JSON_TYPE);
	return JSON.stringify(body);
}

function asClickUpError(
	world: World,
	error: Error & { statusCode?: number; validation?: unknown },
): ClickUpError {
	if (error instanceof ClickUpError) return error;
	if (error.statusCode !== undefined && error.statusCode < 500) return refused('BODY', error.message);
	world.log(`sandbox error: ${error.stack ?? error.message}`);
	return new ClickUpError(500, 'SANDBOX_BROKEN', `The sandbox itself failed: ${error.message}`);
}

function sendError(world: World, error: ClickUpError, request: FastifyRequest, reply: FastifyReply): void {
	const shape = shapeOf(pathOf(request), request.routeOptions.config.clickUp);
	if (!error.rateHeaders) request.sandbox.withRateHeaders = false;
	reply.code(error.status);
	void reply.send(json(reply, errorBody(error, shape, world.clock.now())));
}

/** As bytes, which can be sent more than once. */
function ready(answer: unknown): Answer {
	if (answer instanceof Answer) return answer;
	return new Answer(200, Buffer.from(JSON.stringify(answer)), { 'content-type': JSON_TYPE });
}

/** Whoever changes something may look at other things before and after. */
async function changing<T>(state: SandboxState, act: () => Promise<T>): Promise<T> {
	state.forgetAnswers();
	try {
		return await act();
	} finally {
		state.forgetAnswers();
	}
}

function mount(server: FastifyInstance, world: World, route: Route): void {
	server.route({
		method: route.method,
		url: route.path.replace(/\{(\w+)\}/g, ':$1'),
		config: { clickUp: route },
		schema: {
			querystring: {
				type: 'object',
				properties: route.query ?? {},
				required: route.requiredQuery ?? [],
				additionalProperties: false,
			},
			...(route.body && { body: route.body }),
		},
		handler: async (request, reply) => {
			const call: Call = {
				state: world.state,
				now: world.clock.now(),
				token: request.sandbox.token as Token,
				user: world.state.users.get(request.sandbox.token?.userId ?? 0)!,
				params: request.params as Record<string, string>,
				query: request.query as Call['query'],
				body: request.body as never,
				emit: (event) => world.webhooks.emit(event),
			};
			call.state.settle(call.now);
			const answer = async () => ready(await route.handle(call));
			const { status, headers, body } =
				route.method === 'GET'
					? await call.state.remember(`GET ${request.url} ${request.sandbox.token?.clientId}`, answer)
					: await changing(call.state, answer);
			reply.code(status).headers(headers);
			return await reply.send(body);
		},
	});
}
