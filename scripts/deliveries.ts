/**
 * npm run test:trigger [-- --count=10000] [-- --queue] [-- --write]
 *
 * Sends deliveries, half of them forged in every way we could think of, to a ClickUp Trigger in a real n8n, and
 * prints what became of them. --queue: n8n in queue mode with a webhook process and two workers. --write: keeps the
 * figures in docs/trigger-deliveries.md.
 * Exit code: 0 = every genuine one ran once, no forged one ran, nothing was answered 401 or 410; 1 = otherwise.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { n8nVersion } from '../test/host/install';
import { PROJECT } from '../test/host/pack';
import { bombard, type Figures } from '../test/e2e/support/deliveries';
import { createWorld } from '../test/e2e/support/world';
import { table } from './demo/table';

const FILE = join(PROJECT, 'docs', 'trigger-deliveries.md');
const AT_ONCE = 10;

const argument = (name: string) => process.argv.find((text) => text.startsWith(`--${name}`));

function rowsOf({ genuine, forged, ran, lost, doubled, forgedThatRan, statuses, answer, seconds }: Figures) {
	const answers = Object.entries(statuses).map(([status, count]) => `${status}: ${count}`);
	return [
		['Genuine deliveries', String(genuine)],
		['… that ran exactly once', String(ran)],
		['… lost', String(lost)],
		['… that ran more than once', String(doubled)],
		['Forged deliveries', String(forged)],
		['… that ran', String(forgedThatRan)],
		['Answers by status', answers.join(', ')],
		[
			'Answer to a genuine one',
			`median ${answer.median} ms, 99 % within ${answer.p99} ms, at most ${answer.most} ms`,
		],
		['From the first delivery to the last run', `${seconds} s`],
	];
}

/** The part of the page between two markers. */
function kept(part: string, text: string): void {
	const page = existsSync(FILE)
		? readFileSync(FILE, 'utf8')
		: '# Deliveries to the ClickUp Trigger\n\nMade by `npm run test:trigger -- --write`.\n';
	const [begin, end] = [`<!-- ${part} -->`, `<!-- end of ${part} -->`];
	const block = `${begin}\n\n${text}\n\n${end}`;
	const at = page.indexOf(begin);
	const next =
		at < 0 ? `${page}\n${block}\n` : page.slice(0, at) + block + page.slice(page.indexOf(end) + end.length);
	mkdirSync(join(FILE, '..'), { recursive: true });
	writeFileSync(FILE, next);
}

async function main(): Promise<number> {
	const count = Number(argument('count')?.split('=')[1] ?? 10_000);
	const queue = argument('queue') !== undefined;
	const title = queue ? 'queue mode: a webhook process and two workers' : 'one process';
	const world = await createWorld(queue ? 'deliveries-queue' : 'deliveries', {
		package: true,
		// n8n's newer engine starts an isolate for each delivery, which costs most of the time (0.15 s on 2 cores).
		env: { N8N_EXPRESSION_ENGINE: 'legacy' },
		...(queue && { queue: { workers: 2 } }),
	});
	try {
		const token = await world.client.createCredential('Token', 'clickUpApi', {
			accessToken: world.sandbox.tokens.personal,
		});
		const figures = await bombard(world, token, count, AT_ONCE);
		const rows = rowsOf(figures);
		console.log(`\n${count} deliveries, n8n in ${title}:\n\n${table([['What', 'Figure'], ...rows])}\n`);
		if (argument('write')) {
			const kinds = Object.entries(figures.kinds).map(([kind, times]) => `${kind} (${times})`);
			const markdown = [
				'| What | Figure |',
				'|---|---|',
				...rows.map(([what, figure]) => `| ${what} | ${figure} |`),
			];
			kept(
				queue ? 'queue' : 'single',
				`## n8n in ${title}\n\n${new Date().toISOString().slice(0, 10)}, n8n ${n8nVersion()} with N8N_EXPRESSION_ENGINE=legacy, ${count} deliveries, ${AT_ONCE} at once.\n\n${markdown.join('\n')}\n\nForged as: ${kinds.join(', ')}.`,
			);
		}
		const good =
			figures.ran === figures.genuine &&
			figures.forgedThatRan === 0 &&
			!figures.statuses['401'] &&
			!figures.statuses['410'];
		return good ? 0 : 1;
	} finally {
		await world.close();
	}
}

main().then(
	(code) => process.exit(code),
	(error: Error) => {
		console.error(error.stack);
		process.exit(1);
	},
);
