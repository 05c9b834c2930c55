import fc from 'fast-check';
import type { INode } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';

import { allEvents } from '../../../nodes/ClickUp/fields/webhookEvents';
import type { Place, Subscription } from '../../../nodes/ClickUp/trigger/subscription';
import { narrowest } from '../../../nodes/ClickUp/trigger/subscription';
import type { SignedWebhook, Webhook } from '../../../nodes/ClickUp/trigger/webhooks';
import {
	carryOut,
	isDone,
	planFor,
	removeWebhooks,
	sameAddress,
} from '../../../nodes/ClickUp/trigger/webhooks';
import type { Client } from '../../../nodes/ClickUp/transport/client';
import type { ApiRequest } from '../../../nodes/ClickUp/transport/context';

const ENDPOINT = 'https://n8n.example/webhook/1/webhook';
const ADDRESSES = [
	ENDPOINT,
	`${ENDPOINT}?webhook=2`,
	'https://n8n.example/webhook-test/1/webhook',
	'https://old.example/1',
];
const node = { name: 'ClickUp Trigger' } as INode;

/** A ClickUp that holds webhooks, as far as a plan needs it. It knows twins as ClickUp does. */
class ClickUp {
	readonly webhooks = new Map<string, Webhook>();
	readonly touched: string[] = [];
	private made = 0;

	constructor(
		webhooks: Webhook[],
		private readonly hiddenTwins: string[] = [],
	) {
		for (const webhook of webhooks) this.webhooks.set(webhook.id, webhook);
	}

	readonly client = { send: async (request: ApiRequest) => this.answer(request) } as unknown as Client;

	list(): Webhook[] {
		return [...this.webhooks.values()];
	}

	private answer({ method, path, body }: ApiRequest): unknown {
		if (method === 'GET') return { webhooks: this.list() };
		if (method === 'POST') {
			const webhook: Webhook = {
				...(body as unknown as Webhook),
				id: `made ${++this.made}`,
				secret: 'new',
				health: { status: 'active' },
			};
			this.refuseTwin(webhook);
			this.webhooks.set(webhook.id, webhook);
			return { webhook };
		}
		const id = decodeURIComponent(path.split('/').at(-1) as string);
		this.touched.push(id);
		const webhook = this.webhooks.get(id);
		if (!webhook) throw refusal(404, '');
		if (method === 'DELETE') return void this.webhooks.delete(id);
		const { endpoint, events } = body as unknown as Webhook;
		const updated = { ...webhook, endpoint, events, health: { status: 'active' } };
		this.refuseTwin(updated);
		this.webhooks.set(id, updated);
		return { webhook: updated };
	}

	private refuseTwin(webhook: Webhook): void {
		const same = (other: Webhook) =>
			other.id !== webhook.id &&
			other.endpoint === webhook.endpoint &&
			narrowest(other) === narrowest(webhook);
		if (this.hiddenTwins.includes(webhook.endpoint) || this.list().some(same))
			throw refusal(400, 'OAUTH_171');
	}
}

function refusal(status: number, code: string): NodeApiError {
	const error = new NodeApiError(node, { message: code }, { httpCode: String(status) });
	error.context.ecode = code;
	return error;
}

const places: fc.Arbitrary<Place> = fc.oneof(
	fc.constant({}),
	fc.constantFrom<Place>(
		{ space_id: '1' },
		{ folder_id: '1' },
		{ list_id: '1' },
		{ list_id: '2' },
		{ task_id: 'a' },
	),
	fc.constant({ space_id: '1', list_id: '1' }),
);
/** ClickUp lists numbers, and null for what is not set. */
const listedPlaces = places.map((place) => ({
	space_id: place.space_id ? Number(place.space_id) : null,
	folder_id: place.folder_id ? Number(place.folder_id) : null,
	list_id: place.list_id ? Number(place.list_id) : null,
	task_id: place.task_id ?? null,
}));
const events = fc.oneof(
	fc.constant('*'),
	fc.uniqueArray(fc.constantFrom('taskCreated', 'taskUpdated', 'listDeleted'), { minLength: 1 }),
);
const listedEvents = fc.oneof(events, fc.constant(allEvents), fc.constant([...allEvents, 'docCreated']));
const webhook = fc
	.tuple(
		listedPlaces,
		fc.record({
			id: fc.constant(''),
			endpoint: fc.constantFrom(...ADDRESSES),
			events: listedEvents,
			secret: fc.constantFrom('old', '', undefined),
			health: fc.constantFrom(
				{ status: 'active' },
				{ status: 'failing' },
				{ status: 'suspended' },
				undefined,
			),
		}),
	)
	.map(([place, rest]) => ({ ...place, ...rest }) as Webhook);
const scene = fc.record({
	webhooks: fc
		.array(webhook, { maxLength: 8 })
		.map((all) => all.map((one, id): Webhook => ({ ...one, id: `there ${id}` }))),
	remembered: fc.uniqueArray(fc.integer({ min: 0, max: 9 }).map((id) => `there ${id}`)),
	wanted: fc.record({
		team: fc.constant('9000'),
		events,
		places: fc.uniqueArray(places, { minLength: 1, maxLength: 4, selector: narrowest }),
	}),
	hiddenTwins: fc.subarray([ENDPOINT, `${ENDPOINT}?webhook=2`]),
});
const isOwn = (remembered: string[]) => (one: Webhook) =>
	sameAddress(one.endpoint, ENDPOINT) || remembered.includes(one.id);
const namesOf = (value: string[] | string) => (value === '*' ? allEvents : [value].flat());

describe('a plan', () => {
	it('leads to one healthy, signed webhook for each place, and to nothing more', async () => {
		await fc.assert(
			fc.asyncProperty(scene, async ({ webhooks, remembered, wanted, hiddenTwins }) => {
				const clickUp = new ClickUp(webhooks, hiddenTwins);
				const foreign = webhooks.filter((one) => !isOwn(remembered)(one));
				const plan = planFor(wanted, ENDPOINT, clickUp.list(), remembered);
				const now = await carryOut(clickUp.client, plan, wanted, ENDPOINT);

				const own = clickUp.list().filter((one) => !foreign.includes(one));
				expect(own.map(narrowest).sort()).toEqual(wanted.places.map(narrowest).sort());
				for (const one of own) {
					expect(sameAddress(one.endpoint, ENDPOINT)).toBe(true);
					expect(one).toMatchObject({ health: { status: 'active' }, secret: expect.stringMatching(/./) });
					expect(namesOf(one.events)).toEqual(expect.arrayContaining(namesOf(wanted.events)));
					if (wanted.events !== '*') expect(namesOf(one.events)).toHaveLength(wanted.events.length);
				}
				// What is kept in the trigger's memory is what is there.
				const pairs = (all: Webhook[]) => all.map(({ id, secret }) => `${id} ${secret}`).sort();
				expect(pairs(now)).toEqual(pairs(own));

				for (const one of foreign) {
					expect(clickUp.webhooks.get(one.id)).toBe(one);
					expect(clickUp.touched).not.toContain(one.id);
				}
				const again = planFor(
					wanted,
					ENDPOINT,
					clickUp.list(),
					now.map(({ id }) => id),
				);
				expect(isDone(again)).toBe(true);
				expect(again.keep).toHaveLength(wanted.places.length);
			}),
			{ numRuns: 500 },
		);
	});

	it('takes up where a failure broke off, wherever that was', async () => {
		await fc.assert(
			fc.asyncProperty(scene, fc.nat(6), async ({ webhooks, remembered, wanted }, broken) => {
				const clickUp = new ClickUp(webhooks);
				let left = broken;
				const send = async (request: ApiRequest) => {
					if (left-- === 0) throw new Error('The connection broke');
					return await clickUp.client.send(request);
				};
				const first = planFor(wanted, ENDPOINT, clickUp.list(), remembered);
				await carryOut({ ...clickUp.client, send }, first, wanted, ENDPOINT).catch(() => {});
				const second = planFor(wanted, ENDPOINT, clickUp.list(), remembered);
				const now = await carryOut(clickUp.client, second, wanted, ENDPOINT);
				expect(now.map(narrowest).sort()).toEqual(wanted.places.map(narrowest).sort());
			}),
			{ numRuns: 200 },
		);
	});

	const listed = (part: Partial<Webhook>): Webhook => ({
		id: 'there',
		endpoint: ENDPOINT,
		events: ['taskCreated'],
		secret: 'old',
		health: { status: 'active' },
		...part,
	});
	const wanted: Subscription = { team: '1', events: ['taskCreated'], places: [{}] };

	it('prefers the webhook that fits to one that has to be repaired', () => {
		const plan = planFor(
			wanted,
			ENDPOINT,
			[listed({ id: 'tired', health: { status: 'failing' } }), listed({})],
			[],
		);
		expect(plan).toMatchObject({ keep: [{ id: 'there' }], repair: [], create: [], remove: ['tired'] });
	});

	it('replaces a webhook whose secret is lost for good: its deliveries could not be checked', () => {
		const plan = planFor(wanted, ENDPOINT, [listed({ secret: undefined })], []);
		expect(plan).toMatchObject({ keep: [], repair: [], create: [{}], remove: ['there'] });
	});

	it('tells an address from one that only begins or ends like it', () => {
		for (const endpoint of [
			`${ENDPOINT}/x`,
			ENDPOINT.slice(0, -1),
			`${ENDPOINT}#x`,
			`https://evil.example/?${ENDPOINT}`,
		]) {
			expect(planFor(wanted, ENDPOINT, [listed({ endpoint })], [])).toMatchObject({ keep: [], remove: [] });
		}
		expect(planFor(wanted, ENDPOINT, [listed({ endpoint: `${ENDPOINT}?webhook=2` })], []).keep).toHaveLength(
			1,
		);
	});

	it('is not done while an event is missing or too many', () => {
		const some = (names: string[], asked: string[] | string) =>
			isDone(planFor({ ...wanted, events: asked }, ENDPOINT, [listed({ events: names })], []));
		expect(some(['taskCreated'], ['taskCreated', 'taskCreated'])).toBe(true);
		expect(some(['taskUpdated', 'taskCreated'], ['taskCreated', 'taskUpdated'])).toBe(true);
		expect(some(['taskCreated'], ['taskCreated', 'taskUpdated'])).toBe(false);
		expect(some(['taskCreated', 'taskUpdated'], ['taskCreated'])).toBe(false);
		expect(some(allEvents.slice(1), '*')).toBe(false);
		expect(some(['*'], '*')).toBe(true);
	});
});

describe('the most specific level', () => {
	it.each([
		[{}, 'workspace'],
		[{ space_id: null, task_id: '' }, 'workspace'],
		[{ space_id: 1, folder_id: 2 }, 'folder 2'],
		[{ folder_id: 2, list_id: '3' }, 'list 3'],
		[{ space_id: 1, folder_id: 2, list_id: 3, task_id: 'a' }, 'task a'],
	])('of %j is %s', (place, level) => {
		expect(narrowest(place)).toBe(level);
	});
});

describe('removing', () => {
	const signed = (id: string) => ({ id, endpoint: ENDPOINT, events: '*', secret: 's' }) as SignedWebhook;

	it('goes on after a failure, and fails only for what is still there', async () => {
		const clickUp = new ClickUp(['a', 'b', 'c'].map(signed));
		const send = async (request: ApiRequest) => {
			if (request.method === 'DELETE' && request.path.endsWith('/b')) throw refusal(500, '');
			return await clickUp.client.send(request);
		};
		await expect(removeWebhooks({ ...clickUp.client, send }, '1', ['a', 'b', 'c'])).rejects.toThrow();
		expect(clickUp.list().map(({ id }) => id)).toEqual(['b']);
	});

	it('of what is gone is done', async () => {
		const clickUp = new ClickUp([signed('a')]);
		await removeWebhooks(clickUp.client, '1', ['gone', 'a', 'gone too']);
		expect(clickUp.list()).toEqual([]);
	});
});
