/** A real n8n, started and stopped. It uses SQLite and a user folder of its own, and calls nobody but ClickUp. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { provideN8n, type InstalledN8n } from './install';
import { extraCertificates, pathWith } from './npm';
import { freePorts, startService, type Service } from './process';
import { until, HostError } from './progress';
import { toEnvironment } from './redirect.cjs';

export interface HostOptions {
	/** holds .n8n (database, settings, community packages); made when it is not there */
	userFolder: string;
	/** port of the editor on 127.0.0.1; default: a free one */
	port?: number;
	/** `host:port` to `127.0.0.1:port`: where n8n's connections go instead */
	redirect?: Record<string, string>;
	/** PEM text of the local authorities that n8n has to trust for the redirected hosts */
	ca?: string;
	/** more environment variables for n8n */
	env?: NodeJS.ProcessEnv;
}

/** One process of n8n. Its address, environment and log stay the same when it is started anew. */
export interface Host extends Service {
	/** where it answers: the editor, the webhook process, or the health check of a worker */
	url: string;
	port: number;
	userFolder: string;
	/** the environment it runs in, for n8n's own commands */
	env: NodeJS.ProcessEnv;
	/** Stops it when it runs, starts it on the same data, and waits until it is ready. */
	restart(): Promise<void>;
}

/** Parts of n8n that this package has nothing to do with. Without them n8n is up sooner. */
const UNUSED_MODULES = ['insights', 'instance-ai', 'agents', 'chat-hub', 'mcp', 'mcp-registry', 'data-table'];

/** Variables of the caller that would change n8n's behaviour: another n8n's settings, npm's, proxies. */
const NOT_INHERITED =
	/^(N8N_|DB_|EXECUTIONS_|QUEUE_|CREDENTIALS_|NODES_|WEBHOOK_|GENERIC_TIMEZONE|npm_|CLICKUP_|JEST_|NODE_ENV)/;
const PROXY = /^(https?|all|no)_proxy$/i;

function inherited(redirected: boolean): NodeJS.ProcessEnv {
	const names = Object.keys(process.env).filter(
		(name) => !NOT_INHERITED.test(name) && !(redirected && PROXY.test(name)),
	);
	return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}

/** Quotes a path for NODE_OPTIONS, where blanks separate and a backslash escapes. */
const quoted = (path: string) => `"${path.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;

/**
 * The environment for n8n and its commands: quiet, deterministic, on 127.0.0.1 only.
 * @param n8n what provideN8n() returned
 * @param ports the editor's and the task broker's
 */
export async function hostEnvironment(
	n8n: InstalledN8n,
	options: HostOptions,
	ports: { editor: number; broker: number },
): Promise<NodeJS.ProcessEnv> {
	const url = `http://localhost:${ports.editor}`;
	const redirect = options.redirect ?? {};
	const redirected = Object.keys(redirect).length > 0;
	const env: NodeJS.ProcessEnv = {
		...inherited(redirected),
		PATH: pathWith(n8n.node.program),
		N8N_USER_FOLDER: options.userFolder,
		N8N_PORT: String(ports.editor),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_RUNNERS_BROKER_PORT: String(ports.broker),
		N8N_HOST: 'localhost',
		N8N_PROTOCOL: 'http',
		N8N_WEBHOOK_URL: `${url}/`,
		N8N_EDITOR_BASE_URL: url,
		N8N_SECURE_COOKIE: 'false',
		// Nothing is sent to, or fetched from, n8n's own services.
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
		N8N_AI_ENABLED: 'false',
		EXTERNAL_FRONTEND_HOOKS_URLS: '',
		N8N_DISABLED_MODULES: UNUSED_MODULES.join(','),
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_LOG_LEVEL: 'info',
		N8N_LOG_OUTPUT: 'console',
		NO_COLOR: '1',
		GENERIC_TIMEZONE: 'UTC',
		npm_config_update_notifier: 'false',
	};
	if (redirected) {
		// The local authority comes on top of those that this machine trusts already: the variables name one file only.
		const bundle = join(options.userFolder, 'trusted.pem');
		writeFileSync(bundle, [await extraCertificates(), options.ca ?? ''].join('\n'));
		env.NODE_EXTRA_CA_CERTS = bundle;
		env.NODE_OPTIONS = `--require ${quoted(join(__dirname, 'redirect.cjs'))}`;
		env.REDIRECT_HOSTS = toEnvironment(redirect);
	}
	return { ...env, ...options.env };
}

/** What startProcess() has to know. */
export interface ProcessOptions {
	/** what people call it, e.g. "n8n" or "n8n's worker 1" */
	title: string;
	/** n8n's command and its flags, e.g. ['worker', '--concurrency=5'] */
	command: string[];
	userFolder: string;
	env: NodeJS.ProcessEnv;
	/** name of its log in the user folder */
	log: string;
	/** port of 127.0.0.1 that says whether it is ready */
	port: number;
	/** whether it has to answer at /rest too */
	hasRest?: boolean;
}

/**
 * Starts one process of n8n and waits until it is ready.
 * @throws HostError with its last lines when it ends before that
 */
export async function startProcess(n8n: InstalledN8n, options: ProcessOptions): Promise<Host> {
	const { title, userFolder, env, port } = options;
	const launch = async (append: boolean) => {
		const service = startService(n8n.node.program, [n8n.bin, ...options.command], {
			cwd: userFolder,
			env,
			logFile: join(userFolder, options.log),
			append,
		});
		const answers = async () => {
			if (!service.isRunning())
				throw new HostError(`${title} ended while it started. Its last lines:\n${service.tail()}`);
			const url = `http://127.0.0.1:${port}`;
			if (!(await fetch(`${url}/healthz/readiness`)).ok) return false;
			if (!options.hasRest) return true;
			return (await (await fetch(`${url}/rest/settings`)).text()).startsWith('{"data":');
		};
		try {
			await until(`${title} to start`, answers, { within: 180_000 });
		} catch (error) {
			await service.stop();
			throw error;
		}
		return service;
	};
	let service = await launch(false);
	return {
		url: `http://localhost:${port}`,
		port,
		userFolder,
		env,
		logFile: service.logFile,
		get pid() {
			return service.pid;
		},
		isRunning: () => service.isRunning(),
		tail: (lines) => service.tail(lines),
		stop: (grace) => service.stop(grace),
		kill: () => service.kill(),
		async restart() {
			await service.stop();
			service = await launch(true);
		},
	};
}

/**
 * Starts n8n and waits until it answers. The first start in a user folder takes some 20 seconds (the database is
 * made), later ones 8.
 * @throws HostError with n8n's last lines when it ends before it answers
 */
export async function startN8n(options: HostOptions, installed?: InstalledN8n): Promise<Host> {
	const n8n = installed ?? (await provideN8n());
	mkdirSync(options.userFolder, { recursive: true });
	const [free, broker] = await freePorts(2);
	const port = options.port ?? free;
	const env = await hostEnvironment(n8n, options, { editor: port, broker });
	const { userFolder } = options;
	return startProcess(n8n, {
		title: 'n8n',
		command: ['start'],
		userFolder,
		env,
		log: 'n8n.log',
		port,
		hasRest: true,
	});
}
