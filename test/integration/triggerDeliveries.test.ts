import { createHmac } from 'node:crypto';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { ClickUpTrigger } from '../../nodes/ClickUp/ClickUpTrigger.node';
import { clock } from '../../nodes/ClickUp/transport/clock';
import { seed } from '../sandbox';
import type { TriggerOptions } from './n8n';
import { Answer, handOn, runForJson, triggerHookContext, webhookContext } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const original = { ...clock };
const node = new ClickUpTrigger();

const ENDPOINT = 'http://127.0.0.1:9/webhook/node/webhook';
const MINUTE = 60_000;
const { ada, grace, alan } = seed.users;

/** How long a delivery waits for something else, in ms; nothing else waits for just as long. */
const PATIENCE = 3_000;

/** How many deliveries are waiting for something else. */
let waiting = 0;

/** Requests that are repeated move the clocks, which takes no time; patience lasts for ever, or ends at once. */
function setPatience(lasting: boolean): void {
	clock.sleep = async (ms) => {
		if (ms !== PATIENCE || !lasting) return used.sandbox.clock.advance(ms);
		waiting++;
		await new Promise(() => {});
	};
}

beforeEach(() => {
	clock.now = () => used.sandbox.clock.now();
	clock.random = () => 0;
	waiting = 0;
	setPatience(true);
});
afterEach(() => Object.assign(clock, original));

const later = (ms: number) => used.sandbox.clock.advance(ms);
const sign = (body: Buffer, secret: string) => createHmac('sha256', secret).update(body).digest('hex');
const lists = () => used.sandbox.requests.filter(({ path }) => path.endsWith('/webhook')).length;

/** What n8n does with a delivery that starts the workflow. */
type N8n = 'answers' | 'fails' | 'hangs';

interface Delivered {
	/** What the workflow is started with; undefined when it is not. */
	event?: IDataObject;
	status: number;
	answer: Answer;
	body: IDataObject;
}

interface Sent {
	signature?: unknown;
	n8n?: N8n;
	headers?: IDataObject;
	answer?: Answer;
	mode?: TriggerOptions['mode'];
}

let nodes = 0;

/** A trigger that is on, in one process. Tests may let another process take over, which knows nothing. */
class Trigger {
	kept: IDataObject = {};
	readonly log: string[] = [];
	private nodeId = `delivered ${++nodes}`;

	constructor(public parameters: INodeParameters) {}

	async on(mode: TriggerOptions['mode'] = 'trigger'): Promise<this> {
		const context = triggerHookContext(this.parameters, used.tokens, { ...this.options(), mode });
		await node.webhookMethods.default.checkExists.call(context);
		this.kept = JSON.parse(JSON.stringify(context.getWorkflowStaticData('node'))) as IDataObject;
		return this;
	}

	/** n8n starts anew: what the process knew is gone, what the database holds stays. */
	restart(): void {
		this.nodeId = `delivered ${++nodes}`;
	}

	/** A delivery with the right signature, of the first webhook unless it names one. */
	async event(event: IDataObject, sent: Sent = {}): Promise<Delivered> {
		return await this.bytes(JSON.stringify({ webhook_id: hook().id, ...event }), sent);
	}

	async bytes(text: string | Buffer | undefined, sent: Sent = {}): Promise<Delivered> {
		const rawBody = text === undefined ? undefined : Buffer.from(text as string);
		const { n8n = 'answers', answer = new Answer(), mode } = sent;
		const signature = 'signature' in sent ? sent.signature : sign(rawBody ?? Buffer.of(), hook().secret);
		const headers = {
			...(signature !== undefined && { 'x-signature': signature as string }),
			...sent.headers,
		};
		const context = webhookContext(this.parameters, used.tokens, { rawBody, headers }, answer, {
			...this.options(),
			...(mode && { mode }),
		});
		const { workflowData, webhookResponse, noWebhookResponse } = await node.webhook.call(context);
		const event = workflowData?.[0][0].json;
		if (event && n8n === 'answers') answer.status(200).json({ message: 'Workflow was started' });
		if (event && n8n === 'fails') answer.status(500).json({ message: 'There was a problem' });
		if (!event && !noWebhookResponse) answer.json(webhookResponse);
		return { event, status: answer.statusCode, answer, body: answer.body as IDataObject };
	}

	private options(): TriggerOptions {
		const { nodeId, log } = this;
		return { nodeId, kept: structuredClone(this.kept), endpoint: ENDPOINT, log };
	}
}

const hook = (index = 0) => [...used.sandbox.state.webhooks.values()][index];
const on = async (parameters: INodeParameters = {}) =>
	await new Trigger({ team: seed.workspaceId, events: ['*'], ...parameters }).on();

let changes = 0;

/** A change as ClickUp tells it. */
const change = (part: IDataObject = {}): IDataObject => ({
	id: `history ${++changes}`,
	field: 'status',
	date: '1767600000000',
	before: { status: 'to do' },
	after: { status: 'complete' },
	user: grace,
	...part,
});
const updated = (...items: IDataObject[]): IDataObject => ({
	event: 'taskUpdated',
	task_id: seed.taskId,
	history_items: items,
});

/** Waits, without a limit of its own, for what happens by itself. */
async function until(condition: () => boolean): Promise<void> {
	while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

const started = ({ event }: Delivered) => event !== undefined;

/** Neither started nor counted against the webhook. */
function expectDropped(delivered: Delivered): void {
	expect(delivered.event).toBeUndefined();
	expect(delivered.status).toBe(200);
}

/** Not started, and ClickUp shall send it again. */
function expectAgain(delivered: Delivered): void {
	expect(delivered.event).toBeUndefined();
	expect(delivered.status).toBe(503);
}

describe('a genuine delivery', () => {
	it('starts the workflow with all that ClickUp sent', async () => {
		const trigger = await on();
		const event = { ...updated(change()), webhook_id: hook().id, later_key: { deep: [null, 1.5] } };
		const { event: got, status } = await trigger.event(event);
		expect(got).toEqual(event);
		expect(status).toBe(200);
		expect(trigger.log.filter((line) => line.startsWith('warn'))).toEqual([]);
	});

	it.each([
		['white space and odd numbers', '{ "n":1.0, "big":9007199254740993 ,"e":1E3}'],
		['escapes', '{"s":"\\u00e9 \\/ \\ud83d\\ude00"}'],
		['raw characters', '{"s":"é 😀 \u2028"}'],
		['a key that comes twice', '{"s":1,"s":2}'],
		['keys that are dangerous elsewhere', '{"__proto__":{"a":1},"constructor":"x","toString":5}'],
		['a line break at its end', '{"s":1}\r\n'],
	])('starts it with %s', async (_, part) => {
		const trigger = await on();
		const text = part.replace('{', `{"event":"taskUpdated","webhook_id":"${hook().id}",`);
		const { event } = await trigger.bytes(text);
		expect(event).toEqual(JSON.parse(text));
		expect(({} as IDataObject).a).toBeUndefined();
	});

	it('of 15 MB starts it', async () => {
		const trigger = await on();
		const { event } = await trigger.event({ event: 'taskUpdated', text: 'x'.repeat(15_000_000) });
		expect(event?.text).toHaveLength(15_000_000);
	});

	it('starts it whichever of its webhooks has sent it', async () => {
		const trigger = await on({ locations: { lists: [{ list: seed.listId }, { list: seed.secondListId }] } });
		for (const index of [0, 1]) {
			const body = Buffer.from(JSON.stringify({ ...updated(change()), webhook_id: hook(index).id }));
			const delivered = await trigger.bytes(body, { signature: sign(body, hook(index).secret) });
			expect(started(delivered)).toBe(true);
		}
	});

	it('made by the sandbox itself starts it', async () => {
		const trigger = await on();
		const parameters = { resource: 'task', operation: 'update', id: seed.taskId };
		await runForJson({ ...parameters, updateFields: { status: 'in review' } }, { tokens: used.tokens });
		const { deliveries } = used.sandbox.state;
		expect(deliveries.map(({ event }) => event)).toEqual(['taskStatusUpdated', 'taskUpdated']);
		for (const { body, signature } of deliveries) {
			expect(started(await trigger.bytes(body, { signature }))).toBe(true);
		}
	});
});

describe('a delivery that is not genuine starts nothing and does not harm the webhook', () => {
	const genuine = () => Buffer.from(JSON.stringify({ ...updated(change()), webhook_id: hook().id }));

	it.each<[string, (body: Buffer) => unknown]>([
		['another secret', (body) => sign(body, 'other')],
		['the empty secret', (body) => sign(body, '')],
		['the secret in lower case', (body) => sign(body, hook().secret.toLowerCase())],
		['capitals', (body) => sign(body, hook().secret).toUpperCase()],
		['a part of it', (body) => sign(body, hook().secret).slice(0, -1)],
		['more than it', (body) => `${sign(body, hook().secret)}00`],
		['a prefix', (body) => `sha256=${sign(body, hook().secret)}`],
		['two of them', (body) => [sign(body, hook().secret), sign(body, hook().secret)].join(', ')],
		['an array of them', (body) => [sign(body, hook().secret)]],
		['the empty text', () => ''],
		['no header', () => undefined],
		['characters of several bytes', () => 'é'.repeat(64)],
	])('signed with %s', async (_, signature) => {
		const trigger = await on();
		const body = genuine();
		expectDropped(await trigger.bytes(body, { signature: signature(body) }));
		expect(started(await trigger.bytes(body))).toBe(true);
	});

	it('signed with the secret of another webhook of the same account', async () => {
		const trigger = await on({ locations: { lists: [{ list: seed.listId }, { list: seed.secondListId }] } });
		const body = genuine();
		expectDropped(await trigger.bytes(body, { signature: sign(body, hook(1).secret) }));
	});

	it.each<[string, (text: string) => string]>([
		['cut', (text) => text.slice(0, -1)],
		['written anew', (text) => JSON.stringify(JSON.parse(text), null, 1)],
		['changed', (text) => text.replace('complete', 'completE')],
	])('%s on its way', async (_, edit) => {
		const trigger = await on();
		const body = genuine();
		const signature = sign(body, hook().secret);
		expectDropped(await trigger.bytes(edit(body.toString()), { signature }));
	});

	it.each([
		['nothing', ''],
		['no JSON', 'task_id=1'],
		['null', 'null'],
		['an array', '[{"webhook_id":"x"}]'],
		['text', '"text"'],
		['a number', '5'],
		['an empty object', '{}'],
		['deep nesting', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
	])('with %s for a body, however well it is signed', async (_, body) => {
		const trigger = await on();
		expectDropped(await trigger.bytes(body));
	});

	it('without bytes at all', async () => {
		expectDropped(await (await on()).bytes(undefined));
	});

	it.each<[string, unknown]>([
		['__proto__', '__proto__'],
		['constructor', 'constructor'],
		['toString', 'toString'],
		['the empty text', ''],
		['a number', 5],
		['null', null],
		['an array', [1]],
		['an object', { toString: 1 }],
	])('with %s for its webhook', async (_, id) => {
		const trigger = await on();
		expectDropped(await trigger.event({ ...updated(change()), webhook_id: id as string }));
	});

	it('from an Automation, which says where to receive it', async () => {
		const trigger = await on();
		const call = { id: '1:2', trigger_id: 't', date: '2026-01-05T09:00:00Z', payload: { id: seed.taskId } };
		const delivered = await trigger.bytes(JSON.stringify(call), { signature: undefined });
		expectDropped(delivered);
		expect(delivered.body).toEqual({
			accepted: false,
			reason: expect.stringContaining("n8n's Webhook node"),
		});
	});

	it('and says why in the log, without secrets, tokens and what was sent', async () => {
		const trigger = await on();
		const answers: unknown[] = [];
		const hostile = { event: 'FORGED', webhook_id: 'FORGED\n' };
		for (const body of [JSON.stringify(hostile), 'FORGED', genuine()]) {
			answers.push((await trigger.bytes(body, { signature: 'FORGED' })).body);
		}
		const said = JSON.stringify(answers) + trigger.log.join('\n');
		expect(trigger.log.filter((line) => line.includes('refused a delivery'))).toHaveLength(3);
		for (const word of ['FORGED', hook().secret, used.tokens.personal]) expect(said).not.toContain(word);
	});
});

describe('a delivery of a webhook that is not known', () => {
	it('makes the trigger ask ClickUp every 20 seconds at most, however many come', async () => {
		const trigger = await on();
		const before = lists();
		const forged = async (id: number) =>
			await trigger.event({ ...updated(change()), webhook_id: `forged ${id}` });
		for (const delivered of await Promise.all([1, 2, 3, 4].map(forged))) expectDropped(delivered);
		// It may be a webhook that was made since: ClickUp shall send it again.
		for (let id = 5; id < 20; id++) expectAgain(await forged(id));
		expect(lists()).toBe(before + 1);
		later(20_000);
		expectDropped(await forged(20));
		expect(lists()).toBe(before + 2);
		expect(started(await trigger.event(updated(change())))).toBe(true);
	});

	it.each<[string, IDataObject]>([
		['was lost', {}],
		["was never kept by n8n's built-in node", { webhookId: 'x', secret: 'wrong' }],
		['is that of another n8n', { instance: 'another', webhooks: { x: { secret: 'y', team: '1' } } }],
	])('is accepted when its secret %s: ClickUp gives it, once', async (_, kept) => {
		const trigger = await on();
		trigger.kept = kept;
		trigger.restart();
		const before = lists();
		const three = [1, 2, 3].map(async () => await trigger.event(updated(change())));
		expect((await Promise.all(three)).map(started)).toEqual([true, true, true]);
		expect(started(await trigger.event(updated(change())))).toBe(true);
		expect(lists()).toBe(before + 1);
	});

	it('is not accepted when it sends to another address, whatever ClickUp lists', async () => {
		const trigger = await on();
		Object.assign(hook(), { endpoint: `${ENDPOINT}/other` });
		trigger.kept = {};
		trigger.restart();
		expectDropped(await trigger.event(updated(change())));
	});

	it.each<[string, object]>([
		['is down', { status: 503, times: 4 }],
		['does not answer', { dropConnection: 'before', times: 4 }],
		['refuses', { status: 401 }],
		['has no requests left', { rateLimited: true, resetInSeconds: 60 }],
	])('has to come again while ClickUp %s, and is accepted then', async (_, fault) => {
		const trigger = await on();
		trigger.kept = {};
		trigger.restart();
		used.sandbox.failNext({ method: 'GET', path: /\/webhook$/, ...fault });
		const event = updated(change());
		expectAgain(await trigger.event(event));
		later(2 * MINUTE);
		expect(started(await trigger.event(event))).toBe(true);
	});

	it('has to come again when ClickUp is slow, and is accepted then', async () => {
		const trigger = await on();
		trigger.kept = {};
		trigger.restart();
		const event = updated(change());
		setPatience(false);
		expectAgain(await trigger.event(event));
		setPatience(true);
		expect(started(await trigger.event(event))).toBe(true);
	});
});

describe('a delivery that comes again', () => {
	it('does not start the workflow a second time', async () => {
		const trigger = await on();
		const event = updated(change(), change());
		expect(started(await trigger.event(event))).toBe(true);
		const again = await trigger.event(event);
		expectDropped(again);
		expect(again.body).toMatchObject({ accepted: true, started: false });
		// Whatever the order of its changes.
		expectDropped(
			await trigger.event({ ...event, history_items: [...(event.history_items as [])].reverse() }),
		);
	});

	it('starts it when n8n failed the first time', async () => {
		const trigger = await on();
		const event = updated(change());
		expect(await trigger.event(event, { n8n: 'fails' })).toMatchObject({ status: 500 });
		expect(started(await trigger.event(event))).toBe(true);
		expectDropped(await trigger.event(event));
	});

	it('waits for the first, and follows what becomes of it', async () => {
		const trigger = await on();
		for (const [n8n, starts] of [
			[200, false],
			[500, true],
		] as const) {
			const event = updated(change());
			const { answer } = await trigger.event(event, { n8n: 'hangs' });
			const before = waiting;
			const second = trigger.event(event);
			await until(() => waiting > before);
			answer.status(n8n).json({});
			expect(started(await second)).toBe(starts);
		}
	});

	it('has to come once more when the first takes long', async () => {
		const trigger = await on();
		const event = updated(change());
		const { answer } = await trigger.event(event, { n8n: 'hangs' });
		setPatience(false);
		expectAgain(await trigger.event(event));
		answer.status(200).json({});
		expectDropped(await trigger.event(event));
	});

	it('starts it once when several have waited for one that failed', async () => {
		const trigger = await on();
		const event = updated(change());
		const { answer } = await trigger.event(event, { n8n: 'hangs' });
		const three = [1, 2, 3].map(async () => await trigger.event(event, { n8n: 'hangs' }));
		await until(() => waiting === 3);
		answer.status(500).json({});
		const delivered = await Promise.all(three);
		expect(delivered.map(started).filter(Boolean)).toHaveLength(1);
		for (const one of delivered.filter((candidate) => !started(candidate))) expectAgain(one);
	});

	it('starts it when ClickUp hung up before n8n had answered', async () => {
		const trigger = await on();
		const event = updated(change());
		const { answer } = await trigger.event(event, { n8n: 'hangs' });
		answer.close();
		answer.status(200).json({});
		expect(started(await trigger.event(event))).toBe(true);
	});

	it('starts it when ClickUp had hung up before the node looked', async () => {
		const trigger = await on();
		const event = updated(change());
		const answer = new Answer();
		answer.close();
		await trigger.event(event, { answer });
		expect(started(await trigger.event(event))).toBe(true);
		expectDropped(await trigger.event(event));
	});

	it('starts it as another event, or with a change more or less', async () => {
		const trigger = await on();
		const [one, two] = [change(), change()];
		expect(started(await trigger.event(updated(one)))).toBe(true);
		expect(started(await trigger.event({ ...updated(one), event: 'taskStatusUpdated' }))).toBe(true);
		expect(started(await trigger.event(updated(one, two)))).toBe(true);
		expect(started(await trigger.event(updated(two)))).toBe(true);
		expectDropped(await trigger.event(updated(two, one)));
	});

	it('through another webhook of the same trigger does not start it twice', async () => {
		const trigger = await on({
			locations: { spaces: [{ space: seed.spaceId }], lists: [{ list: seed.listId }] },
		});
		const item = change();
		for (const [index, starts] of [true, false].entries()) {
			const body = Buffer.from(JSON.stringify({ ...updated(item), webhook_id: hook(index).id }));
			const delivered = await trigger.bytes(body, { signature: sign(body, hook(index).secret) });
			expect(started(delivered)).toBe(starts);
		}
	});

	it('to a test run is not lost for production, nor the other way round', async () => {
		const trigger = await on();
		const event = updated(change());
		expect(started(await trigger.event(event, { mode: 'manual' }))).toBe(true);
		expect(started(await trigger.event(event))).toBe(true);
		expectDropped(await trigger.event(event));
		expectDropped(await trigger.event(event, { mode: 'manual' }));
	});

	it('of a deletion starts it after more than an hour only', async () => {
		const trigger = await on();
		const deleted = { event: 'taskDeleted', task_id: seed.taskId };
		expect(started(await trigger.event(deleted))).toBe(true);
		later(59 * MINUTE);
		expectDropped(await trigger.event(deleted));
		expect(started(await trigger.event({ ...deleted, task_id: 'another' }))).toBe(true);
		expect(started(await trigger.event({ event: 'listDeleted', list_id: seed.listId }))).toBe(true);
		later(2 * MINUTE);
		expect(started(await trigger.event(deleted))).toBe(true);
		expectDropped(await trigger.event(deleted));
	});

	it.each<[string, IDataObject]>([
		['without changes', { event: 'goalUpdated', goal_id: 'g' }],
		['with an empty list of them', { event: 'folderUpdated', folder_id: 'f', history_items: [] }],
		['with changes without IDs', { event: 'taskUpdated', history_items: [{ field: 'name' }] }],
		[
			'with changes of which one has no ID',
			{ event: 'taskUpdated', history_items: [{ id: 'one' }, { id: 2 }] },
		],
		['of nothing that is named', { event: 'taskDeleted' }],
	])('%s starts it every time: nothing tells it from a new one', async (_, event) => {
		const trigger = await on();
		for (let time = 0; time < 3; time++) expect(started(await trigger.event(event))).toBe(true);
	});

	it('after a restart of n8n starts it once more, and the execution drops it', async () => {
		const trigger = await on();
		const event = updated(change());
		const database = new Set<string>();
		const record = async (keys: string[]) => {
			const news = keys.filter((key) => !database.has(key));
			for (const key of keys) database.add(key);
			return { new: news, processed: [] };
		};
		const run = async (executionId: string) => {
			const { event: got } = await trigger.event(event);
			return got && (await handOn(trigger.parameters, used.tokens, [got], { executionId, record })).length;
		};
		expect(await run('1')).toBe(1);
		expect(await run('2')).toBeUndefined();
		trigger.restart();
		expect(await run('3')).toBe(0);
	});
});

describe('merged companion events', () => {
	const merging = { options: { mergeCompanions: true } };

	it.each([
		['taskStatusUpdated', 'taskUpdated'],
		['taskUpdated', 'taskStatusUpdated'],
	])('start the workflow once, %s first', async (first, second) => {
		const trigger = await on(merging);
		const event = updated(change());
		expect(await trigger.event({ ...event, event: first })).toMatchObject({ event: { event: first } });
		expectDropped(await trigger.event({ ...event, event: second }));
	});

	it('hand on what was not seen yet', async () => {
		const trigger = await on(merging);
		const [one, two, three] = [change(), change(), change()];
		await trigger.event({ ...updated(two), event: 'taskStatusUpdated' });
		const { event } = await trigger.event(updated(one, two, three));
		expect(event).toEqual({ ...updated(one, three), webhook_id: hook().id });
		expectDropped(await trigger.event(updated(three, one)));
	});

	it('count again when n8n failed with the first', async () => {
		const trigger = await on(merging);
		const [one, two] = [change(), change()];
		await trigger.event({ ...updated(one), event: 'taskStatusUpdated' }, { n8n: 'fails' });
		const { event } = await trigger.event(updated(one, two));
		expect(event?.history_items).toEqual([one, two]);
	});

	it('leave events without changes alone', async () => {
		const trigger = await on(merging);
		expect(started(await trigger.event({ event: 'taskDeleted', task_id: 'a' }))).toBe(true);
		expect(started(await trigger.event({ event: 'listDeleted', list_id: 'a' }))).toBe(true);
	});

	it('are told apart when they are not merged', async () => {
		const trigger = await on();
		const event = updated(change());
		expect(started(await trigger.event({ ...event, event: 'taskStatusUpdated' }))).toBe(true);
		expect(started(await trigger.event(event))).toBe(true);
	});
});

describe('filters', () => {
	it('let nothing through that does not pass, and do not count it as handled', async () => {
		const trigger = await on({ filters: { statusTo: 'in review' } });
		const event = updated(change());
		const delivered = await trigger.event(event);
		expectDropped(delivered);
		expect(delivered.body).toMatchObject({ reason: 'no change passes the filters' });
		trigger.parameters = { ...trigger.parameters, filters: { statusTo: 'Complete' } };
		expect(started(await trigger.event(event))).toBe(true);
	});

	it('that cannot be read let ClickUp try again and say why in the log', async () => {
		const trigger = await on({ filters: { statusTo: '={{ { a: 1 } }}' } });
		expectAgain(await trigger.event(updated(change())));
		expect(trigger.log.join()).toContain('"statusTo" is not a list of names');
	});

	it('may use the delivery in an expression', async () => {
		const trigger = await on({ filters: { statusTo: '={{ ["complete"] }}' } });
		expect(started(await trigger.event(updated(change())))).toBe(true);
	});
});

describe('own changes', () => {
	const ignoring = { ignoreOwnChanges: true };
	const asked = () => used.sandbox.requests.filter(({ path }) => path === '/api/v2/user').length;

	it('start nothing when they are ignored; those of others do', async () => {
		const trigger = await on(ignoring);
		expectDropped(await trigger.event(updated(change({ user: ada }))));
		expect(started(await trigger.event(updated(change({ user: grace }))))).toBe(true);
		expect(started(await trigger.event(updated(change({ user: ada }), change({ user: alan }))))).toBe(true);
		expect(started(await trigger.event({ event: 'taskDeleted', task_id: 'x' }))).toBe(true);
		expect(asked()).toBe(1);
	});

	it('start the workflow unless they are ignored, without a question to ClickUp', async () => {
		const trigger = await on();
		expect(started(await trigger.event(updated(change({ user: ada }))))).toBe(true);
		expect(asked()).toBe(0);
	});

	it('are asked for once when many come at once, and again after ten minutes', async () => {
		const trigger = await on(ignoring);
		const many = [1, 2, 3, 4].map(async () => await trigger.event(updated(change({ user: ada }))));
		for (const delivered of await Promise.all(many)) expectDropped(delivered);
		expect(asked()).toBe(1);
		later(10 * MINUTE);
		expectDropped(await trigger.event(updated(change({ user: ada }))));
		expect(asked()).toBe(2);
	});

	it('have to come again while it is not known whose they are', async () => {
		const trigger = await on(ignoring);
		used.sandbox.failNext({ path: '/api/v2/user', status: 503, times: 4 });
		const event = updated(change({ user: grace }));
		expectAgain(await trigger.event(event));
		later(MINUTE);
		expect(started(await trigger.event(event))).toBe(true);
	});

	it.each<[string, object]>([
		['is down', { status: 503, times: 4 }],
		['refuses', { status: 401 }],
	])('stay known while ClickUp %s', async (_, fault) => {
		const trigger = await on(ignoring);
		expectDropped(await trigger.event(updated(change({ user: ada }))));
		later(11 * MINUTE);
		used.sandbox.failNext({ path: '/api/v2/user', ...fault });
		expectDropped(await trigger.event(updated(change({ user: ada }))));
	});

	it('stay known while ClickUp is slow', async () => {
		const trigger = await on(ignoring);
		expectDropped(await trigger.event(updated(change({ user: ada }))));
		later(11 * MINUTE);
		setPatience(false);
		expectDropped(await trigger.event(updated(change({ user: ada }))));
	});
});

describe('whatever comes', () => {
	it('nothing answers 401 or 410, which would suspend the webhook, and nothing throws', async () => {
		const trigger = await on({ ignoreOwnChanges: true, filters: { statusTo: 'complete', tagAdded: 'bug' } });
		const odd: unknown[] = [null, 5, 'text', [], [[]], {}, { toString: 1 }, true];
		const statuses = new Set<number>();
		for (const value of odd) {
			for (const key of ['event', 'task_id', 'history_items', 'webhook_id']) {
				statuses.add((await trigger.event({ ...updated(change()), [key]: value } as IDataObject)).status);
			}
			for (const key of ['id', 'field', 'date', 'user', 'before', 'after', 'custom_field', 'comment']) {
				statuses.add((await trigger.event(updated(change({ [key]: value } as IDataObject)))).status);
			}
		}
		expect([...statuses]).toEqual([200]);
	});

	it('it holds when the memory of the node was damaged', async () => {
		const trigger = await on();
		trigger.restart();
		trigger.kept = { ...trigger.kept, webhooks: {} };
		expect(started(await trigger.event(updated(change())))).toBe(true);
	});
});

it('its parameters cannot make an answer that holds a secret', async () => {
	const trigger = await on();
	trigger.parameters = { ...trigger.parameters, team: 'https://example.com/none' };
	trigger.kept = {};
	trigger.restart();
	const delivered = await trigger.event(updated(change()));
	expectAgain(delivered);
	const said = JSON.stringify(delivered.body) + trigger.log.join();
	for (const word of [hook().secret, used.tokens.personal, 'example.com']) expect(said).not.toContain(word);
});

describe('what the workflow is handed', () => {
	const event = (): IDataObject => ({
		event: 'taskStatusUpdated',
		history_items: [change({ user: grace }), change({ field: 'name', before: 'a', after: 'b', user: ada })],
		task_id: seed.taskId,
		webhook_id: 'hook',
	});
	const handed = async (options: IDataObject, given: IDataObject = event(), mode?: TriggerOptions['mode']) =>
		await handOn({ team: seed.workspaceId, options } as INodeParameters, used.tokens, [given], { mode });

	it('is the body as it came, key by key', async () => {
		const given = event();
		const [got] = await handed({}, given);
		expect(got).toEqual(given);
		expect(JSON.stringify(got)).toBe(JSON.stringify(given));
		expect(used.sandbox.requests).toEqual([]);
	});

	it('is one item for each change when that is wanted', async () => {
		expect(await handed({ output: 'changes' })).toMatchObject([
			{
				event: 'taskStatusUpdated',
				field: 'status',
				before: 'to do',
				after: 'complete',
				changed_by: grace.username,
			},
			{ event: 'taskStatusUpdated', field: 'name', before: 'a', after: 'b', changed_by: ada.username },
		]);
	});

	it('is every delivery of an execution that has several', async () => {
		const parameters = { team: seed.workspaceId };
		expect(await handOn(parameters, used.tokens, [event(), event(), {}])).toHaveLength(3);
	});

	it('has the task with its Custom Fields by name when that is wanted', async () => {
		const [{ task, event: name }] = await handed({ attachTask: true });
		expect(name).toBe('taskStatusUpdated');
		expect(task).toMatchObject({
			id: seed.taskId,
			name: seed.taskName,
			markdown_description: expect.any(String),
			custom_fields: expect.any(Array),
			custom_fields_by_name: {
				Notes: 'Long text',
				Approved: true,
				Budget: 8000,
				Area: ['Backend'],
				Reviewers: [grace.username],
				Size: 'Medium',
				'Review Date': '2026-01-06T09:00:00.000Z',
				Place: 'London, UK',
			},
		});
	});

	it('has the task beside each change, fetched once', async () => {
		const rows = await handed({ attachTask: true, output: 'changes' });
		expect(rows.map(({ task }) => (task as IDataObject).id)).toEqual([seed.taskId, seed.taskId]);
		expect(used.sandbox.requests).toHaveLength(1);
	});

	it.each<[string, IDataObject, string]>([
		['is not there', { task_id: '00000000' }, 'ClickUp does not know this ID'],
		['has an odd ID', { task_id: '..' }, 'cannot be an ID'],
		['was deleted', { event: 'taskDeleted' }, 'The task was deleted'],
	])('counts all the same when the task %s', async (_, part, message) => {
		const given = { ...event(), ...part };
		expect(await handed({ attachTask: true }, given)).toEqual([
			{ ...given, task: null, task_error: expect.stringContaining(message) },
		]);
	});

	it('counts all the same when ClickUp is down', async () => {
		used.sandbox.failNext({ status: 503, times: 4 });
		const [{ task, task_error: why }] = await handed({ attachTask: true });
		expect([task, why]).toEqual([null, expect.stringContaining('HTTP 503')]);
	});

	it.each<[string, IDataObject]>([
		['of a List', { event: 'listDeleted', list_id: seed.listId, webhook_id: 'hook' }],
		['whose task is no text', { event: 'taskUpdated', task_id: { toString: 1 } }],
		['that is empty', {}],
	])('has no task when it is one %s', async (_, given) => {
		expect(await handed({ attachTask: true }, given)).toEqual([given]);
		expect(used.sandbox.requests).toEqual([]);
	});

	it('does not ask for the task of a delivery that is dropped', async () => {
		const record = async (keys: string[]) => ({ new: [], processed: keys });
		const parameters = { team: seed.workspaceId, options: { attachTask: true } };
		expect(await handOn(parameters, used.tokens, [event()], { record, executionId: '2' })).toHaveLength(1);
		const other = async (keys: string[]) => ({
			new: keys.filter((key) => key.endsWith(' 2')),
			processed: [],
		});
		expect(await handOn(parameters, used.tokens, [event()], { record: other, executionId: '2' })).toEqual([]);
		expect(used.sandbox.requests).toHaveLength(1);
	});
});
