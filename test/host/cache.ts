/** The folder in which downloads live: Node 24, n8n, the local registry, the demo's user data. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { HostError } from './progress';

const NAME = 'n8n-nodes-clickup';

/**
 * The project's cache folder. N8N_NODES_CLICKUP_CACHE names another one; else it is where the operating system
 * keeps such things (on Linux XDG_CACHE_HOME, or ~/.cache).
 */
export function cacheFolder(): string {
	const own = process.env.N8N_NODES_CLICKUP_CACHE;
	if (own) return own;
	if (process.platform === 'win32')
		return join(process.env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), NAME, 'Cache');
	if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', NAME);
	return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), NAME);
}

/** A short text that changes when any of the parts does. */
export function fingerprint(...parts: string[]): string {
	return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** Removes what interrupted installs left behind: `<name>.tmp-<pid>` of processes that are gone. */
async function sweep(root: string): Promise<void> {
	for (const entry of await readdir(root)) {
		const pid = Number(/\.tmp-(\d+)$/.exec(entry)?.[1]);
		if (pid && !isAlive(pid)) await rm(join(root, entry), { recursive: true, force: true });
	}
}

/**
 * A folder of the cache, made once. `make` fills a temporary folder, which gets its name only when all is there:
 * an interrupted install is done anew, and two that run at once do no harm.
 * @param name the folder's name in the cache, e.g. "n8n-2.41.1"
 * @param mark what the content depends on; another mark makes the folder anew
 * @returns the folder's path
 * @throws HostError when the cache folder cannot be written
 */
export async function provide(
	name: string,
	mark: string,
	make: (folder: string) => Promise<void>,
): Promise<string> {
	const root = cacheFolder();
	const folder = join(root, name);
	const marker = join(folder, '.complete');
	const isComplete = () => existsSync(marker) && readFileSync(marker, 'utf8') === mark;
	if (isComplete()) return folder;

	const temporary = `${folder}.tmp-${process.pid}`;
	try {
		await mkdir(root, { recursive: true });
		await sweep(root);
		await rm(temporary, { recursive: true, force: true });
		await mkdir(temporary);
	} catch (error) {
		throw new HostError(`The cache folder ${root} cannot be written (${(error as Error).message}).`);
	}
	try {
		await make(temporary);
		await writeFile(join(temporary, '.complete'), mark);
		if (!isComplete()) {
			await rm(folder, { recursive: true, force: true });
			await rename(temporary, folder);
		}
	} finally {
		await rm(temporary, { recursive: true, force: true });
	}
	return folder;
}
