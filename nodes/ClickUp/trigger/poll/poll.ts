import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { createClient } from '../../transport/client';
import { clock } from '../../transport/clock';
import { asNodeError } from '../../transport/errors';
import { asError } from '../../values/asError';
import type { Watch } from './watch';
import { watchOf } from './watch';
import type { Outcome, PollMemory } from './window';
import { advance, begin, createdAt, newestOf, updatedAt } from './window';

const DAY = 24 * 60 * 60_000;

/** The looks that are under way: n8n starts the next one even when one takes longer than a minute. */
const looking = new WeakMap<IPollFunctions, Promise<IDataObject[]>>();

/** The triggers that have looked since n8n switched them on. */
const started = new WeakSet<IPollFunctions>();

/**
 * Looks once. n8n calls it when the workflow is switched on, when n8n starts, and at the chosen times.
 *
 * @returns the tasks to start the workflow with; null when there are none, so that it is not started
 * @throws NodeApiError or NodeOperationError; what is remembered is then as it was before
 */
export async function poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	try {
		const tasks = this.getMode() === 'manual' ? await example(this) : await look(this);
		return tasks.length > 0 ? [this.helpers.returnJsonArray(tasks)] : null;
	} catch (error) {
		throw asNodeError(this.getNode(), error);
	}
}

async function look(context: IPollFunctions): Promise<IDataObject[]> {
	const underWay = looking.get(context);
	if (underWay) {
		// It sees all that this one would see. This one must not end before it: n8n would then take away
		// what the other needs to read its credential ("No bridge acquired for this context").
		await Promise.allSettled([underWay]);
		return [];
	}
	const isFirst = !started.has(context);
	started.add(context);
	const now = lookNow(context);
	looking.set(context, now);
	try {
		return await now;
	} catch (error) {
		if (isFirst && mayComeLater(context)) return postponed(context, error);
		throw asNodeError(context.getNode(), error);
	} finally {
		looking.delete(context);
	}
}

async function lookNow(context: IPollFunctions): Promise<IDataObject[]> {
	const watch = await watchOf(context, await createClient(context));
	const memory = memoryOf(context, watch.asked);
	const finish = memory ? await next(watch, memory) : await first(watch);
	// Another look may have ended meanwhile (n8n can run two), so what it remembers counts. Nothing is
	// awaited from here on.
	const { tasks, memory: after } = finish(memoryOf(context, watch.asked));
	// As a whole: n8n does not see a change further down.
	context.getWorkflowStaticData('node').poll = after as unknown as IDataObject;
	return tasks;
}

/** What a look found, still to be compared with what is remembered. */
type Finish = (memory: PollMemory | undefined) => Outcome;

async function first(watch: Watch): Promise<Finish> {
	const { source, workspace, overlap, backFillDays } = watch;
	// "Now" is the newest change, by ClickUp's clock. A place without tasks has none of its own: from 0 on,
	// everything that is moved there one day would be new.
	const newest = newestOf(await source.newest()) || newestOf(await workspace.newest());
	const since = backFillDays ? clock.now() - backFillDays * DAY : undefined;
	const tasks = await source.since(Math.min(newest - overlap * 60_000, since ?? Infinity));
	return (memory) =>
		memory ? advance(memory, tasks, watch) : begin(watch.asked, tasks, newest, watch, since);
}

async function next(watch: Watch, before: PollMemory): Promise<Finish> {
	const tasks = await watch.source.since(before.from);
	return (memory) => advance(memory ?? before, tasks, watch);
}

/** What is remembered of the same question; undefined when there is nothing. */
function memoryOf(context: IPollFunctions, asked: string): PollMemory | undefined {
	const memory = context.getWorkflowStaticData('node').poll as PollMemory | undefined;
	return memory?.asked === asked ? memory : undefined;
}

/**
 * Whether a look at the start of n8n may be left to the next one. n8n gives up a trigger whose first look
 * goes wrong, after 5 tries, and leaves it off: ClickUp or the network need not be there yet when a
 * machine starts. With a memory, nothing is lost by waiting.
 */
function mayComeLater(context: IPollFunctions): boolean {
	return (
		['init', 'leadershipChange'].includes(context.getActivationMode()) &&
		context.getWorkflowStaticData('node').poll !== undefined
	);
}

function postponed(context: IPollFunctions, error: unknown): IDataObject[] {
	const { message } = asError(error);
	context.logger.warn(`ClickUp Poll Trigger could not look at the start, and looks again later: ${message}`, {
		node: context.getNode().name,
	});
	return [];
}

/** The newest task, for the editor. What is remembered stays as it is. */
async function example(context: IPollFunctions): Promise<IDataObject[]> {
	const { source, event } = await watchOf(context, await createClient(context));
	const [by, dateOf] =
		event === 'taskCreated' ? (['created', createdAt] as const) : (['updated', updatedAt] as const);
	const tasks = await source.newest(by);
	if (tasks.length === 0) {
		throw new NodeOperationError(context.getNode(), 'There is no task to show as an example', {
			description: 'Create a task in the place that this node watches, or choose another place.',
		});
	}
	return [tasks.reduce((newest, task) => (dateOf(task) > dateOf(newest) ? task : newest))];
}
