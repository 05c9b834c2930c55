import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { ClickUpTrigger } from '../../nodes/ClickUp/ClickUpTrigger.node';
import { allEvents } from '../../nodes/ClickUp/fields/webhookEvents';
import { clock } from '../../nodes/ClickUp/transport/clock';
import type { Webhook } from '../sandbox';
import { seed } from '../sandbox';
import type { Tokens, TriggerOptions } from './n8n';
import { triggerContext, triggerHookContext } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const original = { ...clock };
const { checkExists, create, delete: remove } = new ClickUpTrigger().webhookMethods.default;
const { trigger: startWatching } = new ClickUpTrigger();

const ENDPOINT = 'http://127.0.0.1:9/webhook/node/webhook';
const MOVED = 'http://127.0.0.1:9/elsewhere/webhook/node/webhook';
const TEST = 'http://127.0.0.1:9/webhook-test/node/webhook';
const workspace: INodeParameters = { team: seed.workspaceId, events: ['taskCreated', 'keyResultDelete'] };
const inLists = (...lists: string[]): INodeParameters => ({
	locations: { lists: lists.map((list) => ({ list })) },
});
const filteredTo = (filters: INodeParameters): INodeParameters => ({ filters });
const { listId, secondListId, folderlessListId, spaceId, folderId } = seed;

beforeEach(() => {
	// Waiting moves the sandbox's clock and ours, and takes no time.
	clock.now = () => used.sandbox.clock.now();
	clock.random = () => 0;
	clock.sleep = async (ms) => used.sandbox.clock.advance(ms);
});
afterEach(() => Object.assign(clock, original));

let nodes = 0;

/** A trigger of this n8n, with what n8n's database holds of it. */
class Trigger {
	kept: IDataObject = {};
	endpoint = ENDPOINT;
	readonly log: string[] = [];
	private readonly nodeId = `node ${++nodes}`;

	constructor(
		public parameters: INodeParameters = workspace,
		public tokens: Tokens = used.tokens,
	) {}

	/** Switches it on as n8n does: looks, and creates only when told that nothing is there. */
	async on(options: TriggerOptions = {}): Promise<this> {
		const context = this.context(options);
		try {
			if (!(await checkExists.call(context))) await create.call(context);
		} finally {
			this.kept = saved(context.getWorkflowStaticData('node'));
		}
		return this;
	}

	async create(): Promise<void> {
		const context = this.context();
		expect(await create.call(context)).toBe(true);
		this.kept = saved(context.getWorkflowStaticData('node'));
	}

	async off(options: TriggerOptions = {}): Promise<void> {
		const context = this.context(options);
		expect(await remove.call(context)).toBe(true);
		this.kept = saved(context.getWorkflowStaticData('node'));
	}

	/** Lets the workflow run; the function it gives passes ten minutes. */
	async watch(options: TriggerOptions = {}): Promise<Array<() => void>> {
		const ticks: Array<{ expression: string; tick: (at: Date) => void }> = [];
		await startWatching.call(
			triggerContext(this.parameters, this.tokens, { ...this.options(), ...options, ticks }),
		);
		return ticks.map(
			({ tick }) =>
				() =>
					tick(new Date(0)),
		);
	}

	private options(): TriggerOptions {
		const { nodeId, kept, endpoint, log } = this;
		return { nodeId, kept: structuredClone(kept), endpoint, log };
	}

	private context(options: TriggerOptions = {}) {
		return triggerHookContext(this.parameters, this.tokens, { ...this.options(), ...options });
	}
}

const saved = (data: IDataObject): IDataObject => JSON.parse(JSON.stringify(data)) as IDataObject;
const on = async (parameters: INodeParameters = {}) =>
	await new Trigger({ ...workspace, ...parameters }).on();

const webhooks = (): Webhook[] => [...used.sandbox.state.webhooks.values()];
const placesOf = () =>
	webhooks().map((webhook) => [webhook.spaceId, webhook.folderId, webhook.listId, webhook.taskId]);
const healthy = () => webhooks().every(({ status, failCount }) => status === 'active' && failCount === 0);
/** What changed something in ClickUp since the mark. */
const written = () =>
	used.sandbox.requests
		.filter(({ method }) => method !== 'GET')
		.map(({ method, path }) => `${method} ${path}`);
const mark = () => used.sandbox.requests.splice(0);

/** What the static data of a trigger holds when all is well. */
const memoryOf = (endpoint: string) => ({
	instance: expect.stringMatching(/./),
	endpoint,
	webhooks: Object.fromEntries(
		webhooks().map(({ id, secret, workspaceId }) => [id, { secret, team: workspaceId }]),
	),
});

/** Adds a webhook that nobody here made. */
function plant(part: Partial<Webhook> = {}): Webhook {
	const webhook: Webhook = {
		id: `planted ${used.sandbox.state.webhooks.size}`,
		workspaceId: seed.workspaceId,
		userId: seed.userId,
		clientId: 'personal-1001',
		endpoint: ENDPOINT,
		events: ['taskCreated', 'keyResultDeleted'],
		spaceId: null,
		folderId: null,
		listId: null,
		taskId: null,
		status: 'active',
		failCount: 0,
		secret: 'PLANTED',
		...part,
	};
	used.sandbox.state.webhooks.set(webhook.id, webhook);
	return webhook;
}

/** Waits, without a limit of its own, for what happens by itself. */
async function until(condition: () => boolean): Promise<void> {
	while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

describe('switching on', () => {
	it('creates the webhook, remembers it, and finds it again', async () => {
		const trigger = await on(inLists(listId));
		expect(webhooks()).toMatchObject([
			{ endpoint: ENDPOINT, events: ['taskCreated', 'keyResultDeleted'], listId, status: 'active' },
		]);
		expect(trigger.kept).toEqual(memoryOf(ENDPOINT));
		mark();
		await trigger.on();
		expect(used.sandbox.requests.map(({ method }) => method)).toEqual(['GET']);
		expect(trigger.kept).toEqual(memoryOf(ENDPOINT));
	});

	it('works for an n8n that creates without having looked', async () => {
		const trigger = new Trigger();
		await trigger.create();
		await trigger.create();
		expect(webhooks()).toHaveLength(1);
		expect(trigger.kept).toEqual(memoryOf(ENDPOINT));
	});

	it('adopts the webhook when ID and secret were lost', async () => {
		const trigger = await on();
		const before = webhooks();
		trigger.kept = {};
		mark();
		await trigger.on();
		expect(written()).toEqual([]);
		expect(webhooks()).toEqual(before);
		expect(trigger.kept).toEqual(memoryOf(ENDPOINT));
	});

	it("takes over from n8n's built-in node", async () => {
		const { id } = plant({ secret: 'BUILTIN' });
		const trigger = new Trigger();
		trigger.kept = { webhookId: id, webhookSecret: 'BUILTIN', secret: 'BUILTIN' };
		await trigger.on();
		expect(written()).toEqual([]);
		expect(trigger.kept).toEqual({
			...memoryOf(ENDPOINT),
			webhooks: { [id]: { secret: 'BUILTIN', team: seed.workspaceId } },
		});
	});

	it('keeps the secret that it remembers when ClickUp does not list it', async () => {
		const trigger = await on();
		const [{ id, secret }] = webhooks();
		const listed = {
			id,
			endpoint: ENDPOINT,
			events: ['taskCreated', 'keyResultDeleted'],
			health: { status: 'active' },
		};
		used.sandbox.failNext({ method: 'GET', path: /\/webhook$/, status: 200, body: { webhooks: [listed] } });
		mark();
		await trigger.on();
		expect(written()).toEqual([]);
		expect(trigger.kept.webhooks).toEqual({ [id]: { secret, team: seed.workspaceId } });
	});

	it('makes one anew that was deleted in ClickUp', async () => {
		const trigger = await on();
		const [{ id }] = webhooks();
		used.sandbox.state.webhooks.clear();
		await trigger.on();
		expect(webhooks()).toHaveLength(1);
		expect(webhooks()[0].id).not.toBe(id);
		expect(trigger.kept).toEqual(memoryOf(ENDPOINT));
	});

	it.each(['suspended', 'failing'] as const)('wakes one that is %s, which stays the same', async (status) => {
		const trigger = await on();
		const before = webhooks()[0];
		Object.assign(before, { status, failCount: 100 });
		const { id, secret } = before;
		await trigger.on();
		expect(webhooks()).toMatchObject([{ id, secret, status: 'active', failCount: 0 }]);
		expect(trigger.kept).toEqual(memoryOf(ENDPOINT));
	});

	it("follows n8n's address in place", async () => {
		const trigger = await on();
		const [{ id }] = webhooks();
		trigger.endpoint = MOVED;
		await trigger.on();
		expect(webhooks()).toMatchObject([{ id, endpoint: MOVED }]);
		expect(trigger.kept).toEqual(memoryOf(MOVED));
	});

	it('follows the events in place, also to all of them and back', async () => {
		const trigger = await on();
		const [{ id }] = webhooks();
		trigger.parameters = { ...workspace, events: ['*'] };
		await trigger.on();
		expect(webhooks()).toMatchObject([{ id }]);
		expect([...webhooks()[0].events].sort()).toEqual([...allEvents].sort());
		mark();
		await trigger.on();
		expect(written()).toEqual([]);
		trigger.parameters = { ...workspace, events: ['taskDeleted'] };
		await trigger.on();
		expect(webhooks()).toMatchObject([{ id, events: ['taskDeleted'] }]);
	});

	it('is content with events that are newer than this node when all are wanted', async () => {
		plant({ events: [...allEvents, 'docCreated'] });
		await on({ events: ['*'] });
		expect(written()).toEqual([]);
	});

	it('takes events from an expression, one or several, as text too', async () => {
		await on({ events: '={{ "taskCreated, taskDeleted" }}' });
		expect(webhooks()).toMatchObject([{ events: ['taskCreated', 'taskDeleted'] }]);
	});

	it('follows the place', async () => {
		const trigger = await on(inLists(listId));
		trigger.parameters = { ...workspace, ...inLists(secondListId) };
		await trigger.on();
		expect(placesOf()).toEqual([[null, null, secondListId, null]]);
		trigger.parameters = workspace;
		await trigger.on();
		expect(placesOf()).toEqual([[null, null, null, null]]);
		expect(trigger.kept).toEqual(memoryOf(ENDPOINT));
	});

	it('follows the number of places, and leaves alone those that stay', async () => {
		const trigger = await on(inLists(listId, secondListId));
		const [first] = webhooks();
		trigger.parameters = { ...workspace, ...inLists(listId, folderlessListId, secondListId, listId) };
		mark();
		await trigger.on();
		expect(written()).toEqual([`POST /api/v2/team/${seed.workspaceId}/webhook`]);
		expect(webhooks()).toHaveLength(3);
		trigger.parameters = { ...workspace, ...inLists(listId) };
		await trigger.on();
		expect(webhooks()).toEqual([first]);
		expect(trigger.kept).toEqual(memoryOf(ENDPOINT));
	});

	it('takes every level, from addresses and custom task IDs too', async () => {
		await on({
			locations: {
				spaces: [{ space: `https://app.clickup.com/${seed.workspaceId}/v/s/${spaceId}` }],
				folders: [{ folder: { __rl: true, mode: 'id', value: folderId } }],
				lists: [{ list: `https://app.clickup.com/${seed.workspaceId}/v/li/${listId}` }],
				tasks: [
					{ task: seed.customTaskId },
					{ task: `https://app.clickup.com/t/${seed.workspaceId}/${seed.customTaskId}` },
					{ task: `#${seed.taskId}` },
				],
			},
		});
		expect(placesOf()).toEqual([
			[spaceId, null, null, null],
			[null, folderId, null, null],
			[null, null, listId, null],
			[null, null, null, seed.customTaskInternalId],
			[null, null, null, seed.taskId],
		]);
	});

	it("makes one webhook where the built-in node's filters and a location say the same", async () => {
		const trigger = await on({ ...filteredTo({ spaceId, listId }), ...inLists(listId, secondListId) });
		expect(webhooks().map((webhook) => webhook.listId)).toEqual([listId, secondListId]);
		mark();
		await trigger.on();
		expect(written()).toEqual([]);
	});

	it('follows to another Workspace', async () => {
		const trigger = await on();
		trigger.parameters = { ...workspace, team: seed.otherWorkspaceId };
		await trigger.on();
		expect(webhooks()).toMatchObject([{ workspaceId: seed.otherWorkspaceId }]);
		expect(trigger.kept).toEqual(memoryOf(ENDPOINT));
	});

	it('follows to another Workspace although the old one is out of reach by now', async () => {
		const trigger = await new Trigger({ ...workspace, team: seed.otherWorkspaceId }).on();
		const [left] = webhooks();
		trigger.parameters = { ...workspace, authentication: 'oAuth2' };
		await trigger.on();
		expect(webhooks()).toMatchObject([left, { workspaceId: seed.workspaceId }]);
		expect(Object.keys(trigger.kept.webhooks as object)).toEqual([webhooks()[1].id]);
		expect(trigger.log.join()).toContain(
			`may not remove its webhook in the Workspace ${seed.otherWorkspaceId}`,
		);
	});

	it('clears away duplicates and leftovers at its address', async () => {
		plant({ status: 'suspended', failCount: 100 });
		const good = plant();
		plant({ listId, events: ['goalDeleted'] });
		plant({ endpoint: `${ENDPOINT}?webhook=2` });
		const trigger = await on();
		expect(webhooks()).toEqual([good]);
		expect(trigger.kept).toEqual(memoryOf(ENDPOINT));
	});

	it("leaves another n8n's webhooks alone when a workflow was imported with its memory", async () => {
		const there = await on();
		const [theirs] = webhooks();
		const here = new Trigger();
		here.kept = { ...there.kept, instance: 'another n8n' };
		here.endpoint = MOVED;
		await here.on();
		expect(webhooks()).toMatchObject([theirs, { endpoint: MOVED }]);
		await here.off();
		expect(webhooks()).toEqual([theirs]);
	});

	it('leaves alone what other addresses, other tokens and other people have', async () => {
		const others = [
			plant({ endpoint: `${ENDPOINT}/` }),
			plant({ endpoint: `${ENDPOINT}2` }),
			plant({ clientId: 'another app' }),
			plant({ userId: 1002, clientId: 'personal-1002' }),
		];
		const trigger = await on();
		await trigger.off();
		expect(webhooks()).toEqual(others);
	});

	it('for a test leaves production alone, and the other way round', async () => {
		const production = await on();
		const test = new Trigger();
		test.endpoint = TEST;
		await test.on({ mode: 'manual', activation: 'manual' });
		expect(webhooks().map(({ endpoint }) => endpoint)).toEqual([ENDPOINT, TEST]);
		await production.on();
		// n8n ends a test in this mode.
		await test.off({ mode: 'internal', activation: 'update' });
		expect(webhooks().map(({ endpoint }) => endpoint)).toEqual([ENDPOINT]);
	});

	it('steps around a twin that this token does not see, and knows it again', async () => {
		used.sandbox.failNext({
			method: 'POST',
			path: /\/webhook$/,
			status: 400,
			body: { err: 'Webhook configuration already exists', ECODE: 'OAUTH_171' },
			times: 2,
		});
		const trigger = await on();
		expect(webhooks()).toMatchObject([{ endpoint: `${ENDPOINT}?webhook=3` }]);
		expect(trigger.kept).toEqual(memoryOf(ENDPOINT));
		mark();
		await trigger.on();
		expect(written()).toEqual([]);
		await trigger.off();
		expect(webhooks()).toEqual([]);
	});

	it('does not step around twins for ever', async () => {
		const twin = { status: 400, body: { err: 'Webhook configuration already exists', ECODE: 'OAUTH_171' } };
		used.sandbox.failNext({ method: 'POST', path: /\/webhook$/, ...twin, times: 20 });
		await expect(on()).rejects.toThrow('OAUTH_171');
	});

	it('replaces a webhook whose update ClickUp refuses', async () => {
		const trigger = await on();
		const [{ id }] = webhooks();
		trigger.parameters = { ...workspace, events: ['*'] };
		used.sandbox.failNext({ method: 'PUT', status: 400, body: { err: 'No', ECODE: 'WEBHOOK_1' } });
		await trigger.on();
		expect(webhooks()).toHaveLength(1);
		expect(webhooks()[0].id).not.toBe(id);
		expect(trigger.kept).toEqual(memoryOf(ENDPOINT));
	});

	it.each([401, 404])('replaces a webhook that vanishes while it is updated (HTTP %s)', async (status) => {
		const trigger = await on();
		const [{ id }] = webhooks();
		trigger.parameters = { ...workspace, events: ['*'] };
		const gone = { status, body: { err: 'Webhook not found', ECODE: 'WEBHOOK_1' } };
		used.sandbox.failNext({ method: 'PUT', ...gone });
		used.sandbox.failNext({ method: 'DELETE', ...gone });
		// Between the list and the update someone deleted it.
		const list = { webhooks: [{ ...listed(webhooks()[0]) }] };
		used.sandbox.failNext({ method: 'GET', path: /\/webhook$/, status: 200, body: list });
		used.sandbox.state.webhooks.clear();
		await trigger.on();
		expect(webhooks()).toHaveLength(1);
		expect(webhooks()[0].id).not.toBe(id);
	});

	it('does not delete a webhook because of the rate limit', async () => {
		const trigger = await on();
		Object.assign(webhooks()[0], { status: 'suspended' });
		used.sandbox.failNext({ method: 'PUT', rateLimited: true, resetInSeconds: 60, times: 20 });
		await expect(trigger.on()).rejects.toMatchObject({ httpCode: '429' });
		expect(written().filter((request) => request.startsWith('DELETE'))).toEqual([]);
	});

	it('goes on where it was broken off', async () => {
		const trigger = new Trigger({ ...workspace, ...inLists(listId, secondListId, folderlessListId) });
		used.sandbox.failNext({ method: 'POST', path: /\/webhook$/, dropConnection: 'after' });
		await expect(trigger.on()).rejects.toThrow('did not answer');
		await trigger.on();
		expect(webhooks()).toHaveLength(3);
		expect(trigger.kept).toEqual(memoryOf(ENDPOINT));
	});
});

/** A webhook as ClickUp lists it. */
const listed = ({ id, endpoint, events, secret, status, listId: list }: Webhook) => ({
	id,
	endpoint,
	events,
	secret,
	list_id: list,
	health: { status, fail_count: 0 },
});

describe('switching on is refused', () => {
	it.each<[string, INodeParameters, string]>([
		['without an event', { events: [] }, 'No event is chosen'],
		['without a Workspace', { team: '' }, 'No Workspace is chosen'],
		['with a row that was left empty', { locations: { lists: [{ list: listId }, { list: '' }] } }, 'List'],
		[
			'with an empty Space',
			{ locations: { spaces: [{ space: { __rl: true, mode: 'list', value: '' } }] } },
			'Space',
		],
		['with an empty task', { locations: { tasks: [{ task: '' }] } }, 'task'],
		['with the address of something else', inLists('https://app.clickup.com/t/86abc0001'), 'list ID'],
		['with a custom task ID that is not there', { locations: { tasks: [{ task: 'DEV-999' }] } }, ''],
	])('%s', async (_, parameters, message) => {
		await expect(on(parameters)).rejects.toThrow(message);
		expect(webhooks()).toEqual([]);
	});

	it('when the token was revoked, and nothing that was remembered is lost', async () => {
		const trigger = await on();
		const before = structuredClone(trigger.kept);
		trigger.tokens = { ...used.tokens, personal: 'pk_revoked' };
		await expect(trigger.on()).rejects.toMatchObject({ httpCode: '401' });
		expect(trigger.kept).toEqual(before);
	});

	it('when ClickUp is down', async () => {
		const trigger = await on();
		const before = structuredClone(trigger.kept);
		used.sandbox.failNext({ status: 503, times: 4 });
		await expect(trigger.on()).rejects.toMatchObject({ httpCode: '503' });
		expect(trigger.kept).toEqual(before);
	});
});

describe('starting n8n', () => {
	it.each(['init', 'leadershipChange'] as const)(
		'keeps what was when ClickUp is down (%s)',
		async (activation) => {
			const trigger = await on();
			trigger.endpoint = MOVED;
			used.sandbox.failNext({ status: 503, times: 4 });
			await trigger.on({ activation });
			expect(trigger.kept).toEqual(memoryOf(MOVED));
			expect(trigger.log.join()).toContain('could not check its webhooks while n8n started');
			// The look afterwards brings the new address to ClickUp.
			const [tick] = await trigger.watch();
			tick();
			await until(() => webhooks()[0].endpoint === MOVED);
		},
	);

	it('fails where nothing is known and ClickUp cannot be asked', async () => {
		used.sandbox.failNext({ status: 503, times: 4 });
		await expect(new Trigger().on({ activation: 'init' })).rejects.toMatchObject({ httpCode: '503' });
	});

	it('repairs what is broken', async () => {
		const trigger = await on();
		Object.assign(webhooks()[0], { status: 'suspended', failCount: 100 });
		await trigger.on({ activation: 'init' });
		expect(healthy()).toBe(true);
	});
});

describe('switching off', () => {
	it('removes every webhook, those of a former address and Workspace too', async () => {
		const trigger = await on(inLists(listId, secondListId));
		const elsewhere = plant({ workspaceId: seed.otherWorkspaceId, endpoint: 'http://127.0.0.1:9/old' });
		const others = plant({ endpoint: 'http://127.0.0.1:9/other' });
		const remembered = trigger.kept.webhooks as IDataObject;
		remembered[elsewhere.id] = { secret: elsewhere.secret, team: seed.otherWorkspaceId };
		trigger.endpoint = MOVED;
		plant({ endpoint: `${MOVED}?webhook=2` });
		await trigger.off();
		expect(webhooks()).toEqual([others]);
		expect(trigger.kept).toEqual({});
	});

	it('removes what nobody remembers', async () => {
		const trigger = await on();
		trigger.kept = {};
		await trigger.off();
		expect(webhooks()).toEqual([]);
	});

	it('is done when everything is gone already, and when it was never on', async () => {
		const trigger = await on();
		used.sandbox.state.webhooks.clear();
		await trigger.off();
		await trigger.off();
		await new Trigger().off();
		expect(trigger.kept).toEqual({});
		expect(written().filter((request) => request.startsWith('DELETE'))).toEqual([]);
	});

	it.each([401, 404])('is done when ClickUp answers %s for what is gone', async (status) => {
		const trigger = await on(inLists(listId, secondListId));
		const list = { webhooks: webhooks().map(listed) };
		used.sandbox.failNext({ method: 'GET', path: /\/webhook$/, status: 200, body: list });
		const body = { err: 'Token invalid', ECODE: 'OAUTH_025' };
		used.sandbox.failNext({ method: 'DELETE', status, body, times: 2 });
		used.sandbox.state.webhooks.clear();
		await trigger.off();
		expect(trigger.kept).toEqual({});
	});

	it.each<[string, object]>([
		['is down', { status: 503, times: 4 }],
		['does not answer', { dropConnection: 'before', times: 4 }],
		['has no requests left', { rateLimited: true, resetInSeconds: 60, times: 20 }],
	])('throws when ClickUp %s, and forgets nothing, so that n8n tries again', async (_, fault) => {
		const trigger = await on();
		const before = structuredClone(trigger.kept);
		used.sandbox.failNext({ method: 'GET', ...fault });
		await expect(trigger.off()).rejects.toThrow('ClickUp');
		expect(trigger.kept).toEqual(before);
	});

	it('throws when one of several cannot be removed, and removes it the next time', async () => {
		const trigger = await on(inLists(listId, secondListId));
		used.sandbox.failNext({ method: 'DELETE', status: 503, times: 4 });
		await expect(trigger.off()).rejects.toMatchObject({ httpCode: '503' });
		expect(webhooks()).toHaveLength(1);
		await trigger.off();
		expect(webhooks()).toEqual([]);
	});

	it('is done when the token was revoked: ClickUp suspends the webhooks by itself', async () => {
		const trigger = await on();
		trigger.tokens = { ...used.tokens, personal: 'pk_revoked' };
		await trigger.off();
		expect(trigger.kept).toEqual({});
		expect(trigger.log.join()).toContain('was refused by ClickUp');
	});
});

describe('the look every ten minutes', () => {
	const done = (trigger: Trigger) =>
		trigger.log.filter((line) => line.includes('set up its webhooks')).length;

	it('wakes what was suspended and makes anew what was deleted', async () => {
		const trigger = await on(inLists(listId, secondListId));
		const [tick] = await trigger.watch();
		const [first, second] = webhooks();
		Object.assign(first, { status: 'suspended', failCount: 100 });
		used.sandbox.state.webhooks.delete(second.id);
		tick();
		await until(() => done(trigger) === 2);
		expect(webhooks()).toMatchObject([
			{ id: first.id, status: 'active', listId },
			{ status: 'active', listId: secondListId, endpoint: ENDPOINT },
		]);
	});

	it('does not double what it made a look ago', async () => {
		const trigger = await on();
		const [tick] = await trigger.watch();
		used.sandbox.state.webhooks.clear();
		tick();
		await until(() => done(trigger) === 2);
		mark();
		tick();
		await until(() => used.sandbox.requests[0]?.status === 200);
		const [{ id }] = webhooks();
		// n8n does not save what the look remembers; switching off finds the webhook all the same.
		await trigger.off();
		expect(written()).toEqual([`DELETE /api/v2/webhook/${id}`]);
	});

	it('asks once and changes nothing when all is well', async () => {
		const trigger = await on();
		const [tick] = await trigger.watch();
		mark();
		tick();
		await until(() => used.sandbox.requests[0]?.status === 200);
		await trigger.on();
		expect(used.sandbox.requests.map(({ method }) => method)).toEqual(['GET', 'GET']);
	});

	it('does nothing for a trigger that is off, was imported, or is tested', async () => {
		const off = await on();
		await off.off();
		const imported = await on();
		imported.kept.instance = 'another n8n';
		const ticks = [...(await off.watch()), ...(await imported.watch())];
		mark();
		for (const tick of ticks) tick();
		const test = await on();
		expect(ticks).toHaveLength(2);
		expect(await test.watch({ mode: 'manual', activation: 'manual' })).toEqual([]);
		// Only the activation in between has asked anything.
		expect(used.sandbox.requests.filter(({ method }) => method === 'GET')).toHaveLength(1);
	});

	it('never throws, and tries again the next time', async () => {
		const trigger = await on();
		const [tick] = await trigger.watch();
		Object.assign(webhooks()[0], { status: 'suspended' });
		for (const fault of [
			{ status: 503, times: 4 },
			{ status: 401 },
			{ dropConnection: 'before', times: 4 } as const,
		]) {
			const before = trigger.log.length;
			used.sandbox.failNext(fault);
			tick();
			await until(() => trigger.log.length > before);
			expect(trigger.log.at(-1)).toContain('could not check its webhooks');
		}
		tick();
		await until(healthy);
	});

	it('comes six times an hour, of each node at its own time', async () => {
		const seen = new Set<string>();
		for (const nodeId of ['a', 'b', 'c']) {
			const ticks: Array<{ expression: string; tick: () => void }> = [];
			await startWatching.call(triggerContext(workspace, used.tokens, { nodeId, ticks }));
			expect(ticks).toHaveLength(1);
			expect(ticks[0].expression).toMatch(/^[1-5]?[0-9] [0-9]-59\/10 \* \* \* \*$/);
			seen.add(ticks[0].expression);
		}
		expect(seen.size).toBeGreaterThan(1);
	});
});

it('no token and no secret comes into a log', async () => {
	const trigger = await on(inLists(listId, secondListId));
	Object.assign(webhooks()[0], { status: 'suspended' });
	await trigger.on();
	const secrets = [...webhooks().map(({ secret }) => secret), used.tokens.personal];
	const [tick] = await trigger.watch();
	used.sandbox.failNext({ status: 400, body: { err: 'Refused', ECODE: 'X_1' } });
	tick();
	await until(() => trigger.log.some((line) => line.includes('Refused')));
	trigger.tokens = { ...used.tokens, personal: 'pk_revoked' };
	await trigger.off();
	for (const secret of [...secrets, 'pk_revoked']) expect(trigger.log.join('\n')).not.toContain(secret);
});
