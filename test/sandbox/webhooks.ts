import { createHmac } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { ChangeEvent, Place } from './events';
import type { SandboxState } from './state/state';
import type { Delivery, Webhook } from './state/types';

/** How deliveries are made. ClickUp waits 7 seconds; its delays between tries are not documented. */
export interface WebhookTiming {
	/** For one try, default 7000. */
	timeoutMs: number;
	/** Real time between two tries, default 200. */
	retryDelayMs: number;
	/** Tries for one event, default 5. */
	tries: number;
	/** Deliveries under way at once for one webhook, default 1: events arrive in order. */
	parallel: number;
}

export const defaultTiming: WebhookTiming = { timeoutMs: 7000, retryDelayMs: 200, tries: 5, parallel: 1 };

const failuresBeforeSuspension = 100;
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** Lower-case hex HMAC-SHA256 of the bytes that are sent, keyed by the webhook's secret. */
export const signatureOf = (body: Buffer, secret: string) =>
	createHmac('sha256', secret).update(body).digest('hex');

/** Whether a webhook listens to a place. The most specific of its locations decides. */
function listensTo(webhook: Webhook, place: Place): boolean {
	if (webhook.workspaceId !== place.workspaceId) return false;
	if (webhook.taskId !== null) return webhook.taskId === place.taskId;
	if (webhook.listId !== null) return webhook.listId === place.listId;
	if (webhook.folderId !== null) return webhook.folderId === place.folderId;
	if (webhook.spaceId !== null) return webhook.spaceId === place.spaceId;
	return true;
}

/** Sends events to endpoints: signed, tried again, counted, suspended. */
export class WebhookSender {
	timing: WebhookTiming;
	private pending = 0;
	private generation = 0;
	private queues = new Map<string, { running: number; waiting: Array<() => Promise<void>> }>();
	private idle: Array<() => void> = [];

	constructor(
		private readonly state: () => SandboxState,
		private readonly initial: Partial<WebhookTiming>,
		private readonly log: (line: string) => void,
	) {
		this.timing = { ...defaultTiming, ...initial };
	}

	/** Queues an event for every webhook that listens to it. */
	emit(change: ChangeEvent): void {
		for (const webhook of this.state().webhooks.values()) {
			if (webhook.status === 'suspended') continue;
			if (!webhook.events.includes(change.event) || !listensTo(webhook, change.place)) continue;
			this.queue(webhook, change);
		}
	}

	private queue(webhook: Webhook, { event, subject, historyItems, data }: ChangeEvent): void {
		const payload = {
			event,
			...(historyItems && { history_items: historyItems }),
			...subject,
			...(data && { data }),
			webhook_id: webhook.id,
		};
		const body = Buffer.from(JSON.stringify(payload));
		const delivery: Delivery = {
			webhookId: webhook.id,
			endpoint: webhook.endpoint,
			event,
			body,
			signature: signatureOf(body, webhook.secret),
			tries: 0,
			statuses: [],
			state: 'pending',
		};
		this.state().deliveries.push(delivery);
		this.pending += 1;
		const generation = this.generation;
		const queue = this.queues.get(webhook.id) ?? { running: 0, waiting: [] };
		this.queues.set(webhook.id, queue);
		queue.waiting.push(async () => {
			await this.deliver(webhook, delivery, () => generation === this.generation);
			if (generation === this.generation) this.finishOne();
		});
		setImmediate(() => this.work(queue));
	}

	private work(queue: { running: number; waiting: Array<() => Promise<void>> }): void {
		while (queue.running < this.timing.parallel) {
			const next = queue.waiting.shift();
			if (!next) return;
			queue.running += 1;
			void next().finally(() => {
				queue.running -= 1;
				this.work(queue);
			});
		}
	}

	private finishOne(): void {
		this.pending -= 1;
		if (this.pending === 0) for (const resolve of this.idle.splice(0)) resolve();
	}

	private async deliver(webhook: Webhook, delivery: Delivery, current: () => boolean): Promise<void> {
		const live = () =>
			current() && webhook.status !== 'suspended' && this.state().webhooks.get(webhook.id) === webhook;
		while (delivery.tries < this.timing.tries) {
			if (!live()) {
				delivery.state = 'dropped';
				return;
			}
			delivery.tries += 1;
			const status = await this.post(delivery.endpoint, delivery.body, delivery.signature);
			delivery.statuses.push(status);
			this.log(`webhook ${webhook.id} ${delivery.event} try ${delivery.tries}: ${status || 'no answer'}`);
			if (status >= 200 && status < 300) {
				delivery.state = 'delivered';
				// UNVERIFIED: that one success makes a failing webhook healthy again.
				if (webhook.status === 'failing') Object.assign(webhook, { status: 'active', failCount: 0 });
				return;
			}
			if (status === 401 || status === 410) {
				delivery.state = 'failed';
				Object.assign(webhook, { status: 'suspended', failCount: webhook.failCount + 1 });
				return;
			}
			if (delivery.tries < this.timing.tries) await sleep(this.timing.retryDelayMs);
		}
		delivery.state = 'failed';
		webhook.failCount += 1;
		webhook.status = webhook.failCount >= failuresBeforeSuspension ? 'suspended' : 'failing';
	}

	/** One POST. Resolves with the status, or 0 when there was no answer. */
	async post(endpoint: string, body: Buffer, signature: string): Promise<number> {
		const url = new URL(endpoint);
		if (!loopback.test(url.hostname)) {
			this.log(`REFUSED to deliver to ${url.host}: the sandbox only delivers to this machine`);
			return 0;
		}
		const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
		return await new Promise((resolve) => {
			const outgoing = send(
				url,
				{
					method: 'POST',
					headers: {
						'content-type': 'application/json',
						'content-length': body.length,
						'x-signature': signature,
						connection: 'close',
					},
					timeout: this.timing.timeoutMs,
					agent: false,
					// Loopback only, so a self-made certificate of the endpoint is good enough.
					rejectUnauthorized: false,
				},
				(answer) => {
					answer.resume();
					answer.on('error', () => resolve(0));
					answer.on('end', () => resolve(answer.statusCode ?? 0));
				},
			);
			// `timeout` above is about silence on the socket; this one is about the whole try.
			const timer = setTimeout(() => outgoing.destroy(), this.timing.timeoutMs);
			outgoing.on('error', () => resolve(0));
			outgoing.on('close', () => {
				clearTimeout(timer);
				resolve(0);
			});
			outgoing.end(body);
		});
	}

	/** Resolves when no delivery is under way or waiting. */
	async settled(): Promise<void> {
		if (this.pending > 0) await new Promise<void>((resolve) => this.idle.push(resolve));
	}

	/** Forgets what is waiting and takes the first timing again. */
	reset(): void {
		this.generation += 1;
		this.pending = 0;
		this.queues.clear();
		this.timing = { ...defaultTiming, ...this.initial };
		for (const resolve of this.idle.splice(0)) resolve();
	}
}

const sleep = async (ms: number) => await new Promise<void>((resolve) => setTimeout(resolve, ms));
