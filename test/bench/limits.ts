import { say } from '../host/progress';
import type { Bench } from './bench';
import { mustBeRight, PER_MINUTE } from './bench';
import type { NodeFiles } from './nodeFiles';
import type { Preparation } from './sandboxProcess';
import type { ScenarioName } from './scenarios';
import { scenarios } from './scenarios';
import type { Section } from './section';

interface Limit {
	title: string;
	scenario: ScenarioName;
	preparation: Partial<Preparation>;
	/** The least that the limit allows, s; undefined where nothing has to wait. */
	least?: number;
}

/** `$7` stands for the ID of the seventh task. */
const refuseAt = (...items: number[]) => items.map((n) => ({ method: 'PUT', path: `/api/v2/task/$${n}` }));

const limits: Limit[] = [
	{
		title: `${scenarios.limit.title}, 100 requests a minute`,
		scenario: 'limit',
		preparation: { perMinute: 100 },
		least: 120,
	},
	{
		title: `${scenarios.update.title}, one 429`,
		scenario: 'update',
		preparation: { perMinute: PER_MINUTE, refused: refuseAt(101) },
	},
	{
		title: `${scenarios.update.title}, five 429s`,
		scenario: 'update',
		preparation: { perMinute: PER_MINUTE, refused: refuseAt(21, 61, 101, 141, 181) },
	},
];

async function row(bench: Bench, who: string, files: NodeFiles, limit: Limit): Promise<string[]> {
	const { output, stored } = scenarios[limit.scenario];
	const answers = { advance: async (ms: number) => await bench.sandbox.ask('advance', ms) };
	const worker = await bench.startWorker({ answers });
	try {
		await worker.ask('moveClock');
		const run = await bench.run(worker, limit.scenario, files, limit.preparation);
		// The built-in node ends with an error here.
		if (files === bench.ours) mustBeRight(who, scenarios[limit.scenario], run);
		const { names, error, clickUp } = run;
		const done = new Set(clickUp.names.filter((name) => stored.includes(name))).size;
		const doubled = clickUp.names.length - new Set(clickUp.names).size;
		const seconds = `${(clickUp.span / 1000).toFixed(1)} s`;
		return [
			limit.title,
			who,
			`${done} of ${stored.length}`,
			String(doubled),
			`${names.length} of ${output.length}`,
			limit.least === undefined ? seconds : `${seconds} (the limit allows ${limit.least} s)`,
			String(clickUp.limited),
			error ?? '',
		];
	} finally {
		await worker.stop();
	}
}

/** What becomes of a run that comes to ClickUp's limit. */
export async function atTheLimit(bench: Bench): Promise<Section> {
	const rows: string[][] = [];
	for (const limit of limits) {
		rows.push(await row(bench, 'ours', bench.ours, limit));
		rows.push(await row(bench, 'built-in', bench.builtin, limit));
		say(`  ${limit.title}`);
	}
	return {
		title: "At ClickUp's limit",
		about:
			"The time is that of ClickUp's clock, from the first request to the last; it is moved while our node waits.",
		head: ['Work', 'Node', 'Done', 'Doubled', 'Items out', 'Time', '429s', 'Error'],
		rows,
	};
}
