/** n8n 2.41 needs Node 24. The npm package node-<platform>-<arch> carries the program and its headers. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { provide } from './cache';
import { npm } from './npm';
import { run } from './process';
import { HostError, step } from './progress';

export interface Node24 {
	/** path of the program */
	program: string;
	/** folder with include/node, for building native modules; undefined = node-gyp has to download headers */
	headers?: string;
}

const MAJOR = 24;

/**
 * This machine's Node when it is a 24, else one from npm, kept in the cache folder.
 * @throws HostError when it cannot be downloaded or does not run here
 */
export async function provideNode24(): Promise<Node24> {
	if (Number(process.versions.node.split('.')[0]) === MAJOR) {
		const prefix = join(process.execPath, '..', '..');
		const hasHeaders = existsSync(join(prefix, 'include', 'node', 'node_api.h'));
		return { program: process.execPath, headers: hasHeaders ? prefix : undefined };
	}
	const platform = process.platform === 'win32' ? 'win' : process.platform;
	const name = `node-${platform}-${process.arch}`;
	const folder = await provide(`node-${MAJOR}`, name, (target) =>
		step(`Downloading Node ${MAJOR} for n8n`, async () => {
			const args = [
				'install',
				'--prefix',
				target,
				`${name}@${MAJOR}`,
				'--ignore-scripts',
				'--no-audit',
				'--no-fund',
			];
			await npm(`Node ${MAJOR} for ${platform} ${process.arch} could not be downloaded`, args, {
				cwd: target,
			});
		}),
	);
	const prefix = join(folder, 'node_modules', name);
	const program = join(prefix, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
	const { code, stdout } = await run(program, ['--version']);
	if (code !== 0 || !stdout.startsWith(`v${MAJOR}.`))
		throw new HostError(
			`The downloaded Node ${MAJOR} does not run on this machine; start with a Node ${MAJOR} of its own.`,
		);
	return { program, headers: prefix };
}
