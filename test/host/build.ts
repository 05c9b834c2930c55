/** Builds the package when its sources are newer than the last build. */
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fingerprint } from './cache';
import { npm } from './npm';
import { PROJECT } from './pack';
import { step } from './progress';

const SOURCES = [
	'credentials',
	'nodes',
	'icons',
	'package.json',
	'gulpfile.js',
	'tsconfig.json',
	'tsconfig.build.json',
];

function filesOf(path: string): string[] {
	if (!existsSync(path)) return [];
	if (statSync(path).isFile()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesOf(join(path, name)));
}

const contentOf = (paths: string[]) =>
	fingerprint(
		...paths
			.flatMap((path) => filesOf(join(PROJECT, path)))
			.flatMap((file) => [file, readFileSync(file, 'utf8')]),
	);

/** Runs `npm run build`, unless dist is what the last build here made of the very same sources. */
export async function buildIfNeeded(): Promise<void> {
	const marker = join(PROJECT, 'node_modules', '.cache', 'n8n-nodes-clickup', 'built');
	const state = () => `${contentOf(SOURCES)} ${contentOf(['dist'])}`;
	if (existsSync(marker) && readFileSync(marker, 'utf8') === state()) return;
	await step('Building the package', () =>
		npm('The package could not be built', ['run', 'build'], { cwd: PROJECT }).then(() => undefined),
	);
	mkdirSync(dirname(marker), { recursive: true });
	writeFileSync(marker, state());
}
