/**
 * node scripts/run.mjs <command> [arguments]
 *
 * Makes sure that node_modules is what package-lock.json asks for, then runs the command from
 * node_modules/.bin. So `npm start` and `npm test` need no `npm ci` before them on a fresh clone.
 * Exit code: the command's own; 2 = wrong use or Node too old; 1 = the dependencies could not be installed.
 *
 * Plain JavaScript without dependencies: it runs before there are any.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const OLDEST_NODE = [20, 19];

function stop(sentence, code) {
	console.error(sentence);
	process.exit(code);
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * Whether node_modules holds every package of package-lock.json in its version. npm writes
 * node_modules/.package-lock.json last, so an install that was interrupted does not pass.
 */
function dependenciesMatch() {
	const written = join(modules, '.package-lock.json');
	if (!existsSync(written)) return false;
	const wanted = readJson(join(root, 'package-lock.json')).packages;
	const found = readJson(written).packages;
	return Object.entries(wanted).every(([path, entry]) => {
		if (path === '' || entry.link) return true;
		if (!found[path]) return Boolean(entry.optional || entry.devOptional || entry.peer);
		return found[path].version === entry.version;
	});
}

/** How to call npm without a shell: the npm that called us, else the one that came with this Node. */
function npmCommand() {
	const fromNpm = process.env.npm_execpath;
	const beside = [
		join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
		join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
	];
	const cli = [fromNpm, ...beside].find(
		(file) => file && basename(file) === 'npm-cli.js' && existsSync(file),
	);
	return cli
		? { file: process.execPath, args: [cli] }
		: { file: 'npm', args: [], shell: process.platform === 'win32' };
}

/** Runs a command; resolves to { code, signal, output }. `show` passes its output through as it comes. */
function run({ file, args, shell = false }, { env = process.env, show = true } = {}) {
	return new Promise((done) => {
		const child = spawn(file, args, {
			cwd: root,
			env,
			shell,
			stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
		});
		let output = '';
		for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
		const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
		// A terminal sends Ctrl-C to the whole group, so the child has it already; other signals reach only us.
		const pass = (signal) => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal));
		for (const signal of signals) process.on(signal, pass);
		const end = (result) => {
			for (const signal of signals) process.off(signal, pass);
			done(result);
		};
		child.on('error', (error) => end({ code: 127, output: `${output}${error.message}` }));
		child.on('close', (code, signal) => end({ code, signal, output }));
	});
}

const UNREACHABLE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/;

function whyNpmFailed(output) {
	if (UNREACHABLE.test(output))
		return 'npm cannot reach its package registry: check the network and "npm config get registry", then try again.';
	if (/ENOSPC/.test(output)) return 'There is no space left on the disk for the dependencies.';
	if (/EACCES|EPERM/.test(output)) return `npm may not write to ${modules}: check who owns that folder.`;
	const line = output.split('\n').find((text) => /npm error (?!code)/.test(text));
	return `npm could not install the dependencies${line ? `: ${line.replace(/^.*npm error /, '')}` : '.'}`;
}

async function installDependencies() {
	const started = Date.now();
	const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
	console.error('Installing the dependencies with npm ci (about a minute) …');
	const ticker = setInterval(() => console.error(`  … still installing, ${seconds()}`), 10_000);
	const npm = npmCommand();
	// Without a network npm ci would try for minutes.
	const ping = await run({ ...npm, args: [...npm.args, 'ping', '--fetch-retries=0'] }, { show: false });
	if (UNREACHABLE.test(ping.output)) stop(whyNpmFailed(ping.output), 1);
	const env = {
		...process.env,
		npm_config_fetch_retry_mintimeout: '1000',
		npm_config_fetch_retry_maxtimeout: '5000',
	};
	const args = [...npm.args, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
	const result = await run({ ...npm, args }, { env, show: false });
	clearInterval(ticker);
	endLike(result.signal);
	if (result.code !== 0) stop(whyNpmFailed(result.output), 1);
	console.error(`Dependencies installed in ${seconds()}.`);
}

/** Ends this process by the same signal, so that a shell sees what happened. */
function endLike(signal) {
	if (!signal) return;
	process.kill(process.pid, signal);
	process.exit(128 + (constants.signals[signal] ?? 0));
}

/** The JavaScript file behind a command; npm's Windows shims cannot be started without a shell. */
function binary(command) {
	const candidates = [join(modules, command, 'package.json')];
	for (const file of candidates.filter(existsSync)) {
		const { bin } = readJson(file);
		const path = typeof bin === 'string' ? bin : bin?.[command];
		if (path) return { file: process.execPath, args: [resolve(dirname(file), path)] };
	}
	const shim = join(modules, '.bin', process.platform === 'win32' ? `${command}.cmd` : command);
	if (!existsSync(shim)) stop(`There is no command "${command}" in node_modules/.bin.`, 2);
	return { file: shim, args: [], shell: process.platform === 'win32' };
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]))
	stop(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is Node ${process.versions.node}.`, 2);

const [command, ...args] = process.argv.slice(2);
if (!command) stop('Use: node scripts/run.mjs <command> [arguments]', 2);
if (!dependenciesMatch()) await installDependencies();

const target = binary(command);
const result = await run({ ...target, args: [...target.args, ...args] });
endLike(result.signal);
if (result.code === 127 && result.output) stop(result.output, 127);
process.exit(result.code ?? 1);
