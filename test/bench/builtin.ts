/** n8n's built-in ClickUp node, from npm, in the version that belongs to the n8n that the tests run. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, provide } from '../host/cache';
import { npm } from '../host/npm';
import { PROJECT } from '../host/pack';
import { run } from '../host/process';
import { HostError, step } from '../host/progress';
import { filesBelow, type NodeFiles } from './nodeFiles';

/** All that the node requires besides n8n-workflow; n8n-nodes-base with everything it depends on is a gigabyte. */
const PACKAGES = {
	'n8n-nodes-base': ['package.json', 'dist/nodes/ClickUp', 'dist/credentials/ClickUpApi.credentials.js'],
	'moment-timezone': [],
	moment: [],
};

interface Locked {
	version: string;
	integrity: string;
}

/** What the e2e tests' n8n holds of a package. */
function locked(name: string): Locked {
	const file = join(PROJECT, 'test', 'host', 'n8n', 'package-lock.json');
	return JSON.parse(readFileSync(file, 'utf8')).packages[`node_modules/${name}`];
}

/** @param parts the files and folders that are unpacked; all when empty */
async function fetchPackage(name: string, parts: string[], folder: string): Promise<void> {
	const { version, integrity } = locked(name);
	const args = ['pack', `${name}@${version}`, '--json', '--ignore-scripts', '--pack-destination', folder];
	const [{ filename }] = JSON.parse(await npm(`${name} could not be fetched`, args, { cwd: folder }));
	const tarball = join(folder, filename);
	const found = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
	if (found !== integrity) throw new HostError(`${name} ${version} is not what package-lock.json asks for.`);
	const target = join(folder, 'node_modules', name);
	mkdirSync(target, { recursive: true });
	const { code, output } = await run('tar', [
		'-xzf',
		tarball,
		'-C',
		target,
		'--strip-components=1',
		...parts.map((part) => `package/${part}`),
	]);
	if (code !== 0) throw new HostError(`${name} could not be unpacked: ${output.trim()}`);
}

/**
 * Fetches it once, into the cache folder.
 *
 * @returns the files of the node and of its credential, and the version of n8n-nodes-base
 * @throws HostError when npm does not give it
 */
export async function provideBuiltin(): Promise<{ files: NodeFiles; version: string }> {
	const { version } = locked('n8n-nodes-base');
	const integrities = Object.keys(PACKAGES).map((name) => locked(name).integrity);
	const mark = fingerprint(JSON.stringify(PACKAGES), ...integrities);
	const folder = await provide(`n8n-nodes-base-${version}`, mark, (target) =>
		step(`Fetching n8n-nodes-base ${version} (once)`, async () => {
			for (const [name, parts] of Object.entries(PACKAGES)) await fetchPackage(name, parts, target);
		}),
	);
	const dist = join(folder, 'node_modules', 'n8n-nodes-base', 'dist');
	return {
		files: filesBelow(dist),
		version,
	};
}
