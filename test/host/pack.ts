/** The built package as users get it: packed by npm, and unpacked where n8n looks for community nodes. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm } from './npm';
import { run } from './process';
import { HostError } from './progress';

export const PACKAGE = 'n8n-nodes-clickup';

export const PROJECT = join(__dirname, '..', '..');

async function unpack(tarball: string, folder: string): Promise<void> {
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	const { code, output } = await run('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
	if (code !== 0) throw new HostError(`The package could not be unpacked: ${output.trim()}`);
}

/** Runs npm pack in a folder; returns the tarball's path in `into`. */
async function pack(folder: string, into: string): Promise<string> {
	await mkdir(into, { recursive: true });
	const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', into];
	const [{ filename }] = JSON.parse(await npm('The package could not be packed', args, { cwd: folder }));
	return join(into, filename);
}

/**
 * Packs the built package.
 * @param into folder for the tarball
 * @param version another version than package.json's: the same files, published under that number
 * @returns path of the tarball
 * @throws HostError when there is no build
 */
export async function packPackage(into: string, version?: string): Promise<string> {
	if (!existsSync(join(PROJECT, 'dist', 'nodes')))
		throw new HostError('The package is not built: run "npm run build" first.');
	const tarball = await pack(PROJECT, into);
	if (!version) return tarball;
	const folder = await mkdtemp(join(tmpdir(), `${PACKAGE}-`));
	try {
		await unpack(tarball, folder);
		const file = join(folder, 'package.json');
		const description = JSON.parse(await readFile(file, 'utf8'));
		await writeFile(file, JSON.stringify({ ...description, version }, null, '\t'));
		return await pack(folder, into);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/**
 * Puts a tarball into a user folder of n8n. n8n has to be started (again) afterwards; its panel does not list the
 * package, but its nodes have the same names as after an install in the panel.
 */
export async function placePackage(tarball: string, userFolder: string): Promise<void> {
	await unpack(tarball, join(userFolder, '.n8n', 'nodes', 'node_modules', PACKAGE));
}
