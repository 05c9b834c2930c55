import { join } from 'node:path';
import { buildIfNeeded } from '../host/build';
import { PROJECT } from '../host/pack';
import { provideBuiltin } from './builtin';
import type { Child } from './child';
import { startChild } from './child';
import type { Questions } from './line';
import { filesBelow, type NodeFiles } from './nodeFiles';
import type { Effort } from './rounds';
import type { Outcome, Place, Preparation, SandboxQuestions } from './sandboxProcess';
import type { Scenario, ScenarioName } from './scenarios';
import type { Measured, Subject, WorkerQuestions } from './worker';

/** ClickUp's Enterprise plan: no limit gets in the way. */
export const PER_MINUTE = 10_000;

/** A run, seen from both ends. */
export interface Seen extends Measured {
	clickUp: Outcome;
}

export type Worker = Child<WorkerQuestions>;

/** What all parts of the bench stand on. */
export interface Bench {
	/** The two nodes, each with its package's own credential: what people have before and after they change. */
	ours: NodeFiles;
	builtin: NodeFiles;
	builtinVersion: string;
	/** How much is done where runs are compared. */
	effort: Effort;
	/** Less of everything. */
	quick: boolean;
	sandbox: Child<SandboxQuestions>;
	/** A process for one node; give it back with `stop()`. */
	startWorker(options?: { args?: string[]; answers?: Questions }): Promise<Worker>;
	/** One run, after which the sandbox says what it saw. */
	run(worker: Worker, scenario: ScenarioName, subject: Subject, more?: Partial<Preparation>): Promise<Seen>;
	close(): Promise<void>;
}

/** Builds our node, fetches the other, starts ClickUp. */
export async function createBench({ quick }: { quick: boolean }): Promise<Bench> {
	await buildIfNeeded();
	const { files: builtin, version: builtinVersion } = await provideBuiltin();
	const ours = filesBelow(join(PROJECT, 'dist'));
	const sandbox = startChild<SandboxQuestions>('sandboxProcess.ts', { args: ['--expose-gc'] });
	const place: Place = await sandbox.ask('place');
	return {
		ours,
		builtin,
		builtinVersion,
		effort: quick ? { rounds: 1, enough: 0 } : { rounds: 15, enough: 15_000 },
		quick,
		sandbox,
		async startWorker(options) {
			const worker = startChild<WorkerQuestions>('worker.ts', { ...options, caFile: place.caFile });
			await worker.ask('place', place);
			return worker;
		},
		async run(worker, scenario, subject, more = {}) {
			const preparation = { scenario, latency: 0, perMinute: PER_MINUTE, ...more };
			const prepared = await sandbox.ask('prepare', preparation);
			const isOurs = subject === ours;
			const measured = await worker.ask('run', { scenario, subject, ...prepared, isOurs });
			return { ...measured, clickUp: await sandbox.ask('outcome') };
		},
		close: async () => await sandbox.stop(),
	};
}

const same = (a: string[], b: string[]) => a.length === b.length && a.every((name, i) => name === b[i]);

/** Whoever waits for ClickUp is no measure of speed. @throws Error that says so */
export function mustBeUnlimited(who: string, { title }: Scenario, { clickUp }: Seen): void {
	if (clickUp.limited > 0) {
		throw new Error(`${title}, ${who}: ${clickUp.limited} requests were answered 429`);
	}
}

/**
 * A run that did not do its work is no measurement.
 *
 * @param isFloor what comes out is not looked at, and nothing is in order
 * @throws Error that says what is wrong
 */
export function mustBeRight(who: string, scenario: Scenario, run: Seen, isFloor = false): void {
	const problem = (what: string) => new Error(`${scenario.title}, ${who}: ${what}`);
	if (run.error !== undefined) throw problem(run.error);
	if (!isFloor && !same(run.names, scenario.output))
		throw problem(`${run.names.length} items came out, or not in their order`);
	const inAnyOrder = isFloor || scenario.anyOrder;
	const order = (names: string[]) => (inAnyOrder ? [...names].sort() : names);
	if (!same(order(run.clickUp.names), order(scenario.stored)))
		throw problem(`${run.clickUp.names.length} tasks are in the List, or not in their order`);
}
