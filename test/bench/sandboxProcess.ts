/** The local ClickUp in a process of its own, so that its work is not counted as a node's. */
import type { Sandbox } from '../sandbox';
import { seed, startSandbox } from '../sandbox';
import { addTask } from '../sandbox/state/make';
import { clientOf } from '../sandbox/testClient';
import { openLine } from './line';
import { scenarios, type Scenario, type ScenarioName } from './scenarios';

/** An empty List, which the bench fills. */
const LIST = seed.secondListId;

/** Everything a run begins with. */
export interface Preparation {
	/** Whose tasks are in the List, named Task 1, Task 2 … */
	scenario?: ScenarioName;
	/** How long every answer takes at least, ms. */
	latency: number;
	/** What the token's plan allows. */
	perMinute: number;
	/** Paths that are answered 429 once, with a reset one second ahead. */
	refused?: Array<{ method: string; path: string }>;
}

/** What there was to see at ClickUp's end. */
export interface Outcome {
	requests: number;
	/** How many of them were answered 429. */
	limited: number;
	/** From the first request to the last on ClickUp's clock, ms. */
	span: number;
	/** CPU time of the sandbox since it was prepared, ms: it must not be what a node waits for. */
	cpu: number;
	/** Names of the List's tasks, in the order in which they were created. */
	names: string[];
}

export interface Place {
	port: number;
	hosts: string[];
	caFile: string;
}

/** What a run works with. */
export interface Prepared {
	/** IDs of the tasks. */
	ids: string[];
	/** A token that was not used before: nothing is known of its limit. */
	token: string;
}

function fill(sandbox: Sandbox, count: number): string[] {
	const { ada, grace } = seed.users;
	return Array.from({ length: count }, (_, i) => {
		const description = `What there is to do for task ${i + 1}. `.repeat(5);
		const dateCreated = Date.UTC(2026, 0, 1) + i * 60_000;
		const part = { description, tags: ['bug'], priority: 2, assigneeIds: [ada.id, grace.id] };
		return addTask(sandbox.state, {
			listId: LIST,
			name: `Task ${i + 1}`,
			creatorId: ada.id,
			dateCreated,
			...part,
		}).id;
	});
}

type Work = Pick<Scenario, 'tasks' | 'items' | 'bare'>;

const nothing: Work = { tasks: 0, items: () => [], bare: () => [] };

let cpuBefore = process.cpuUsage();

function cpuSince(): number {
	const { user, system } = process.cpuUsage(cpuBefore);
	return (user + system) / 1000;
}

const questionsOf = (sandbox: Sandbox) => ({
	async place(): Promise<Place> {
		const { port, hosts, caFile } = sandbox;
		return { port, hosts: [...hosts], caFile };
	},
	/** A fresh ClickUp. */
	async prepare({ scenario, latency, perMinute, refused = [] }: Preparation): Promise<Prepared> {
		sandbox.reset();
		const { tasks, items, bare }: Work = scenario ? scenarios[scenario] : nothing;
		const ids = fill(sandbox, tasks);
		// Both processes share two cores: what ClickUp's own machines do is not to be waited for here.
		sandbox.state.keepAnswers();
		const { get } = clientOf(sandbox);
		for (const { method, path } of bare(items(ids))) {
			if (method !== 'GET') continue;
			const { status } = await get(`/v2${path}`);
			if (status !== 200) throw new Error(`${path} is answered ${status} before the run`);
		}
		sandbox.requests.length = 0;
		sandbox.setRateLimit(perMinute);
		sandbox.setLatency(latency);
		for (const { method, path } of refused) {
			const at = path.replace(/\$(\d+)/, (_, n: string) => ids[Number(n) - 1]);
			sandbox.failNext({ method, path: at, rateLimited: true, resetInSeconds: 1 });
		}
		const token = sandbox.freshTokens().personal;
		// What filling left behind is not collected while a node is measured.
		global.gc?.();
		cpuBefore = process.cpuUsage();
		return { ids, token };
	},
	async outcome(): Promise<Outcome> {
		const { requests, state } = sandbox;
		return {
			span: requests.length ? requests[requests.length - 1].time - requests[0].time : 0,
			cpu: cpuSince(),
			requests: requests.length,
			limited: requests.filter(({ status }) => status === 429).length,
			names: state.tasksOf(LIST).map(({ name }) => name),
		};
	},
	/** Moves ClickUp's clock by that many ms. */
	async advance(ms: number): Promise<void> {
		sandbox.clock.advance(ms);
	},
});

export type SandboxQuestions = ReturnType<typeof questionsOf>;

async function main(): Promise<void> {
	const sandbox = await startSandbox();
	openLine(process, questionsOf(sandbox));
	process.on('disconnect', () => process.exit());
}

void main();
