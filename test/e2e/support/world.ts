/** What an end-to-end test stands on: a sandbox, a real n8n with its owner logged in, and a place for leftovers. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, copyFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildIfNeeded } from '../../host/build';
import { cacheFolder, provide } from '../../host/cache';
import { provideN8n, type InstalledN8n } from '../../host/install';
import { startN8n, type Host } from '../../host/n8n';
import { PROJECT, packPackage, placePackage } from '../../host/pack';
import { step } from '../../host/progress';
import { startQueue, type Queue } from '../../host/queue';
import { startRegistry, type Registry } from '../../host/registry';
import { N8nClient } from '../../host/rest';
import { startSandbox, type Sandbox } from '../../sandbox';

/** The first run downloads n8n and builds its database driver. Milliseconds. */
export const SETUP = 20 * 60_000;

/** Git-ignored; screenshots and logs of failures. */
export const RESULTS = join(PROJECT, 'test-results');

export interface World {
	sandbox: Sandbox;
	/** n8n; in queue mode its main process */
	host: Host;
	/** base of the addresses that the sandbox delivers to: the host's, in queue mode the webhook process' */
	webhookUrl: string;
	/** only when asked for */
	queue?: Queue;
	client: N8nClient;
	/** only when asked for */
	registry?: Registry;
	/** `host:port` to `127.0.0.1:port`, as n8n and the browser use it */
	redirect: Record<string, string>;
	/** folder for this world's files */
	folder: string;
	/** Ends everything. */
	close(): Promise<void>;
}

/** For redirectHosts(): ClickUp's hosts, to a sandbox (or to another place). */
export function clickUpHosts(sandbox: Sandbox, to = `127.0.0.1:${sandbox.port}`): Record<string, string> {
	return Object.fromEntries(sandbox.hosts.map((host) => [`${host}:443`, to]));
}

/** A user folder with a finished database and an owner, so that not every test file waits for n8n's migrations. */
export function preparedUserFolder(n8n: InstalledN8n): Promise<string> {
	return provide(`n8n-${n8n.version}-empty`, 'v1', (folder) =>
		step('Preparing an empty n8n database (once)', async () => {
			const host = await startN8n({ userFolder: folder }, n8n);
			try {
				await new N8nClient(host.url).login();
			} finally {
				await host.stop();
			}
		}),
	);
}

/** Copies logs into test-results: <name>.n8n.log, <name>.n8n-webhook.log … */
function keepLogs(name: string, hosts: Host[]): void {
	mkdirSync(RESULTS, { recursive: true });
	for (const { logFile } of hosts)
		if (existsSync(logFile)) copyFileSync(logFile, join(RESULTS, `${name}.${basename(logFile)}`));
}

/**
 * Starts a sandbox and an n8n.
 * @param name names the log file that is kept in test-results
 * @param options package: whether ours is in n8n's community folder from the start; registry: whether there is a
 *   local package registry that n8n takes for its own; queue: n8n in queue mode, with so many workers; env: more
 *   environment variables for n8n
 */
export async function createWorld(
	name: string,
	options: {
		package?: boolean;
		registry?: boolean;
		queue?: { workers: number };
		env?: NodeJS.ProcessEnv;
	} = {},
): Promise<World> {
	const n8n = await provideN8n();
	const folder = mkdtempSync(join(tmpdir(), `n8n-nodes-clickup-${name}-`));
	const endings: (() => Promise<void> | void)[] = [() => rmSync(folder, { recursive: true, force: true })];
	const close = async () => {
		for (const end of endings.reverse()) await end();
	};
	try {
		await buildIfNeeded();
		const userFolder = join(folder, 'user');
		cpSync(await preparedUserFolder(n8n), userFolder, { recursive: true });
		if (options.package) await placePackage(await packPackage(folder), userFolder);

		const sandbox = await startSandbox({ certificateDir: join(cacheFolder(), 'sandbox-tls') });
		endings.push(() => sandbox.close());
		const registry = options.registry ? await startRegistry(n8n) : undefined;
		if (registry) endings.push(() => registry.stop());

		const redirect = { ...clickUpHosts(sandbox), ...registry?.redirect };
		const ca = [sandbox.ca, registry?.ca].filter(Boolean).join('\n');
		const hostOptions = { userFolder, redirect, ca, env: { ...registry?.env, ...options.env } };
		const queue = options.queue && (await startQueue({ ...hostOptions, ...options.queue }, n8n));
		const host = queue?.main ?? (await startN8n(hostOptions, n8n));
		endings.push(async () => {
			await (queue ?? host).stop();
			keepLogs(name, queue ? [host, queue.webhook, ...queue.workers] : [host]);
		});
		const client = new N8nClient(host.url);
		await client.login();
		const webhookUrl = queue?.webhookUrl ?? host.url;
		return { sandbox, host, webhookUrl, queue, client, registry, redirect, folder, close };
	} catch (error) {
		await close();
		throw error;
	}
}
