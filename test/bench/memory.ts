import type { Bench } from './bench';
import { mustBeRight, mustBeUnlimited } from './bench';
import type { NodeFiles } from './nodeFiles';
import { inTurns, median } from './rounds';
import { scenarios } from './scenarios';
import { megabytes, times, type Section } from './section';
import type { Measured } from './worker';

const ROUNDS = 7;

/** What Get Many of 20,000 tasks holds in memory, each run in a fresh process. */
export async function memory(bench: Bench): Promise<Section> {
	const scenario = scenarios.getMany20000;
	const once = (who: string, files: NodeFiles) => async () => {
		const worker = await bench.startWorker({ args: ['--expose-gc'] });
		try {
			const run = await bench.run(worker, 'getMany20000', files);
			mustBeUnlimited(who, scenario, run);
			mustBeRight(who, scenario, run);
			return run;
		} finally {
			await worker.stop();
		}
	};
	const turns = { ours: once('ours', bench.ours), builtin: once('builtin', bench.builtin) };
	const { ours, builtin } = await inTurns(turns, { rounds: bench.quick ? 1 : ROUNDS, enough: Infinity });
	const row = (what: string, read: (run: Measured) => number) => {
		const [a, b] = [median(ours.map(read)), median(builtin.map(read))];
		return [what, times(a / b), megabytes(a), megabytes(b)];
	};
	return {
		title: 'Memory',
		about: `${scenario.title}, beyond what the process held before, median of ${ours.length}, each in a fresh process.`,
		head: ['What', 'Of built-in', 'Ours', 'Built-in'],
		rows: [
			row('The most that the process held', ({ memory: { peak } }) => peak),
			row('JavaScript heap while the result is held', ({ memory: { kept = NaN } }) => kept),
		],
	};
}
