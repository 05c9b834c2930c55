/** Runs one node, by n8n's own engine, in a process of its own, and measures what that takes. */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { INodeParameters, INodeType } from 'n8n-workflow';
import { redirectHosts } from '../host/redirect.cjs';
import { PROJECT } from '../host/pack';
import { loadOptionsContext, run, type Tokens } from '../integration/n8n';
import { bareNode } from './bareNode';
import { openLine } from './line';
import { moveClock } from './movedClock';
import { filesBelow, loadCredential, loadNode, type NodeFiles } from './nodeFiles';
import type { Place, Prepared } from './sandboxProcess';
import { scenarios, type Scenario, type ScenarioName } from './scenarios';

/** What is measured: a node, or the floor with so many requests at once. */
export type Subject = NodeFiles | { atOnce: number };

export interface Order extends Prepared {
	scenario: ScenarioName;
	subject: Subject;
	/** Whether the node is ours and takes the parameters that only ours has. */
	isOurs: boolean;
}

/** What a run took and gave. */
export interface Measured {
	/** Wall time, ms. */
	ms: number;
	/** CPU time of this process, ms, with what a run still had on its way at its end. */
	cpu: number;
	/** The requests without which the work cannot be done. */
	needed: number;
	/** Names that came out. */
	names: string[];
	error?: string;
	/** Names of the parameters that only ours is to have, and that it does not have. */
	unknown: string[];
	memory: {
		/** The most that the process ever held, beyond what it held before the run, bytes. */
		peak: number;
		/** Beyond what was there before, while the result is held, bytes; only with --expose-gc. */
		kept?: number;
	};
}

/** One opening of a picker or a menu. */
export interface Opening {
	files: NodeFiles;
	/** Below `methods`, e.g. `listSearch.searchLists`. */
	method: string;
	parameters: INodeParameters;
	/** See `Prepared`. */
	token: string;
}

/** What a worker asks its parent. */
export type ParentQuestions = { advance: (ms: number) => Promise<void> };

const ours = filesBelow(join(PROJECT, 'dist'));

const ask = openLine<ParentQuestions>(process, {
	place: async (place: Place) => useSandbox(place),
	run: async (order: Order) => await measure(order),
	open: async (opening: Opening) => await open(opening),
	moveClock: async () => moveBuiltClock(),
});

export type WorkerQuestions = {
	place: (place: Place) => Promise<void>;
	run: (order: Order) => Promise<Measured>;
	open: (opening: Opening) => Promise<{ ms: number }>;
	moveClock: () => Promise<void>;
};

const tokensOf = (token: string, files: NodeFiles): Tokens => ({
	personal: token,
	oauth: '',
	personalType: loadCredential(files),
});

function useSandbox({ port, hosts }: Place): void {
	redirectHosts(Object.fromEntries(hosts.map((host) => [`${host}:443`, `127.0.0.1:${port}`])));
}

/** From our build, as the node in this process uses it. */
function moveBuiltClock(): void {
	const { clock } = require(join(PROJECT, 'dist', 'nodes', 'ClickUp', 'transport', 'clock.js'));
	moveClock(clock, async (ms) => await ask('advance', ms));
}

function missing(node: INodeType, { ours = {} }: Scenario): string[] {
	const description = JSON.stringify(node.description.properties);
	const wanted = Object.entries(ours).flatMap(([name, value]) => [name, ...Object.keys(value as object)]);
	return wanted.filter((name) => !description.includes(`"name":"${name}"`));
}

/** Waits until no connection is open: pages asked for ahead may still be on their way when a run ends. */
async function quiet(): Promise<void> {
	while (process.getActiveResourcesInfo().includes('TCPSocketWrap')) await setTimeout(5);
}

async function measure({ scenario: name, subject, ids, token, isOurs }: Order): Promise<Measured> {
	const scenario: Scenario = scenarios[name];
	const items = scenario.items(ids);
	const isFloor = 'atOnce' in subject;
	const node = isFloor ? bareNode(scenario.bare(items), subject.atOnce) : loadNode(subject);
	const parameters = { ...scenario.parameters, ...(isOurs && scenario.ours) };
	// The floor is signed as our node is.
	const tokens = tokensOf(token, isFloor ? ours : subject);

	global.gc?.();
	const before = process.memoryUsage();
	const cpuBefore = process.cpuUsage();
	const start = performance.now();
	const result = await run(parameters, { node, items, tokens });
	const ms = performance.now() - start;
	await quiet();
	const { user, system } = process.cpuUsage(cpuBefore);
	const peak = process.resourceUsage().maxRSS * 1024 - before.rss;
	global.gc?.();
	const kept = global.gc && process.memoryUsage().heapUsed - before.heapUsed;
	return {
		ms,
		cpu: (user + system) / 1000,
		needed: scenario.bare(items).length,
		names: result.items.map(({ json }) => String(json.name)),
		...(result.error && { error: result.error.message }),
		unknown: isOurs ? missing(node, scenario) : [],
		memory: { peak, kept },
	};
}

async function open({ files, method, parameters, token }: Opening): Promise<{ ms: number }> {
	const node = loadNode(files);
	const [kind, name] = method.split('.');
	const methods = node.methods as Record<string, Record<string, () => Promise<unknown>>>;
	const context = loadOptionsContext(parameters, tokensOf(token, files), '', node);
	const start = performance.now();
	await methods[kind][name].call(context);
	return { ms: performance.now() - start };
}

process.on('disconnect', () => process.exit());
