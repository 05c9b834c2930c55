/**
 * npm start [-- --once]
 *
 * A real n8n with this package in it, ready to try: sets up what it needs, runs an example workflow, and leaves
 * the editor open until Ctrl-C. --once ends after the run. Works with a local ClickUp; with CLICKUP_TOKEN (and
 * CLICKUP_LIST_ID) set, with the real one.
 * n8n's user data is in the cache folder; N8N_NODES_CLICKUP_DEMO names another place for it. N8N_PORT: the first
 * port to try.
 * Exit code: 0 = the example ran and read back what it created; 1 = something went wrong.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded } from '../test/host/build';
import { cacheFolder } from '../test/host/cache';
import { provideN8n } from '../test/host/install';
import { hostEnvironment, startN8n } from '../test/host/n8n';
import { packPackage, placePackage } from '../test/host/pack';
import { freePort, isFree } from '../test/host/process';
import { HostError, say, step, until } from '../test/host/progress';
import { N8nClient, N8nRequestError, OWNER, type Execution } from '../test/host/rest';
import { chooseClickUp, type ClickUp } from './demo/clickup';
import { CREDENTIALS, storeCredentials, storeWorkflows } from './demo/content';
import { table } from './demo/table';

const TASKS = 'clickUpExampleTasks';
const EVENTS = 'clickUpExampleEvents';
const FIRST_PORT = 5678;
const PORTS_TO_TRY = 20;

/** What has to be ended, last first, when we end. */
const cleanups: (() => Promise<void> | void)[] = [];
let ending: Promise<void> | undefined;

function cleanUp(): Promise<void> {
	ending ??= (async () => {
		for (const cleanup of cleanups.reverse()) await Promise.resolve(cleanup()).catch(() => undefined);
	})();
	return ending;
}

/** n8n's own port, or the next free one. N8N_PORT chooses another first one. */
async function choosePort(): Promise<number> {
	const first = Number(process.env.N8N_PORT) || FIRST_PORT;
	for (let port = first; port < first + PORTS_TO_TRY; port++) {
		if (!(await isFree(port))) continue;
		if (port !== first) say(`Port ${first} is in use; n8n gets port ${port}.`);
		return port;
	}
	throw new HostError(
		`Ports ${first} to ${first + PORTS_TO_TRY - 1} are all in use: set N8N_PORT to a free one.`,
	);
}

/** Two n8n on one database would break it: the second start says so. */
function lock(userFolder: string): void {
	const file = join(userFolder, 'running.pid');
	const other = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
	if (other) {
		try {
			process.kill(other, 0);
			throw new HostError(`npm start is running already (process ${other}): end that one first.`);
		} catch (error) {
			if (error instanceof HostError) throw error;
		}
	}
	writeFileSync(file, String(process.pid));
	cleanups.push(() => rmSync(file, { force: true }));
}

async function logIn(url: string, userFolder: string): Promise<N8nClient> {
	const client = new N8nClient(url);
	try {
		await client.login();
	} catch (error) {
		if (!(error instanceof N8nRequestError) || error.status !== 401) throw error;
		throw new HostError(`The login of the demo's n8n was changed: delete ${userFolder} to begin anew.`);
	}
	return client;
}

/** Switches the trigger example on, unless it is on from an earlier start: then it makes its webhook anew by itself. */
async function watchEvents(client: N8nClient, clickUp: ClickUp): Promise<void> {
	const sandbox = clickUp.sandbox!;
	if (!(await client.workflow(EVENTS)).active) await client.activate(EVENTS);
	const made = () =>
		sandbox.requests.some(
			({ method, path, status }) => method === 'POST' && path.endsWith('/webhook') && status === 200,
		);
	await until('the trigger to make its webhook', made, { within: 20_000 });
	// n8n answers at the webhook's address a moment after it has made it.
	const path = (await client.workflow(EVENTS)).nodes.find(({ webhookId }) => webhookId)!.webhookId;
	const listens = async () =>
		(await fetch(`${client.url}/webhook/${path}/webhook`, { method: 'POST' })).status !== 404;
	await until('n8n to listen for events', listens, { within: 20_000 });
}

/** What the table shows of a task as ClickUp gives it. */
interface Task {
	id: string;
	name: string;
	status?: { status: string };
	priority?: { priority: string } | null;
	/** Unix milliseconds, as text */
	due_date?: string | null;
}

function showTasks(run: Execution): number {
	const created = run.items('Create Task').map(({ json }) => json.id);
	const read = run.items('Get Task').map(({ json }) => json as unknown as Task);
	const rows = read.map((task) => [
		task.id,
		task.name,
		task.status?.status ?? '',
		task.priority?.priority ?? '',
		task.due_date ? new Date(Number(task.due_date)).toISOString().slice(0, 10) : '',
	]);
	console.log(`\nn8n created ${created.length} tasks and read back ${read.length}:\n`);
	console.log(table([['ID', 'Name', 'Status', 'Priority', 'Due'], ...rows]));
	console.log();
	const same = created.length > 0 && created.every((id, index) => read[index]?.id === id);
	return same ? 0 : 1;
}

async function runExample(client: N8nClient, clickUp: ClickUp): Promise<number> {
	const before = new Set(await client.executionIds(EVENTS));
	const run = await step('Running the example workflow', () => client.run(TASKS));
	if (run.status !== 'success') {
		const { message, description } = run.error ?? { message: run.status };
		throw new HostError(`The example workflow failed: ${[message, description].filter(Boolean).join(' ')}`);
	}
	const code = showTasks(run);
	if (clickUp.sandbox) {
		const wanted = run.items('Create Task').length;
		const fresh = async () => (await client.executionIds(EVENTS)).filter((id) => !before.has(id)).length;
		const arrived = async () => (await fresh()) >= wanted;
		await until('the trigger to be started by these tasks', arrived, { within: 20_000 });
		console.log(`The ClickUp Trigger example was started by each of them: ${wanted} events.`);
	}
	return code;
}

async function main(): Promise<number> {
	const once = process.argv.includes('--once');
	const started = Date.now();
	const clickUp = await chooseClickUp();
	if (clickUp.sandbox) cleanups.push(() => clickUp.sandbox!.close());

	const folder = clickUp.kind === 'sandbox' ? 'demo' : 'demo-real-clickup';
	const userFolder = join(process.env.N8N_NODES_CLICKUP_DEMO ?? cacheFolder(), folder);
	mkdirSync(userFolder, { recursive: true });
	lock(userFolder);
	const n8n = await provideN8n();
	await buildIfNeeded();
	const tarball = await packPackage(join(tmpdir(), `n8n-nodes-clickup-${process.pid}`));
	cleanups.push(() => rmSync(join(tarball, '..'), { recursive: true, force: true }));
	await placePackage(tarball, userFolder);

	const { redirect, ca } = clickUp;
	const options = { userFolder, redirect, ca, port: await choosePort() };
	const env = await hostEnvironment(n8n, options, { editor: options.port, broker: await freePort() });
	await storeCredentials(n8n, clickUp, userFolder, env);
	const host = await step(`Starting n8n ${n8n.version}`, () => startN8n(options, n8n));
	cleanups.push(() => host.stop());
	const client = await logIn(host.url, userFolder);
	await storeWorkflows(client, clickUp, userFolder);
	if (clickUp.sandbox) await watchEvents(client, clickUp);
	const code = await runExample(client, clickUp);
	if (once) return code;

	const where = clickUp.sandbox ? 'a local ClickUp, which forgets everything when you stop' : 'your ClickUp';
	console.log(`
n8n is ready (${Math.round((Date.now() - started) / 1000)} s). It works with ${where}.

  Editor    ${host.url}/workflow/${TASKS}
  Login     ${OWNER.email}
  Password  ${OWNER.password}

  Credentials: ${Object.values(CREDENTIALS)
		.filter(({ type }) => clickUp.oauth || type === 'clickUpApi')
		.map(({ name }) => name)
		.join(', ')}
  n8n's log: ${host.logFile}

Press Ctrl-C to stop.`);
	await until('n8n to end', () => !host.isRunning(), { within: Number.MAX_SAFE_INTEGER, every: 500 });
	if (ending) return 0;
	throw new HostError(`n8n has ended by itself. Its last lines:\n${host.tail()}`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.on(signal, () => {
		if (ending) return;
		say('Stopping …');
		void cleanUp().then(() => process.exit(signal === 'SIGINT' ? 0 : 1));
	});
}

main()
	.catch((error: Error) => {
		if (!ending) console.error(error instanceof HostError ? error.message : error.stack);
		return 1;
	})
	.then(async (code) => {
		await cleanUp();
		process.exit(code);
	});
