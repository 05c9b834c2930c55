/** Puts n8n into the cache folder, in exactly the versions of test/host/n8n/package-lock.json. */
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, provide } from './cache';
import { provideNode24, type Node24 } from './node24';
import { npm } from './npm';
import { run } from './process';
import { HostError, step } from './progress';

export interface InstalledN8n {
	version: string;
	/** n8n's start file, to be run with `node` */
	bin: string;
	/** the folder that holds node_modules */
	folder: string;
	node: Node24;
}

/** Raised when what this file does changes, so that older installs are done anew. */
const RECIPE = '2';

/**
 * Installs what a folder of the project (package.json + package-lock.json) asks for into the cache folder.
 * Install scripts stay off: one of n8n's dependencies fails without system headers. Modules that must be built
 * are named in `build`.
 */
export async function installLocked(
	title: string,
	name: string,
	source: string,
	node: Node24,
	build: string[] = [],
): Promise<string> {
	const files = ['package.json', 'package-lock.json'];
	const lock = readFileSync(join(source, 'package-lock.json'), 'utf8');
	const mark = fingerprint(lock, process.platform, process.arch, RECIPE);
	return provide(name, mark, async (target) => {
		for (const file of files) copyFileSync(join(source, file), join(target, file));
		const options = { cwd: target, node: node.program };
		await step(title, () =>
			npm(`${name} could not be installed`, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], options),
		);
		for (const module of build) {
			// Under `npm start` the project's own ignore-scripts is in the environment; here the script is the point.
			const env = { npm_config_ignore_scripts: 'false', npm_config_nodedir: node.headers };
			await step(`Building ${module}`, async () => {
				await npm(`${module} could not be built`, ['rebuild', module], { ...options, env });
				const { code, output } = await run(node.program, ['-e', `require('${module}')`], { cwd: target });
				if (code !== 0)
					throw new HostError(`${module} was built but does not load: ${output.trim().split('\n')[0]}`);
			});
		}
	});
}

/** The version of n8n in test/host/n8n/package.json. */
export function n8nVersion(): string {
	const { dependencies } = JSON.parse(readFileSync(join(__dirname, 'n8n', 'package.json'), 'utf8'));
	return dependencies.n8n;
}

/**
 * Node 24 and n8n, from the cache folder; the first time takes some five minutes and 3 GB, later ones no time.
 * @throws HostError when the network, the disk or the compiler does not play along
 */
export async function provideN8n(): Promise<InstalledN8n> {
	const version = n8nVersion();
	const node = await provideNode24();
	const title = `Installing n8n ${version} (once; about 3 minutes, 3 GB)`;
	const folder = await installLocked(title, `n8n-${version}`, join(__dirname, 'n8n'), node, ['sqlite3']);
	const bin = join(folder, 'node_modules', 'n8n', 'bin', 'n8n');
	return { version, bin, folder, node };
}

/** Runs one of n8n's own commands (import:workflow …) to its end. @throws HostError when it fails */
export async function n8nCommand(
	n8n: InstalledN8n,
	args: string[],
	env: NodeJS.ProcessEnv,
	cwd: string,
): Promise<string> {
	const result = await run(n8n.node.program, [n8n.bin, ...args], { env, cwd });
	if (result.code === 0) return result.output;
	const lines = result.output
		.trim()
		.split('\n')
		.filter((line) => !/^\s+at /.test(line));
	throw new HostError(`n8n ${args[0]} failed. Its last lines:\n${lines.slice(-8).join('\n')}`);
}
