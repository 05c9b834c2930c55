import type { AddressInfo } from 'node:net';
import { loadCertificates } from './certificates';
import { SandboxClock } from './clock';
import { Faults, type DrawFault, type Fault } from './faults';
import { RateLimiter } from './rateLimit';
import type { RecordedRequest } from './record';
import { addTokens, oauthApp, seed, seededState, tokens, type Tokens } from './seed';
import { buildServer, type World } from './server';
import { fileHost } from './shapes/attachments';
import type { SandboxState } from './state/state';
import { signatureOf, WebhookSender, type WebhookTiming } from './webhooks';

export { oauthApp, seed, tokens, type Tokens } from './seed';
export type { Fault } from './faults';
export type { MultipartBody, RecordedRequest, UploadedFile } from './record';
export type { SandboxState } from './state/state';
export type * from './state/types';
export type { WebhookTiming } from './webhooks';

export interface SandboxOptions {
	/** 0, the default, takes any free one. */
	port?: number;
	/**
	 * Requests a minute for each token, default 100 000 so that tests are not limited by accident.
	 * ClickUp's plans have 100, 1000 and 10000.
	 */
	rateLimit?: number;
	/** How long every answer takes, at least. */
	latencyMs?: number;
	/** Where the CA and the server's certificate are kept; default: the user's cache folder. */
	certificateDir?: string;
	/** How webhooks are delivered; the defaults are in webhooks.ts. */
	webhooks?: Partial<WebhookTiming>;
	/** Gets one line for each request and delivery. Tokens are never in it. */
	log?: (line: string) => void;
}

/** A running sandbox. */
export interface Sandbox {
	/** One TLS port on 127.0.0.1 that serves all of `hosts`, by Host header. */
	readonly port: number;
	/** The hosts whose place the sandbox takes: the API, the pages, the files of each Workspace. */
	readonly hosts: string[];
	/** PEM of the CA that clients have to trust. */
	readonly ca: string;
	/** Path of that PEM, for NODE_EXTRA_CA_CERTS. */
	readonly caFile: string;
	/** Every request in the order of arrival. */
	readonly requests: RecordedRequest[];
	/** Typed and mutable; a new object after `reset`. */
	readonly state: SandboxState;
	readonly clock: { now(): number; advance(ms: number): void; stop(): void };
	readonly tokens: Readonly<Tokens>;
	/** More tokens of the same people, which nobody has used yet; they stay good after `reset`. */
	freshTokens(): Tokens;
	readonly oauthApp: { clientId: string; clientSecret: string };
	setRateLimit(perMinute: number): void;
	setLatency(ms: number): void;
	setWebhookTiming(timing: Partial<WebhookTiming>): void;
	/** Makes the next matching request go wrong. */
	failNext(fault: Fault): void;
	/** Asks for a fault for every request for which none waits. */
	drawFaults(draw: DrawFault): void;
	/** Forgets the faults that are still to happen. */
	clearFaults(): void;
	/**
	 * Sends these bytes to a webhook's endpoint, once, and resolves with the status (0: no answer).
	 * The signature is the right one unless another is given; null sends an empty one.
	 */
	deliver(webhookId: string, body: string | Buffer, options?: { signature?: string | null }): Promise<number>;
	/** Resolves when no webhook delivery is under way or waiting for its next try. */
	settled(): Promise<void>;
	/** A fresh seed; no requests, faults or deliveries; limits, latency and clock as at the start. */
	reset(): void;
	close(): Promise<void>;
}

/** Starts a local ClickUp on 127.0.0.1. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const certificates = await loadCertificates(options.certificateDir);
	const { rateLimit = 100_000, latencyMs = 0, log = () => {} } = options;
	const clock = new SandboxClock();
	const world: World = {
		state: seededState(),
		clock,
		limiter: new RateLimiter(rateLimit),
		faults: new Faults(),
		webhooks: new WebhookSender(() => world.state, options.webhooks ?? {}, log),
		requests: [],
		latencyMs,
		log,
	};
	const server = buildServer(world, certificates);
	await server.listen({ port: options.port ?? 0, host: '127.0.0.1' });
	const issued: Tokens[] = [];

	return {
		port: (server.server.address() as AddressInfo).port,
		hosts: ['api.clickup.com', 'app.clickup.com', ...[seed.workspaceId, seed.otherWorkspaceId].map(fileHost)],
		ca: certificates.ca,
		caFile: certificates.caFile,
		requests: world.requests,
		get state() {
			return world.state;
		},
		clock,
		tokens,
		freshTokens() {
			const fresh: Tokens = { ...tokens };
			for (const kind in fresh) fresh[kind as keyof Tokens] += `_${issued.length + 1}`;
			addTokens(world.state, fresh);
			issued.push(fresh);
			return fresh;
		},
		oauthApp,
		setRateLimit: (perMinute) => world.limiter.set(perMinute),
		setLatency(ms) {
			world.latencyMs = ms;
		},
		setWebhookTiming: (timing) => Object.assign(world.webhooks.timing, timing),
		failNext: (fault) => world.faults.add(fault),
		drawFaults: (draw) => world.faults.drawFrom(draw),
		clearFaults: () => world.faults.clear(),
		async deliver(webhookId, body, { signature } = {}) {
			const webhook = world.state.webhooks.get(webhookId);
			if (!webhook) throw new Error(`The sandbox has no webhook ${webhookId}`);
			const bytes = Buffer.from(body as string);
			const signed = signature === undefined ? signatureOf(bytes, webhook.secret) : (signature ?? '');
			return await world.webhooks.post(webhook.endpoint, bytes, signed);
		},
		settled: async () => await world.webhooks.settled(),
		reset() {
			world.webhooks.reset();
			world.state = seededState();
			for (const fresh of issued) addTokens(world.state, fresh);
			world.requests.length = 0;
			world.faults.clear();
			world.limiter.reset();
			world.limiter.set(rateLimit);
			world.latencyMs = latencyMs;
			clock.reset();
		},
		async close() {
			world.webhooks.reset();
			await server.close();
		},
	};
}
