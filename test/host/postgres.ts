/** A Postgres of our own for n8n's queue mode: a fresh cluster on 127.0.0.1 that is thrown away at the end. */
import { existsSync, mkdtempSync, readdirSync, realpathSync } from 'node:fs';
import { chown, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { provideFromDebian } from './debian';
import { freePort, run, startForeignService, type Service } from './process';
import { HostError, until } from './progress';

export interface Postgres extends Service {
	port: number;
	/** for n8n: where its database is */
	env: NodeJS.ProcessEnv;
}

const USER = 'n8n';
/** Debian keeps the server out of PATH, in a folder for each version. */
const DEBIAN = '/usr/lib/postgresql';

function findPostgres(): string | undefined {
	const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
	const newest = versions.sort((a, b) => Number(b) - Number(a)).map((name) => join(DEBIAN, name, 'bin'));
	const folders = [...newest, ...(process.env.PATH ?? '').split(delimiter).filter(Boolean)];
	const files = [process.env.POSTGRES_PATH, ...folders.map((folder) => join(folder, 'postgres'))];
	return files.find((file) => file && existsSync(file));
}

/**
 * Postgres' server program: POSTGRES_PATH, or the newest of Debian's, or what PATH holds. On Debian as root it is
 * installed when there is none.
 * @throws HostError that says what to install
 */
export async function providePostgres(): Promise<string> {
	return provideFromDebian(findPostgres, {
		title: 'Postgres',
		package: 'postgresql',
		needed:
			"n8n's queue mode needs Postgres: install postgresql, or let POSTGRES_PATH name the program `postgres`.",
	});
}

/** Postgres refuses to run as root: then the user that Debian's package makes runs it, and owns the folder. */
async function runner(folder: string): Promise<string[]> {
	if (process.getuid?.() !== 0) return [];
	const ids = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, 'postgres'])));
	if (ids.some(({ code }) => code !== 0))
		throw new HostError('Postgres does not run as root, and there is no user "postgres": make one.');
	const [uid, gid] = ids.map(({ stdout }) => Number(stdout));
	await chown(folder, uid, gid);
	return ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
}

/**
 * Makes an empty cluster, starts it on a free port and waits until it takes connections.
 * @param logFolder for its log
 * @throws HostError with Postgres' last lines
 */
export async function startPostgres(logFolder: string): Promise<Postgres> {
	const program = realpathSync(await providePostgres());
	const port = await freePort();
	// Not in the caller's folder: another user has to reach it.
	const folder = mkdtempSync(join(tmpdir(), 'n8n-postgres-'));
	const data = join(folder, 'data');
	const as = await runner(folder);

	const initdb = [join(dirname(program), 'initdb'), '-D', data, '-U', USER, '-A', 'trust', '-E', 'UTF8'];
	const [file, ...args] = [...as, ...initdb, '--locale=C', '--no-sync'];
	const made = await run(file, args, { cwd: folder });
	if (made.code !== 0) throw new HostError(`Postgres' initdb failed:\n${made.output.trim()}`);

	// A crash may cost all data: nobody needs them afterwards.
	const settings = ['fsync=off', 'full_page_writes=off', 'unix_socket_directories='];
	const server = [program, '-D', data, '-h', '127.0.0.1', '-p', String(port)];
	const [start, ...rest] = [...as, ...server, ...settings.flatMap((setting) => ['-c', setting])];
	const logFile = join(logFolder, 'postgres.log');
	const service = startForeignService(start, rest, { cwd: folder, env: process.env, logFile });
	const stop = async () => {
		await service.stop();
		await rm(folder, { recursive: true, force: true });
	};
	try {
		await until('Postgres to start', () => {
			if (!service.isRunning())
				throw new HostError(`Postgres ended while it started. Its last lines:\n${service.tail()}`);
			return service.tail().includes('ready to accept connections');
		});
	} catch (error) {
		await stop();
		throw error;
	}
	const env = {
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: '127.0.0.1',
		DB_POSTGRESDB_PORT: String(port),
		DB_POSTGRESDB_USER: USER,
		DB_POSTGRESDB_DATABASE: 'postgres',
	};
	return { ...service, stop, port, env };
}
