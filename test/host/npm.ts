/** npm, called without a shell, with failures told in one sentence. */
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { cacheFolder } from './cache';
import { run, type Finished } from './process';
import { HostError } from './progress';

interface NpmOptions {
	cwd?: string;
	/** the Node program to run npm with; its folder comes first in PATH, so that build scripts use it too */
	node?: string;
	env?: NodeJS.ProcessEnv;
}

/** npm's JavaScript file: of the npm that called us, else of the npm beside this Node. */
function npmCli(): string | undefined {
	const here = dirname(process.execPath);
	const places = [
		process.env.npm_execpath,
		join(here, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
		join(here, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
	];
	return places.find((file) => file && basename(file) === 'npm-cli.js' && existsSync(file));
}

/** PATH with a program's folder in front. */
export function pathWith(program: string): string {
	const separator = process.platform === 'win32' ? ';' : ':';
	return `${dirname(program)}${separator}${process.env.PATH ?? ''}`;
}

/** Runs npm; returns what it did, whatever its exit code. */
export async function tryNpm(args: string[], options: NpmOptions = {}): Promise<Finished> {
	const node = options.node ?? process.execPath;
	const env: NodeJS.ProcessEnv = {
		...process.env,
		npm_config_loglevel: 'error',
		npm_config_update_notifier: 'false',
		npm_config_fetch_retry_mintimeout: '1000',
		npm_config_fetch_retry_maxtimeout: '5000',
		PATH: pathWith(node),
		...options.env,
	};
	const cli = npmCli();
	if (cli) return run(node, [cli, ...args], { cwd: options.cwd, env });
	return run('npm', args, { cwd: options.cwd, env, shell: process.platform === 'win32' });
}

function whyItFailed({ output }: Finished): string {
	if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/.test(output))
		return 'npm cannot reach its package registry: check the network and "npm config get registry"';
	if (/ENOSPC|EDQUOT/.test(output)) return 'there is no space left on the disk (n8n needs 3 GB)';
	if (/gyp ERR|node-gyp/.test(output))
		return 'sqlite3 could not be built: Python 3, make and a C++ compiler are needed (Debian: apt-get install build-essential python3)';
	if (/ENOENT.*npm|npm: not found/.test(output)) return 'npm was not found beside Node or in PATH';
	const compiler = /^.*error TS\d+.*$/m.exec(output)?.[0];
	if (compiler) return compiler;
	const line = /npm error (?!code|errno|A complete log)(.+)/.exec(output)?.[1];
	return line ?? 'npm ended without saying why';
}

/**
 * Runs npm to its end.
 * @param what for the error's sentence, e.g. "n8n could not be installed"
 * @returns what npm wrote to stdout
 * @throws HostError with the reason and the file that holds all of npm's output
 */
export async function npm(what: string, args: string[], options: NpmOptions = {}): Promise<string> {
	const result = await tryNpm(args, options);
	if (result.code === 0) return result.stdout;
	const log = join(cacheFolder(), 'npm-failure.log');
	await writeFile(log, result.output).catch(() => undefined);
	throw new HostError(`${what}: ${whyItFailed(result)} (npm's output: ${log}).`);
}

/** `host:port` of a package registry's address. */
export function hostAndPort(address: string): string {
	const { hostname, port, protocol } = new URL(address);
	return `${hostname}:${port || (protocol === 'http:' ? 80 : 443)}`;
}

/** The registry that npm is set to use on this machine. */
export async function configuredRegistry(): Promise<string> {
	return (await npm('npm told no registry', ['config', 'get', 'registry'])).trim().split('\n').at(-1) ?? '';
}

/** PEM text of the certificates that npm and Node are told to trust on this machine besides their own. */
export async function extraCertificates(): Promise<string> {
	const told = await tryNpm(['config', 'get', 'cafile']);
	const files = new Set([process.env.NODE_EXTRA_CA_CERTS, told.stdout.trim()]);
	return [...files]
		.filter((file): file is string => Boolean(file) && file !== 'null' && existsSync(file!))
		.map((file) => readFileSync(file, 'utf8'))
		.join('\n');
}
