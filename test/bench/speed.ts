import { say } from '../host/progress';
import type { Bench, Seen, Worker } from './bench';
import { mustBeRight, mustBeUnlimited } from './bench';
import { inTurns, median, type Effort } from './rounds';
import type { Preparation } from './sandboxProcess';
import type { ScenarioName } from './scenarios';
import { scenarios, type Scenario } from './scenarios';
import { time, times, type Section } from './section';
import type { Subject } from './worker';

/** How many requests the floor has under way; the better one counts. */
const FLOORS = [10, 20];

const LATENCIES = [0, 50, 200];

/** How often the processes are started anew where nothing is waited for. */
export const PROCESSES = 5;

/** What the runs of a subject came to. */
interface Figures {
	ms: number;
	/** CPU time of the node's process for each request that the work needs, ms. */
	cpu: number;
	requests: number;
	runs: number;
}

/** One work at one latency. */
export interface Compared {
	title: string;
	latency: number;
	ours: Figures;
	builtin: Figures;
	floor: Figures;
	/** Names of the parameters that ours is to have and does not. */
	unknown: string[];
}

function figuresOf(runs: Seen[]): Figures {
	return {
		ms: median(runs.map(({ ms }) => ms)),
		cpu: median(runs.map(({ cpu, needed }) => cpu / needed)),
		requests: Math.round(median(runs.map(({ clickUp }) => clickUp.requests))),
		runs: runs.length,
	};
}

/**
 * Runs a scenario with both nodes and with the floor, each in a process of its own, at every latency. Without
 * latency it does so several times: there two processes with the same node differ as much as two nodes do.
 */
export async function compare(bench: Bench, name: ScenarioName): Promise<Compared[]> {
	const { title } = scenarios[name];
	const compared: Compared[] = [];
	for (const latency of bench.quick ? LATENCIES.slice(0, 2) : LATENCIES) {
		const runs: Record<string, Seen[]> = {};
		const processes = latency === 0 && !bench.quick ? PROCESSES : 1;
		const effort = { ...bench.effort, rounds: Math.ceil(bench.effort.rounds / processes) };
		for (let process = 0; process < processes; process++) {
			const given = await inFreshProcesses(bench, name, latency, effort);
			for (const subject in given) (runs[subject] ??= []).push(...given[subject]);
		}
		const { ours, builtin, ...floors } = runs;
		const [floor] = Object.values(floors)
			.map(figuresOf)
			.sort((a, b) => a.ms - b.ms);
		const row = { title, latency, floor, unknown: ours[0].unknown };
		compared.push({ ...row, ours: figuresOf(ours), builtin: figuresOf(builtin) });
		say(`  ${title}, ${latency} ms: ${time(figuresOf(ours).ms)}, ${time(figuresOf(builtin).ms)}`);
	}
	return compared;
}

/** @returns the runs of both nodes and of each floor */
async function inFreshProcesses(
	bench: Bench,
	name: ScenarioName,
	latency: number,
	effort: Effort,
): Promise<Record<string, Seen[]>> {
	const scenario: Scenario = scenarios[name];
	const subjects: Record<string, Subject> = {
		ours: bench.ours,
		builtin: bench.builtin,
		...Object.fromEntries(FLOORS.map((atOnce) => [`floor ${atOnce}`, { atOnce }])),
	};
	const workers: Record<string, Worker> = {};
	const once = async (subject: string, preparation: Partial<Preparation>) => {
		const run = await bench.run(workers[subject], name, subjects[subject], preparation);
		mustBeUnlimited(subject, scenario, run);
		mustBeRight(subject, scenario, run, subject.startsWith('floor'));
		return run;
	};
	try {
		for (const subject in subjects) {
			workers[subject] = await bench.startWorker();
			// The first run of a process compiles what it runs.
			await once(subject, { latency: 0 });
		}
		const turns = Object.keys(subjects).map(
			(subject) => [subject, async () => await once(subject, { latency })] as const,
		);
		return await inTurns(Object.fromEntries(turns), effort);
	} finally {
		for (const worker of Object.values(workers)) await worker.stop();
	}
}

/** The table of times, and that of CPU. */
export function speedSections(compared: Compared[]): Section[] {
	const unknown = [...new Set(compared.flatMap((row) => row.unknown))];
	const note = unknown.length ? ` Our node has no parameter ${unknown.join(', ')}: run as by default.` : '';
	return [
		{
			title: 'Speed',
			about: `Wall time of one execution, median. The floor sends the same requests with n8n's HTTP client and does nothing else, ${FLOORS.join(' or ')} at once, whichever is faster.${note}`,
			head: [
				'Work',
				'Latency',
				'Faster than built-in',
				'Of the floor',
				'Ours',
				'Built-in',
				'Floor',
				'Requests',
				'Runs',
			],
			rows: compared.map(({ title, latency, ours, builtin, floor }) => [
				title,
				`${latency} ms`,
				times(builtin.ms / ours.ms),
				times(ours.ms / floor.ms),
				time(ours.ms),
				time(builtin.ms),
				time(floor.ms),
				`${ours.requests} / ${builtin.requests}`,
				`${ours.runs} / ${builtin.runs} / ${floor.runs}`,
			]),
		},
		{
			title: 'CPU',
			about:
				"CPU time of n8n's process for each request that the work needs, without latency, median; requests beyond those are in it.",
			head: ['Work', 'Of built-in', 'Of the floor', 'Ours', 'Built-in', 'Floor'],
			rows: compared
				.filter(({ latency }) => latency === 0)
				.map(({ title, ours, builtin, floor }) => [
					title,
					times(ours.cpu / builtin.cpu),
					times(ours.cpu / floor.cpu),
					time(ours.cpu),
					time(builtin.cpu),
					time(floor.cpu),
				]),
		},
	];
}
