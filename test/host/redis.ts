/** A Redis of our own for n8n's queue mode: on 127.0.0.1, without persistence. */
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { provideFromDebian } from './debian';
import { freePort, startForeignService, type Service } from './process';
import { HostError, until } from './progress';

export interface Redis extends Service {
	port: number;
}

function findRedis(): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	const inPath = folders.map((folder) => join(folder, 'redis-server'));
	return [process.env.REDIS_SERVER_PATH, ...inPath].find((file) => file && existsSync(file));
}

/**
 * Redis' server program: REDIS_SERVER_PATH, or what PATH holds. On Debian as root it is installed when there is none.
 * @throws HostError that says what to install
 */
export async function provideRedis(): Promise<string> {
	return provideFromDebian(findRedis, {
		title: 'Redis',
		package: 'redis-server',
		needed: "n8n's queue mode needs Redis: install redis-server, or let REDIS_SERVER_PATH name it.",
	});
}

/** Whether a Redis answers PING on a port of 127.0.0.1. */
function answersPing(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
		const done = (answer: boolean) => {
			socket.destroy();
			resolve(answer);
		};
		socket.setTimeout(1000, () => done(false));
		socket.on('error', () => done(false));
		socket.on('close', () => done(false));
		socket.on('data', (answer) => done(answer.toString().startsWith('+PONG')));
	});
}

/**
 * Starts Redis on a free port and waits until it answers.
 * @param folder for its log; has to exist
 * @throws HostError with Redis' last lines when it ends before it answers
 */
export async function startRedis(folder: string): Promise<Redis> {
	const program = await provideRedis();
	const port = await freePort();
	const args = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
	const service = startForeignService(program, args.map(String), {
		cwd: folder,
		env: process.env,
		logFile: join(folder, 'redis.log'),
	});
	try {
		await until('Redis to start', async () => {
			if (!service.isRunning())
				throw new HostError(`Redis ended while it started. Its last lines:\n${service.tail()}`);
			return answersPing(port);
		});
	} catch (error) {
		await service.stop();
		throw error;
	}
	return { ...service, port };
}
