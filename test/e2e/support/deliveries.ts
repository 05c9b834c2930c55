/**
 * A bombardment of a trigger in a real n8n: genuine deliveries among forged ones. What ran is counted by a server
 * that the workflow itself calls, so nothing that n8n forgets can be overlooked.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import axios from 'axios';
import { until } from '../../host/progress';
import type { Credential } from '../../host/rest';
import { node } from '../../host/workflows';
import type { Webhook } from '../../sandbox';
import { hooksOf, listens, taskUpdated, triggered } from './trigger';
import type { World } from './world';

/** What one bombardment did. */
export interface Figures {
	genuine: number;
	forged: number;
	/** forged ones, by how they were forged */
	kinds: Record<string, number>;
	/** genuine ones that started the workflow exactly once */
	ran: number;
	lost: number;
	doubled: number;
	forgedThatRan: number;
	/** answers by status */
	statuses: Record<string, number>;
	/** of genuine ones, in ms: how long ClickUp waited for its answer */
	answer: { median: number; p99: number; most: number };
	/** s from the first delivery to the last run */
	seconds: number;
}

/** Tries in all for one delivery, as ClickUp makes them. */
const TRIES = 5;

/** Bytes that mean the same as JSON.stringify's but are others: what re-serialising cannot give back. */
function oddJson(value: Record<string, unknown>): string {
	return JSON.stringify({ ...value, note: 'grüße/' })
		.replace('ü', String.raw`\u00fc`)
		.replace('/"', String.raw`\/"`)
		.replace('{', '{ ');
}

const sign = (body: string | Buffer, secret: string) =>
	createHmac('sha256', secret).update(body).digest('hex');

interface Forgery {
	body: string | Buffer;
	signature?: string;
	type?: string;
}

/** A genuine delivery that a forger has seen: he knows its bytes and its signature, never the secret. */
interface Seen {
	body: string;
	signature: string;
}

type Forger = (number: number, hook: Webhook, other: Webhook, seen: Seen) => Forgery;

/** Every way to forge a delivery. Each body names itself in task_id, so that one that runs is known. */
const forgers: Record<string, Forger> = {
	'wrong secret': (n, hook) => signed(event(n, hook.id), randomBytes(32).toString('hex')),
	'empty secret': (n, hook) => signed(event(n, hook.id), ''),
	'secret is the webhook ID': (n, hook) => signed(event(n, hook.id), hook.id),
	"another webhook's secret": (n, hook, other) => signed(event(n, hook.id), other.secret),
	'another webhook, well signed': (n, _hook, other) => signed(event(n, other.id), other.secret),
	'no signature': (n, hook) => ({ body: event(n, hook.id) }),
	'empty signature': (n, hook) => ({ body: event(n, hook.id), signature: '' }),
	'signature of another body': (n, hook, _other, { signature }) => ({ body: event(n, hook.id), signature }),
	'SHA-256 without key': (n, hook) => signed(event(n, hook.id), 'sha256'),
	'64 zeros': (n, hook) => ({ body: event(n, hook.id), signature: '0'.repeat(64) }),
	'not hex': (n, hook) => ({ body: event(n, hook.id), signature: 'ö'.repeat(32) }),
	'upper-case signature of a seen one': (_n, _hook, _other, { body, signature }) => ({
		body,
		signature: signature.toUpperCase(),
	}),
	'sha256= before the signature': (_n, _hook, _other, { body, signature }) => ({
		body,
		signature: `sha256=${signature}`,
	}),
	truncated: (_n, _hook, _other, { body, signature }) => ({ body: body.slice(0, -1), signature }),
	'a blank more': (_n, _hook, _other, { body, signature }) => ({ body: `${body} `, signature }),
	're-serialised': (_n, _hook, _other, { body, signature }) => ({
		body: JSON.stringify(JSON.parse(body)),
		signature,
	}),
	'one word changed': (n, _hook, _other, { body, signature }) => ({
		body: body.replace(/genuine-\d+/, `forged-${n}`),
		signature,
	}),
	replay: (_n, _hook, _other, { body, signature }) => ({ body, signature }),
	empty: () => ({ body: '', signature: sign('', '') }),
	'not JSON': (n) => ({ body: `forged-${n}`, signature: '0'.repeat(64) }),
	'half JSON': (n, hook) => ({ body: event(n, hook.id).slice(0, 40), signature: '0'.repeat(64) }),
	null: () => ({ body: 'null', signature: '0'.repeat(64) }),
	'an array': (n, hook) => ({ body: `[${event(n, hook.id)}]`, signature: '0'.repeat(64) }),
	'a form': (n, hook) => ({
		body: `webhook_id=${hook.id}&event=taskUpdated&task_id=forged-${n}`,
		type: 'application/x-www-form-urlencoded',
	}),
	'plain text': (n, hook) => ({ body: event(n, hook.id), type: 'text/plain' }),
	'unknown webhook': (n) => signed(event(n, `${n}-0000-4000-8000-000000000000`), 'secret'),
	'webhook __proto__': (n) => signed(event(n, '__proto__'), 'undefined'),
	'webhook constructor': (n) => signed(event(n, 'constructor'), 'undefined'),
	'webhook is an object': (n) =>
		signed(JSON.stringify({ event: 'taskUpdated', task_id: `forged-${n}`, webhook_id: {} }), ''),
	'keys __proto__': (n, hook) => ({
		body: `{"__proto__":{"webhook_id":"${hook.id}"},"task_id":"forged-${n}"}`,
		signature: '0'.repeat(64),
	}),
	"an Automation's call": (n) => ({
		body: JSON.stringify({ id: `${n}`, trigger_id: 'x', date: '2026-11-27', payload: { id: `forged-${n}` } }),
	}),
	'bytes that are no text': (n) => ({ body: Buffer.concat([randomBytes(64), Buffer.from(`forged-${n}`)]) }),
};

/** 1 MB of them in the bombardment would be gigabytes: some are enough. */
const HUGE = 20;

const event = (number: number, webhookId: string) =>
	JSON.stringify(taskUpdated(webhookId, { task_id: `forged-${number}` }));

const signed = (body: string, secret: string): Forgery => ({ body, signature: sign(body, secret) });

/** Takes what the workflow sends; counts by the task's ID. */
async function startCounter() {
	const runs = new Map<string, number>();
	let last = Date.now();
	const server = createServer((request, response) => {
		const id = decodeURIComponent((request.url ?? '').slice(1));
		runs.set(id, (runs.get(id) ?? 0) + 1);
		last = Date.now();
		request.resume();
		response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const stop = () => {
		server.closeAllConnections();
		server.close();
	};
	return { runs, url: `http://127.0.0.1:${port}`, last: () => last, stop };
}

/** Works through numbers, so many at once. */
async function eachOf(count: number, atOnce: number, work: (number: number) => Promise<void>): Promise<void> {
	let next = 0;
	const line = async () => {
		while (next < count) await work(next++);
	};
	await Promise.all(Array.from({ length: atOnce }, line));
}

function quantiles(times: number[]): Figures['answer'] {
	const sorted = [...times].sort((one, other) => one - other);
	const at = (part: number) =>
		Math.round(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]);
	return { median: at(0.5), p99: at(0.99), most: at(1) };
}

/**
 * Sends deliveries, every second one forged, and waits until no run is to come any more.
 *
 * @param count of all deliveries
 * @param atOnce deliveries on their way at the same time
 */
export async function bombard(
	world: World,
	token: Credential,
	count: number,
	atOnce: number,
): Promise<Figures> {
	const { client } = world;
	const counter = await startCounter();
	try {
		const call = node(
			'Count',
			'n8n-nodes-base.httpRequest',
			{ method: 'POST', url: `=${counter.url}/{{ $json.task_id }}`, options: {} },
			undefined,
			{ typeVersion: 4.2 },
		);
		const [target, other] = await Promise.all([
			client.createWorkflow(triggered('Target', token, {}, call)),
			client.createWorkflow(triggered('Other', token, {})),
		]);
		for (const { id } of [target, other]) await client.activate(id);
		const hooks = () => [target, other].map((workflow) => hooksOf(world, workflow)[0]);
		await until('both webhooks', () => hooks().every(Boolean));
		const [hook, otherHook] = hooks();
		await listens(hook.endpoint);

		const statuses: Record<string, number> = {};
		const kinds: Record<string, number> = {};
		const times: number[] = [];
		const post = async ({ body, signature, type = 'application/json' }: Forgery) => {
			const headers = {
				'content-type': type,
				...(signature !== undefined && { 'x-signature': toLatin(signature) }),
			};
			const began = Date.now();
			const { status } = await axios.post(hook.endpoint, body, {
				headers,
				timeout: 60_000,
				validateStatus: () => true,
				transformRequest: (data) => data,
			});
			statuses[status] = (statuses[status] ?? 0) + 1;
			return { status, ms: Date.now() - began };
		};

		const genuine = Math.ceil(count / 2);
		const forged = count - genuine;
		const names = Object.keys(forgers);
		let seen: Seen | undefined;
		const sendGenuine = async (number: number) => {
			const body = oddJson(taskUpdated(hook.id, { task_id: `genuine-${number}` }));
			const signature = sign(body, hook.secret);
			for (let tries = 1; tries <= TRIES; tries++) {
				const { status, ms } = await post({ body, signature });
				times.push(ms);
				if (status >= 200 && status < 300) break;
			}
			// Only what n8n has taken is worth replaying: before that it would be the genuine one itself.
			seen = { body, signature };
		};
		const sendForged = async (number: number) => {
			const huge = number < HUGE;
			const kind = huge ? 'huge' : names[number % names.length];
			kinds[kind] = (kinds[kind] ?? 0) + 1;
			const forgery = huge
				? {
						body: JSON.stringify(
							taskUpdated(hook.id, { task_id: `forged-${number}`, x: 'x'.repeat(5_000_000) }),
						),
						signature: '0'.repeat(64),
					}
				: forgers[kind](number, hook, otherHook, seen!);
			await post(forgery);
		};

		const began = Date.now();
		await sendGenuine(0);
		await eachOf(count - 1, atOnce, async (index) => {
			const number = index + 1;
			await (number % 2 === 0 ? sendGenuine(number / 2) : sendForged((number - 1) / 2));
		});
		const complete = () =>
			[...counter.runs.keys()].filter((id) => id.startsWith('genuine-')).length >= genuine;
		await until('the last runs', complete, { within: 300_000, every: 500 }).catch(() => undefined);
		// What should not run would run now.
		await until('quiet', () => Date.now() - counter.last() > 5_000, { within: 60_000, every: 500 });

		const runsOf = (number: number) => counter.runs.get(`genuine-${number}`) ?? 0;
		const all = Array.from({ length: genuine }, (_, number) => runsOf(number));
		for (const { id } of [target, other]) await client.deactivate(id);
		await until('the webhooks to be gone', () => !hooks().some(Boolean));
		return {
			genuine,
			forged,
			kinds,
			ran: all.filter((runs) => runs === 1).length,
			lost: all.filter((runs) => runs === 0).length,
			doubled: all.filter((runs) => runs > 1).length,
			forgedThatRan: [...counter.runs.keys()].filter((id) => !id.startsWith('genuine-')).length,
			statuses,
			answer: quantiles(times),
			seconds: Math.round((counter.last() - began) / 100) / 10,
		};
	} finally {
		counter.stop();
	}
}

/** A header holds bytes only. */
const toLatin = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
