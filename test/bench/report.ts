import { cpus, loadavg, totalmem } from 'node:os';
import { table } from '../../scripts/demo/table';
import type { Section } from './section';
import { PROCESSES } from './speed';

/** Where and when it was measured. */
export interface Circumstances {
	/** Load of the machine before the bench, as os.loadavg() has it for the last minute. */
	load: number;
	versions: Record<string, string>;
	/** How long the bench took, ms. */
	took: number;
}

/** The load of the last minute; zero on Windows, which does not tell. */
export const loadNow = (): number => loadavg()[0];

function machine({ load, versions, took }: Circumstances): string {
	const [{ model }] = cpus();
	const parts = [
		new Date().toISOString().slice(0, 10),
		...Object.entries(versions).map(([name, version]) => `${name} ${version}`),
		`${cpus().length} cores (${model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB`,
		`load of the machine before: ${load.toFixed(1)}`,
		`${Math.round(took / 60_000)} minutes`,
	];
	return parts.join('; ');
}

/** For the terminal. */
export function asText(sections: Section[], circumstances: Circumstances): string {
	const tables = sections.map(
		({ title, about, head, rows }) => `${title}\n${about}\n\n${table([head, ...rows])}`,
	);
	return [...tables, machine(circumstances)].join('\n\n');
}

const cell = (text: string) => text.replaceAll('|', '\\|');
const line = (cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;

const INTRODUCTION = `# Benchmarks

Made by \`npm run bench -- --write\`: this node and n8n's built-in ClickUp node, run by the same n8n engine against
the same local ClickUp, in turns, each in a process of its own and with the credential that its package brings.

How to read it:

- A ratio comes first in each table; the times behind it are medians. "Faster than built-in": above 1, ours is faster.
  "Of built-in" and "Of the floor": what ours takes, 1 being the same.
- Latency is what ClickUp takes to answer, at least. The connections are local: what a real network adds to opening
  each one (n8n opens a new one for each request) comes on top, for both nodes.
- What is read was made ready before the run: the local ClickUp shares the machine's cores with the node, and would
  be what the pages wait for otherwise. Of its pages, ours asks for none in vain: it asks how many tasks there are.
- The plan allows 10,000 requests a minute, and each run has a token that the node has not seen before.
- A run that does not give the right result in the right order ends the bench; there are no figures of wrong results.
- Without latency everything is run in ${PROCESSES} processes, one after the other: two processes with the same node
  differ there as much as the nodes do.
- What takes long is run less often; the column "Runs" says how often (ours, built-in, floor).
`;

/** For docs/benchmarks.md. */
export function asPage(sections: Section[], circumstances: Circumstances): string {
	const parts = sections.map(({ title, about, head, rows }) =>
		[`## ${title}`, '', about, '', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n'),
	);
	return [INTRODUCTION, `Measured ${machine(circumstances)}.\n`, ...parts].join('\n');
}
