/**
 * A local package registry (verdaccio) that n8n takes for the real one: n8n's panel installs from its default
 * registry only, so connections to that host are redirected here. The host is read from npm and from n8n.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCA, createCert } from 'mkcert';
import { installLocked, type InstalledN8n } from './install';
import { configuredRegistry, hostAndPort, npm } from './npm';
import { freePort, startService } from './process';
import { HostError, until } from './progress';

export interface Registry {
	url: string;
	/** PEM text of the authority that signed the registry's certificate */
	ca: string;
	/** for redirectHosts(): the hosts that npm and n8n ask, to this registry */
	redirect: Record<string, string>;
	/** environment for an n8n that shall use this registry: npm's trust and a cache of its own */
	env: NodeJS.ProcessEnv;
	/** Publishes a tarball. @throws HostError when the registry refuses it */
	publish(tarball: string): Promise<void>;
	stop(): Promise<void>;
}

/** The registry address that is built into n8n. */
async function registryOfN8n(n8n: InstalledN8n): Promise<string> {
	const file = join('dist', 'modules', 'community-packages', 'community-packages.config.js');
	const source = await readFile(join(n8n.folder, 'node_modules', 'n8n', file), 'utf8');
	const address = /this\.registry = '(https:[^']+)'/.exec(source)?.[1];
	if (!address) throw new HostError(`n8n ${n8n.version} does not say in ${file} which registry it uses.`);
	return address;
}

/** Starts an empty registry on a free port of 127.0.0.1. */
export async function startRegistry(n8n: InstalledN8n): Promise<Registry> {
	const source = join(__dirname, 'registry');
	const title = 'Installing a local package registry (once)';
	const installed = await installLocked(title, 'registry', source, n8n.node);
	const folder = await mkdtemp(join(tmpdir(), 'registry-'));
	const port = await freePort();

	const hosts = [await configuredRegistry(), await registryOfN8n(n8n)].map(hostAndPort);
	const names = [...new Set(hosts.map((host) => host.replace(/:\d+$/, '')))];
	const authority = { organization: 'Local registry', countryCode: 'NL', state: 'Test', locality: 'Test' };
	const ca = await createCA({ ...authority, validity: 30 });
	const server = await createCert({ ca, domains: [...names, 'localhost', '127.0.0.1'], validity: 30 });
	const files = { 'ca.pem': ca.cert, 'server.pem': server.cert, 'server.key': server.key };
	for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);

	const url = `https://127.0.0.1:${port}/`;
	const everybody = { access: '$all', publish: '$all', unpublish: '$all' };
	const config = {
		storage: join(folder, 'storage'),
		listen: url,
		https: { key: join(folder, 'server.key'), cert: join(folder, 'server.pem'), ca: join(folder, 'ca.pem') },
		auth: { htpasswd: { file: join(folder, 'htpasswd') } },
		uplinks: {},
		packages: { '**': everybody },
		max_body_size: '50mb',
		web: { enable: false },
		log: { type: 'stdout', format: 'pretty', level: 'warn' },
	};
	const configFile = join(folder, 'config.yaml'); // JSON is YAML
	await writeFile(configFile, JSON.stringify(config));

	const program = join(installed, 'node_modules', 'verdaccio', 'bin', 'verdaccio');
	const env = { ...process.env, NODE_OPTIONS: '' };
	const logFile = join(folder, 'registry.log');
	const service = startService(n8n.node.program, [program, '--config', configFile], {
		cwd: folder,
		env,
		logFile,
	});
	const trust = { npm_config_cafile: join(folder, 'ca.pem') };
	const ping = async () => {
		if (!service.isRunning()) throw new HostError(`The local registry ended at once:\n${service.tail()}`);
		await npm('The local registry does not answer', ['ping', `--registry=${url}`], { env: trust }).catch(
			() => {
				throw new Error(service.tail(3));
			},
		);
		return true;
	};
	await until('the local registry to start', ping, { within: 60_000, every: 300 });

	return {
		url,
		ca: ca.cert,
		redirect: Object.fromEntries(hosts.map((host) => [host, `127.0.0.1:${port}`])),
		env: { ...trust, npm_config_cache: join(folder, 'npm-cache') },
		async publish(tarball) {
			// npm wants to see some login; this registry asks for none.
			const login = `--//127.0.0.1:${port}/:_authToken=anybody`;
			const args = ['publish', tarball, `--registry=${url}`, login, '--provenance=false', '--ignore-scripts'];
			await npm('The package could not be published to the local registry', args, { env: trust });
		},
		async stop() {
			await service.stop();
			await rm(folder, { recursive: true, force: true });
		},
	};
}
