/**
 * npm run bench [-- --quick] [-- --only=update,limits] [-- --write]
 *
 * Runs our ClickUp node, as built, and n8n's built-in one with the same work and prints both. --quick: one round of
 * each, and no 200 ms. --only: some parts, by the names in `parts`. --write: keeps the result in docs/benchmarks.md.
 * Exit code: 0 = everything was measured; 1 = a run gave a wrong result, or something is missing; 2 = wrong use.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBench, type Bench } from '../test/bench/bench';
import { atTheLimit } from '../test/bench/limits';
import { loading } from '../test/bench/load';
import { memory } from '../test/bench/memory';
import { openings } from '../test/bench/pickers';
import { asPage, asText, loadNow } from '../test/bench/report';
import type { Section } from '../test/bench/section';
import { compare, speedSections, type Compared } from '../test/bench/speed';
import { PROJECT } from '../test/host/pack';
import { HostError, say } from '../test/host/progress';

const FILE = join(PROJECT, 'docs', 'benchmarks.md');

const speeds = ['update', 'create', 'createUnordered', 'get', 'getMany2000', 'getMany20000'] as const;

const others: Record<string, (bench: Bench) => Promise<Section>> = {
	limits: atTheLimit,
	memory,
	loading,
	pickers: openings,
};

const parts = [...speeds, ...Object.keys(others)];

const has = (flag: string) => process.argv.includes(`--${flag}`);

/** The parts that were asked for. @throws HostError for one that does not exist */
function chosenParts(): string[] {
	const only = process.argv.find((text) => text.startsWith('--only='));
	if (!only) return parts;
	const chosen = only.slice('--only='.length).split(',');
	const unknown = chosen.find((name) => !parts.includes(name));
	if (unknown !== undefined)
		throw new HostError(`There is no part "${unknown}". There are: ${parts.join(', ')}.`);
	return chosen;
}

/** Measures the parts; what is done is in `sections`, also when a later one fails. */
async function measure(bench: Bench, chosen: string[], sections: Section[]): Promise<void> {
	const compared: Compared[] = [];
	try {
		for (const name of speeds.filter((speed) => chosen.includes(speed))) {
			say(`${name} …`);
			compared.push(...(await compare(bench, name)));
		}
	} finally {
		if (compared.length > 0) sections.push(...speedSections(compared));
	}
	for (const name of Object.keys(others).filter((other) => chosen.includes(other))) {
		say(`${name} …`);
		sections.push(await others[name](bench));
	}
}

const versionOf = (name: string): string =>
	require(join(PROJECT, 'node_modules', name, 'package.json')).version;

async function main(): Promise<number> {
	const chosen = chosenParts();
	const quick = has('quick');
	if (has('write') && (quick || chosen.length < parts.length)) {
		say('--write keeps the whole bench only: leave out --quick and --only.');
		return 2;
	}
	const load = loadNow();
	if (load > 1)
		say(`The machine is busy (load ${load.toFixed(1)}): times will be longer than they have to be.`);
	const start = performance.now();
	const bench = await createBench({ quick });
	const sections: Section[] = [];
	const circumstances = () => ({
		load,
		versions: {
			'n8n-nodes-base': bench.builtinVersion,
			'n8n-core': versionOf('n8n-core'),
			Node: process.version,
		},
		took: performance.now() - start,
	});
	try {
		await measure(bench, chosen, sections);
		if (has('write')) writeFileSync(FILE, asPage(sections, circumstances()));
		return 0;
	} finally {
		if (sections.length > 0) console.log(`\n${asText(sections, circumstances())}\n`);
		await bench.close();
	}
}

main().then(
	(code) => process.exit(code),
	(error: Error) => {
		console.error(error instanceof HostError ? error.message : error.stack);
		process.exit(1);
	},
);
