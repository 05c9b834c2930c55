/**
 * A real n8n in queue mode: a main process (editor, REST, activation), workers that run every execution, a webhook
 * process that takes what ClickUp delivers, Redis and Postgres. One user folder, one database, 127.0.0.1 only.
 *
 * Not SQLite: n8n gives up after a second when another process writes (measured: 2 of 200 deliveries in a burst ended
 * with "SQLITE_BUSY: database is locked", and n8n had answered ClickUp 200 for them).
 *
 * There is no proxy in front: addresses of webhooks are those of the webhook process, which serves production
 * webhooks only. "Listen for test event" in the editor therefore hears nothing.
 */
import { mkdirSync } from 'node:fs';
import { provideN8n, type InstalledN8n } from './install';
import { hostEnvironment, startProcess, type Host, type HostOptions } from './n8n';
import { freePorts, type Service } from './process';
import { startPostgres, type Postgres } from './postgres';
import { startRedis, type Redis } from './redis';

/** Each may be stopped, killed and restarted by itself. */
export interface Queue {
	main: Host;
	workers: Host[];
	webhook: Host;
	/** base of the addresses that ClickUp delivers to */
	webhookUrl: string;
	redis: Redis;
	postgres: Postgres;
	/** Ends everything, whatever runs still. */
	stop(): Promise<void>;
}

/** Executions at once in one worker; n8n warns below this. */
const CONCURRENCY = 5;

/** What all processes have to agree on. */
function sharedEnvironment(
	{ redis, postgres }: { redis: Redis; postgres: Postgres },
	mainUrl: string,
	webhookUrl: string,
): NodeJS.ProcessEnv {
	return {
		...postgres.env,
		EXECUTIONS_MODE: 'queue',
		QUEUE_BULL_REDIS_HOST: '127.0.0.1',
		QUEUE_BULL_REDIS_PORT: String(redis.port),
		// n8n will do so always: a run from the editor is a worker's work as well.
		OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
		// Production webhooks are answered by the webhook process alone.
		N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
		N8N_EDITOR_BASE_URL: mainUrl,
		N8N_WEBHOOK_URL: `${webhookUrl}/`,
		QUEUE_HEALTH_CHECK_ACTIVE: 'true',
		N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
	};
}

/**
 * Starts n8n in queue mode and waits until every process is ready. Logs are in the user folder.
 * @param options port: the editor's; workers: how many, default 2
 * @throws HostError with the last lines of the process that did not start
 */
export async function startQueue(
	options: HostOptions & { workers?: number },
	installed?: InstalledN8n,
): Promise<Queue> {
	const n8n = installed ?? (await provideN8n());
	const { userFolder, workers: count = 2 } = options;
	mkdirSync(userFolder, { recursive: true });
	const processes: Host[] = [];
	const services: Service[] = [];
	const stop = async () => {
		// Main after the others, which report to it; the services last, or n8n would wait for them.
		const [main, ...others] = processes;
		await Promise.all(others.map((each) => each.stop()));
		await main?.stop();
		await Promise.all(services.map((service) => service.stop()));
	};
	try {
		const redis = await startRedis(userFolder);
		services.push(redis);
		const postgres = await startPostgres(userFolder);
		services.push(postgres);
		const [free, broker, webhookPort, ...rest] = await freePorts(3 + 2 * count);
		const editor = options.port ?? free;
		const webhookUrl = `http://localhost:${webhookPort}`;
		const shared = sharedEnvironment({ redis, postgres }, `http://localhost:${editor}`, webhookUrl);
		const all = { ...options, env: { ...shared, ...options.env } };
		const env = await hostEnvironment(n8n, all, { editor, broker });
		const start = async (title: string, log: string, command: string[], port: number, more = {}) => {
			const own = { title, log, command, port, userFolder, env: { ...env, ...more } };
			const host = await startProcess(n8n, { ...own, hasRest: command[0] === 'start' });
			processes.push(host);
			return host;
		};
		// Main first: it makes the database and the encryption key.
		const main = await start("n8n's main process", 'n8n.log', ['start'], editor);
		const starting = [
			start("n8n's webhook process", 'n8n-webhook.log', ['webhook'], webhookPort, {
				N8N_PORT: String(webhookPort),
			}),
			...Array.from({ length: count }, (_, index) => {
				const [health, runners] = rest.slice(2 * index);
				const name = `worker ${index + 1}`;
				const command = ['worker', `--concurrency=${CONCURRENCY}`];
				return start(`n8n's ${name}`, `n8n-worker-${index + 1}.log`, command, health, {
					QUEUE_HEALTH_CHECK_PORT: String(health),
					N8N_RUNNERS_BROKER_PORT: String(runners),
				});
			}),
		];
		// All of them have to be settled before stop() knows what to end.
		await Promise.allSettled(starting);
		const [webhook, ...workers] = await Promise.all(starting);
		return { main, workers, webhook, webhookUrl, redis, postgres, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}
