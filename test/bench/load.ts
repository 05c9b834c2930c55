import { join } from 'node:path';
import { PROJECT } from '../host/pack';
import { run } from '../host/process';
import type { Bench } from './bench';
import { inTurns, median } from './rounds';
import { kilobytes, time, times, type Section } from './section';

const ROUNDS = 9;

/** Loads a node as n8n does, which has n8n-workflow by then. */
const SCRIPT = `
require('n8n-workflow');
gc();
const before = process.memoryUsage().heapUsed;
const start = performance.now();
const { ClickUp } = require(process.argv[1]);
const node = new ClickUp();
const ms = performance.now() - start;
gc();
const heap = process.memoryUsage().heapUsed - before;
const bytes = Buffer.byteLength(JSON.stringify(node.description));
console.log(JSON.stringify({ ms, heap, bytes }));
`;

interface Loaded {
	ms: number;
	heap: number;
	bytes: number;
}

async function load(file: string): Promise<Loaded> {
	const env = { ...process.env, NODE_PATH: join(PROJECT, 'node_modules') };
	const { code, output, stdout } = await run(process.execPath, ['--expose-gc', '-e', SCRIPT, file], { env });
	if (code !== 0) throw new Error(`${file} does not load: ${output}`);
	return JSON.parse(stdout) as Loaded;
}

/** What it takes to have the node at hand, in a fresh process. */
export async function loading(bench: Bench): Promise<Section> {
	const turns = { ours: () => load(bench.ours.node), builtin: () => load(bench.builtin.node) };
	const { ours, builtin } = await inTurns(turns, { rounds: bench.quick ? 1 : ROUNDS, enough: Infinity });
	const row = (what: string, read: (loaded: Loaded) => number, show: (value: number) => string) => {
		const [a, b] = [median(ours.map(read)), median(builtin.map(read))];
		return [what, times(a / b), show(a), show(b)];
	};
	return {
		title: 'Loading',
		about: `In a fresh process that has n8n-workflow already, median of ${ours.length}. The built-in node brings moment-timezone, which an n8n that has loaded another node with it holds already. Ours reaches all of ClickUp's API, the built-in node 57 operations.`,
		head: ['What', 'Of built-in', 'Ours', 'Built-in'],
		rows: [
			row('Loading the node', ({ ms }) => ms, time),
			row('JavaScript heap that it holds', ({ heap }) => heap, kilobytes),
			row('Its description, as JSON', ({ bytes }) => bytes, kilobytes),
		],
	};
}
