/** Child processes: run one to its end, or keep one running and be sure that it ends with us. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

export interface Finished {
	code: number | null;
	/** stdout and stderr, in the order in which they came */
	output: string;
	stdout: string;
}

const running = new Set<ChildProcess>();

/** Our children must not outlive us. SIGKILL of this process is covered by lifeline.cjs. */
process.on('exit', () => {
	for (const child of running) kill(child, 'SIGTERM');
});

function kill(child: ChildProcess, signal: NodeJS.Signals): void {
	if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
	child.kill(signal);
}

/** SIGKILL for a service and for the processes that it started; on Windows for the service alone. */
function killGroup(child: ChildProcess): void {
	if (process.platform === 'win32' || child.pid === undefined) return kill(child, 'SIGKILL');
	try {
		process.kill(-child.pid, 'SIGKILL');
	} catch {
		// nobody of the group is there any more
	}
}

/** Runs a program to its end. Never throws for an exit code; `code` is 127 when it could not be started. */
export function run(
	file: string,
	args: string[],
	options: { cwd?: string; env?: NodeJS.ProcessEnv; shell?: boolean } = {},
): Promise<Finished> {
	return new Promise((resolve) => {
		const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
		running.add(child);
		let output = '';
		let stdout = '';
		child.stdout.on('data', (chunk: Buffer) => {
			output += chunk;
			stdout += chunk;
		});
		child.stderr.on('data', (chunk: Buffer) => (output += chunk));
		const done = (code: number | null) => {
			running.delete(child);
			resolve({ code, output, stdout });
		};
		child.on('error', (error) => {
			output += error.message;
			done(127);
		});
		child.on('close', done);
	});
}

export interface Service {
	pid: number;
	logFile: string;
	/** false once the process has ended, for whatever reason */
	isRunning(): boolean;
	/** the last lines that it wrote */
	tail(lines?: number): string;
	/** SIGTERM, and SIGKILL when it is still there after `grace` milliseconds; resolves when it has ended */
	stop(grace?: number): Promise<void>;
	/** SIGKILL at once, also for what it started itself: as if its machine were gone; resolves when it has ended */
	kill(): Promise<void>;
}

export interface ServiceOptions {
	cwd: string;
	env: NodeJS.ProcessEnv;
	/** gets what the program writes */
	logFile: string;
	/** whether an older log is continued; otherwise it is begun anew */
	append?: boolean;
}

/**
 * Starts a Node program that keeps running. It gets a process group of its own, so that a Ctrl-C in the terminal
 * reaches only us and we decide how it ends; and a pipe whose end tells it that we are gone.
 */
export function startService(node: string, args: string[], options: ServiceOptions): Service {
	const lifeline = join(__dirname, 'lifeline.cjs');
	// The program writes into the file by itself: a pipe to us would break when we are gone.
	const log = openSync(options.logFile, options.append ? 'a' : 'w');
	const child = spawn(node, ['--require', lifeline, ...args], {
		cwd: options.cwd,
		env: options.env,
		detached: process.platform !== 'win32',
		stdio: ['pipe', log, log],
	});
	closeSync(log);
	running.add(child);
	child.stdin?.on('error', () => {});
	let ended = false;
	const end = new Promise<void>((resolve) => {
		const done = () => {
			ended = true;
			running.delete(child);
			resolve();
		};
		child.on('close', done);
		child.on('error', done);
	});
	return {
		pid: child.pid ?? 0,
		logFile: options.logFile,
		isRunning: () => !ended,
		tail: (lines = 15) =>
			readFileSync(options.logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n'),
		async stop(grace = 15_000) {
			if (ended) return;
			kill(child, 'SIGTERM');
			const timer = setTimeout(() => killGroup(child), grace);
			await end;
			clearTimeout(timer);
		},
		async kill() {
			if (ended) return;
			killGroup(child);
			await end;
		},
	};
}

/** As startService(), for a program that is not a Node program: guard.cjs stands between it and us. */
export function startForeignService(file: string, args: string[], options: ServiceOptions): Service {
	return startService(process.execPath, [join(__dirname, 'guard.cjs'), file, ...args], options);
}

/** Whether a port of 127.0.0.1 (and of every address, as n8n may ask for) can be listened on. */
export async function isFree(port: number): Promise<boolean> {
	for (const host of ['127.0.0.1', undefined]) {
		const server = createServer();
		server.listen(port, host);
		const outcome = await Promise.race([
			once(server, 'listening').then(() => true),
			once(server, 'error').then(() => false),
		]).catch(() => false);
		server.close();
		if (!outcome) return false;
	}
	return true;
}

/** Different ports of 127.0.0.1 that nobody listens on now. */
export async function freePorts(count: number): Promise<number[]> {
	const servers = Array.from({ length: count }, () => createServer());
	const ports: number[] = [];
	for (const server of servers) {
		server.listen(0, '127.0.0.1');
		await once(server, 'listening');
		ports.push((server.address() as { port: number }).port);
	}
	for (const server of servers) {
		server.close();
		await once(server, 'close');
	}
	return ports;
}

/** A port of 127.0.0.1 that nobody listens on now. */
export async function freePort(): Promise<number> {
	const [port] = await freePorts(1);
	return port;
}
