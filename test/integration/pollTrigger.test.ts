import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { ClickUpPollTrigger } from '../../nodes/ClickUp/ClickUpPollTrigger.node';
import { clock } from '../../nodes/ClickUp/transport/clock';
import { seed } from '../sandbox';
import { addTask } from '../sandbox/state/make';
import type { Task } from '../sandbox/state/types';
import type { PollOptions } from './n8n';
import { pollContext, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const original = { ...clock };
const { poll } = new ClickUpPollTrigger();

const MINUTE = 60_000;
const inList: INodeParameters = { lists: [{ list: seed.folderlessListId }] };

beforeEach(() => {
	// Waiting moves the sandbox's clock and ours, and takes no time.
	clock.now = () => used.sandbox.clock.now();
	clock.sleep = async (ms) => used.sandbox.clock.advance(ms);
});
afterEach(() => Object.assign(clock, original));

const later = (ms: number) => used.sandbox.clock.advance(ms);

/** A task that someone makes in ClickUp, now unless said otherwise. */
function make(name: string, part: Partial<Task> = {}): Task {
	const dateCreated = part.dateCreated ?? used.sandbox.clock.now();
	const { folderlessListId: listId, userId: creatorId } = seed;
	return addTask(used.sandbox.state, { listId, name, creatorId, dateCreated, ...part });
}

const change = (task: Task, part: Partial<Task> = {}) =>
	Object.assign(task, { dateUpdated: used.sandbox.clock.now() }, part);

const requests = () => used.sandbox.requests.filter(({ path }) => path.endsWith('/task'));

/** A workflow that is switched on, with what n8n's database holds of it. */
class Trigger {
	private context!: ReturnType<typeof pollContext>;
	private saved?: IDataObject;

	constructor(
		private parameters: INodeParameters = {},
		private readonly tokens = used.tokens,
	) {
		this.open();
	}

	/** n8n starts anew, or the workflow is published: what was not saved is lost. */
	open(options: PollOptions = {}, parameters = this.parameters): void {
		this.parameters = parameters;
		const all = { team: seed.workspaceId, locations: inList, ...parameters };
		this.context = pollContext(all, this.tokens, { kept: this.saved, ...options });
	}

	get kept(): IDataObject {
		return this.context.getWorkflowStaticData('node');
	}

	/** n8n saves when the workflow was switched on and when it is started. */
	save(): void {
		this.saved = JSON.parse(JSON.stringify(this.kept)) as IDataObject;
	}

	/** The names of the tasks that one look gives. */
	async look(): Promise<string[]> {
		return (await this.tasks()).map(({ name }) => name as string);
	}

	async tasks(): Promise<IDataObject[]> {
		const result = await poll.call(this.context);
		// Null does not start the workflow; an empty list would.
		expect(result === null || result[0].length > 0).toBe(true);
		if (result) this.save();
		return (result?.[0] ?? []).map(({ json }) => json);
	}

	async switchOn(): Promise<this> {
		expect(await this.look()).toEqual([]);
		this.save();
		return this;
	}

	/** Has something happen in ClickUp before the n-th request from now on, counted from 1. */
	before(n: number, happens: () => void): void {
		const { helpers } = this.context;
		const send = helpers.httpRequestWithAuthentication;
		let sent = 0;
		helpers.httpRequestWithAuthentication = async function (...args) {
			if (++sent === n) happens();
			return await send.call(this, ...args);
		};
	}
}

const on = async (parameters?: INodeParameters) => await new Trigger(parameters).switchOn();

describe('the poll trigger', () => {
	it('gives nothing that is there already, then each change once, as ClickUp has it', async () => {
		const trigger = await on();
		const task = make('new');
		const [given] = await trigger.tasks();
		expect(given).toMatchObject({ id: task.id, name: 'new', list: { id: seed.folderlessListId } });
		expect(given).not.toHaveProperty('markdown_description');
		expect(await trigger.look()).toEqual([]);
		later(1);
		change(task, { name: 'changed' });
		expect(await trigger.look()).toEqual(['changed']);
		expect(await trigger.look()).toEqual([]);
	});

	it('asks for what changed since then, newest first, with closed tasks and subtasks', async () => {
		const trigger = await on();
		const { newest, from } = trigger.kept.poll as Record<string, number>;
		expect(newest - from).toBe(5 * MINUTE);
		used.sandbox.requests.length = 0;
		await trigger.look();
		expect(requests().map(({ query }) => query)).toEqual([
			{
				page: '0',
				order_by: 'updated',
				date_updated_gt: String(from - 1),
				subtasks: 'true',
				include_closed: 'true',
				'list_ids[]': seed.folderlessListId,
			},
		]);
	});

	it('gives 500 changes between two looks, the oldest first, and none of them again', async () => {
		const trigger = await on();
		const names = Array.from({ length: 500 }, (_, n) => `n${n}`);
		for (const name of names) {
			later(10);
			make(name);
		}
		expect(await trigger.look()).toEqual(names);
		for (let n = 0; n < 10; n++) expect(await trigger.look()).toEqual([]);
		// They are not read for ever.
		used.sandbox.requests.length = 0;
		expect(await trigger.look()).toEqual([]);
		expect(requests()).toHaveLength(1);
		expect(Object.keys((trigger.kept.poll as { known: object }).known)).toHaveLength(1);
	});

	it('misses none of many changes with one date, over the borders of pages', async () => {
		const trigger = await on({ options: { overlap: 0 } });
		later(MINUTE);
		const dateCreated = used.sandbox.clock.now();
		for (let n = 0; n < 130; n++) make(`a${n}`, { dateCreated });
		expect(await trigger.look()).toHaveLength(130);
		for (let n = 0; n < 130; n++) make(`b${n}`, { dateCreated });
		const second = await trigger.look();
		expect(second).toHaveLength(130);
		expect(second.every((name) => name.startsWith('b'))).toBe(true);
		expect(await trigger.look()).toEqual([]);
	});

	it('remembers everything of the first look, however much was changed just before', async () => {
		for (let n = 0; n < 250; n++) make(`n${n}`, { dateCreated: used.sandbox.clock.now() - n });
		const trigger = await on();
		expect(await trigger.look()).toEqual([]);
		expect(await trigger.look()).toEqual([]);
	});
});

describe('while pages are read', () => {
	const many = () =>
		Array.from({ length: 250 }, (_, n) => {
			later(1);
			return make(`n${n}`);
		});

	it('a task that changes is given as it was met, and once more as it is then', async () => {
		const trigger = await on();
		const tasks = many();
		later(1);
		trigger.before(2, () => change(tasks[0], { name: 'n0 again' }));
		const first = await trigger.look();
		const second = await trigger.look();
		expect([...first, ...second].sort()).toEqual([...tasks.map(({ name }) => name).sort()]);
		expect(await trigger.look()).toEqual([]);
	});

	it('a task that slips to a page that was read is given by the next look', async () => {
		const trigger = await on({ options: { overlap: 0 } });
		const tasks = many();
		// On page 0 are the newest 100; when one of them leaves, the first of page 1 moves there.
		trigger.before(2, () => Object.assign(tasks[249], { deleted: true }));
		const first = await trigger.look();
		expect(first).toHaveLength(249);
		expect(first).not.toContain('n149');
		expect(await trigger.look()).toEqual(['n149']);
		expect(await trigger.look()).toEqual([]);
	});

	it('a look that goes wrong gives nothing and forgets nothing', async () => {
		const trigger = await on();
		many();
		const before = JSON.stringify(trigger.kept);
		const token = { status: 401, body: { err: 'Token invalid', ECODE: 'OAUTH_025' } };
		trigger.before(3, () => used.sandbox.failNext(token));
		await expect(trigger.look()).rejects.toThrow(/OAUTH_025/);
		expect(JSON.stringify(trigger.kept)).toBe(before);
		expect(await trigger.look()).toHaveLength(250);
		expect(await trigger.look()).toEqual([]);
	});

	it("ClickUp's rate limit is waited for", async () => {
		const trigger = await on();
		many();
		trigger.before(2, () => used.sandbox.failNext({ rateLimited: true, times: 2, resetInSeconds: 30 }));
		expect(await trigger.look()).toHaveLength(250);
		expect(await trigger.look()).toEqual([]);
	});

	it('a second look that n8n starts meanwhile leaves it to the first', async () => {
		const trigger = await on();
		many();
		const ended: number[] = [];
		const look = async () => ended.push((await trigger.look()).length);
		await Promise.all([look(), look()]);
		// The second ends after the first: what ends takes away what n8n reads credentials with.
		expect(ended).toEqual([250, 0]);
		expect(await trigger.look()).toEqual([]);
	});
});

describe('over restarts of n8n', () => {
	it('nothing is missed and nothing doubled', async () => {
		const trigger = await on();
		trigger.open({ activation: 'init' });
		make('one');
		expect(await trigger.look()).toEqual(['one']);
		later(MINUTE);
		expect(await trigger.look()).toEqual([]);
		trigger.open({ activation: 'init' });
		expect(await trigger.look()).toEqual([]);
		later(60 * MINUTE);
		make('two');
		trigger.open({ activation: 'init' });
		expect(await trigger.look()).toEqual(['two']);
		trigger.open({ activation: 'init' });
		expect(await trigger.look()).toEqual([]);
	});

	it('ClickUp may be down at the start: the next look finds what there is', async () => {
		const trigger = await on();
		make('one');
		trigger.open({ activation: 'init' });
		// Each look tries four times.
		used.sandbox.failNext({ status: 503, times: 9 });
		expect(await trigger.look()).toEqual([]);
		await expect(trigger.look()).rejects.toThrow(/HTTP 503/);
		expect(await trigger.look()).toEqual(['one']);
	});

	it('a person who switches it on is told what is wrong', async () => {
		const trigger = await on();
		trigger.open({ activation: 'activate' });
		used.sandbox.failNext({ status: 503, times: 20 });
		await expect(trigger.look()).rejects.toThrow(/HTTP 503/);
	});

	it('without anything remembered, the first look has to succeed', async () => {
		const trigger = new Trigger();
		trigger.open({ activation: 'init' });
		used.sandbox.failNext({ status: 503, times: 20 });
		await expect(trigger.look()).rejects.toThrow(/HTTP 503/);
	});

	it('another place, event or kind of task begins anew', async () => {
		const trigger = await on();
		make('one');
		make('elsewhere', { listId: seed.secondListId });
		for (const changed of [
			{ locations: { lists: [{ list: seed.secondListId }] } },
			{ event: 'taskCreated' },
			{ options: { includeClosed: false } },
			{ where: 'view', view: '6-1-1' },
		]) {
			trigger.open({}, changed as INodeParameters);
			if ('view' in changed) await expect(trigger.look()).rejects.toThrow();
			else expect(await trigger.look()).toEqual([]);
		}
	});

	it('another overlap goes on', async () => {
		const trigger = await on();
		make('one');
		trigger.open({}, { options: { overlap: 60 } });
		expect(await trigger.look()).toEqual(['one']);
	});
});

describe('what is watched', () => {
	it('created: a new task and no change', async () => {
		const trigger = await on({ event: 'taskCreated' });
		const task = make('new');
		const old = used.sandbox.state.tasks.get(seed.folderlessTaskId)!;
		change(old);
		expect(await trigger.look()).toEqual(['new']);
		later(10 * MINUTE);
		change(task);
		change(old);
		expect(await trigger.look()).toEqual([]);
		later(10 * MINUTE);
		change(task);
		expect(await trigger.look()).toEqual([]);
	});

	it('updated: a change and no new task', async () => {
		const trigger = await on({ event: 'taskUpdated' });
		const task = make('new');
		const old = used.sandbox.state.tasks.get(seed.folderlessTaskId)!;
		change(old);
		expect(await trigger.look()).toEqual([old.name]);
		later(1);
		change(task);
		expect(await trigger.look()).toEqual(['new']);
		expect(await trigger.look()).toEqual([]);
	});

	it('a task being closed, and a subtask, unless they are left out', async () => {
		const list = used.sandbox.state.lists.get(seed.folderlessListId)!;
		const closed = used.sandbox.state.statusesOf(list).find(({ type }) => type === 'closed')!;
		const happens = () => {
			const task = make('done', { dateCreated: used.sandbox.clock.now() - MINUTE });
			change(task, { statusId: closed.id, dateClosed: used.sandbox.clock.now() });
			make('part', { parentId: seed.folderlessTaskId });
		};
		const all = await on();
		const open = await on({ options: { includeClosed: false, includeSubtasks: false } });
		happens();
		expect((await all.look()).sort()).toEqual(['done', 'part']);
		expect(await open.look()).toEqual([]);
	});

	it('any number of Spaces, Folders and Lists, each task once', async () => {
		const trigger = await on({
			locations: {
				spaces: [{ space: seed.spaceId }],
				folders: [{ folder: seed.folderId }],
				lists: [{ list: seed.listId }, { list: seed.secondListId }, { list: seed.customIdListId }],
			},
		});
		make('in all three', { listId: seed.listId });
		later(1);
		make('in the Space', { listId: seed.folderlessListId });
		later(1);
		make('in the other Space', { listId: seed.customIdListId });
		used.sandbox.requests.length = 0;
		expect(await trigger.look()).toEqual(['in all three', 'in the Space', 'in the other Space']);
		expect(requests().map(({ query }) => Object.keys(query).filter((key) => key.endsWith('[]')))).toEqual([
			['space_ids[]'],
			['project_ids[]'],
			['list_ids[]'],
		]);
		expect(await trigger.look()).toEqual([]);
	});

	it('the whole Workspace when no place is chosen', async () => {
		const trigger = await on({ locations: {} });
		make('here');
		expect(await trigger.look()).toEqual(['here']);
	});

	it('a List that is empty: what is made in it is new, what is moved into it as well or not at all', async () => {
		const trigger = await on({
			event: 'taskCreated',
			locations: { lists: [{ list: seed.secondListId }] },
		});
		const moved = used.sandbox.state.tasks.get(seed.folderlessTaskId)!;
		change(moved, { listId: seed.secondListId });
		make('made', { listId: seed.secondListId });
		expect(await trigger.look()).toEqual(['made']);
	});

	it('a view, whatever its order, with its own filters', async () => {
		const tokens = used.tokens;
		const [view] = await runForJson(
			{ resource: 'view', operation: 'create', list: seed.listId, name: 'Mine', additionalFields: {} },
			{ tokens },
		);
		const address = `https://app.clickup.com/${seed.workspaceId}/v/l/${String(view.id)}?pr=1`;
		const trigger = await on({ where: 'view', view: address });
		const first = used.sandbox.state.tasks.get(seed.taskId)!;
		for (let n = 0; n < 60; n++) make(`n${n}`, { listId: seed.listId });
		change(first, { name: 'first' });
		const names = await trigger.look();
		expect(names).toHaveLength(61);
		expect(names).toEqual(expect.arrayContaining(['first', 'n0', 'n59']));
		expect(await trigger.look()).toEqual([]);
		later(1);
		change(first, { name: 'again' });
		expect(await trigger.look()).toEqual(['again']);
		trigger.open({ activation: 'init' });
		expect(await trigger.look()).toEqual([]);
	});

	it('descriptions as Markdown when asked for', async () => {
		const trigger = await on({ options: { includeMarkdownDescription: true } });
		make('new', { markdown: '**bold**' });
		expect(await trigger.tasks()).toMatchObject([{ markdown_description: '**bold**' }]);
	});
});

describe('the first run', () => {
	it('gives what is young enough when asked for, and nothing of it again', async () => {
		const now = used.sandbox.clock.now();
		const hours = (n: number) => now - n * 60 * MINUTE;
		make('too old', { dateCreated: hours(49) });
		make('changed', { dateCreated: hours(100), dateUpdated: hours(47) });
		make('young', { dateCreated: hours(1) });
		const options = { backFillDays: 2 };
		const first = async (event: string) => {
			const trigger = new Trigger({ event, options });
			const names = await trigger.look();
			expect(await trigger.look()).toEqual([]);
			trigger.open({ activation: 'init' });
			expect(await trigger.look()).toEqual([]);
			return names;
		};
		expect(await first('taskCreatedOrUpdated')).toEqual(['changed', 'young']);
		expect(await first('taskCreated')).toEqual(['young']);
		expect(await first('taskUpdated')).toEqual(['changed']);
	});

	it('after a run without anything to fill in is not filled in later', async () => {
		const trigger = await on();
		make('one');
		expect(await trigger.look()).toEqual(['one']);
		trigger.open({}, { options: { backFillDays: 7 } });
		expect(await trigger.look()).toEqual([]);
	});
});

describe('in the editor', () => {
	it('the newest task is the example, and nothing is remembered', async () => {
		const now = used.sandbox.clock.now();
		make('changed', { dateCreated: 1_700_000_000_000, dateUpdated: now });
		make('new', { dateCreated: now - 1 });
		const trigger = new Trigger();
		trigger.open({ mode: 'manual' });
		expect(await trigger.look()).toEqual(['changed']);
		expect(trigger.kept).toEqual({});
		trigger.open({ mode: 'manual' }, { event: 'taskCreated' });
		expect(await trigger.look()).toEqual(['new']);
	});

	it('a place without tasks is said to be one', async () => {
		const trigger = new Trigger();
		trigger.open({ mode: 'manual' }, { locations: { lists: [{ list: seed.secondListId }] } });
		await expect(trigger.look()).rejects.toThrow('There is no task to show as an example');
	});

	it.each([
		['No Workspace is chosen', { team: { __rl: true, mode: 'list', value: '' } }],
		['A List in "Locations" is not chosen', { locations: { lists: [{ list: '' }] } }],
		['No view is chosen', { where: 'view', view: '' }],
		['There is no view ID in the address', { where: 'view', view: 'https://app.clickup.com/1/v/li/2' }],
		['"Overlap (Minutes)" is not a number', { options: { overlap: -1 } }],
	])('%s', async (message, parameters) => {
		const trigger = new Trigger(parameters as INodeParameters);
		await expect(trigger.look()).rejects.toThrow(message);
		await expect(trigger.look()).rejects.toMatchObject({ name: 'NodeOperationError' });
	});
});
