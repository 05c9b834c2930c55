/** npm start, as a newcomer runs it: in a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideN8n } from '../host/install';
import { PROJECT } from '../host/pack';
import { freePort, isFree } from '../host/process';
import { until } from '../host/progress';
import { toEnvironment } from '../host/redirect.cjs';
import { seed, startSandbox, type Sandbox } from '../sandbox';
import { clickUpHosts, preparedUserFolder, SETUP } from './support/world';

jest.setTimeout(180_000);

interface Started {
	child: ChildProcess;
	output(): string;
	ended: Promise<number | null>;
}

let demo: string;
let sandbox: Sandbox;
let port: number;
const children: ChildProcess[] = [];

/** Starts it. @param env on top of this process's environment */
function start(args: string[], env: NodeJS.ProcessEnv = {}): Started {
	const child = spawn(process.execPath, ['scripts/run.mjs', 'tsx', 'scripts/start.ts', ...args], {
		cwd: PROJECT,
		env: { ...process.env, CLICKUP_TOKEN: '', N8N_NODES_CLICKUP_DEMO: demo, N8N_PORT: String(port), ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	children.push(child);
	let text = '';
	for (const stream of [child.stdout, child.stderr]) stream!.on('data', (chunk: Buffer) => (text += chunk));
	return { child, output: () => text, ended: new Promise((resolve) => child.on('close', resolve)) };
}

/** Runs it to its end. */
async function startOnce(env: NodeJS.ProcessEnv = {}) {
	const started = start(['--once'], env);
	const code = await started.ended;
	return { code, output: started.output() };
}

/** Settings with which "the real ClickUp" is the sandbox of this test. */
const asReal = (to = `127.0.0.1:${sandbox.port}`): NodeJS.ProcessEnv => ({
	CLICKUP_TOKEN: sandbox.tokens.personal,
	CLICKUP_LIST_ID: seed.secondListId,
	NODE_OPTIONS: `--require ${join(PROJECT, 'test', 'host', 'redirect.cjs')}`,
	REDIRECT_HOSTS: toEnvironment(clickUpHosts(sandbox, to)),
	NODE_EXTRA_CA_CERTS: sandbox.caFile,
});

beforeAll(async () => {
	demo = mkdtempSync(join(tmpdir(), 'n8n-nodes-clickup-start-'));
	port = await freePort();
	sandbox = await startSandbox();
	// The one for "the real ClickUp" starts from a finished database; the other one shows a first start.
	cpSync(await preparedUserFolder(await provideN8n()), join(demo, 'demo-real-clickup'), { recursive: true });
}, SETUP);

afterAll(async () => {
	for (const child of children) child.kill('SIGKILL');
	await sandbox?.close();
	rmSync(demo, { recursive: true, force: true, maxRetries: 3 });
});

describe('npm start', () => {
	it('creates tasks in the local ClickUp and reads them back', async () => {
		const { code, output } = await startOnce();
		expect(output).toMatch(/n8n created 3 tasks and read back 3/);
		expect(output).toMatch(/n8n example: write the report +to do +high/);
		expect(output).toMatch(/started by each of them: 3 events/);
		expect(code).toBe(0);
	});

	it('starts again where it was, on another port when its own is taken, until Ctrl-C', async () => {
		const taken: Server = createServer().listen(port, '127.0.0.1');
		try {
			const started = start([]);
			await until('the editor to be ready', () => /Press Ctrl-C/.test(started.output()), { within: 120_000 });
			expect(started.output()).toMatch(`Port ${port} is in use; n8n gets port`);
			const [, used] = /Editor +http:\/\/localhost:(\d+)/.exec(started.output()) ?? [];
			expect((await fetch(`http://127.0.0.1:${used}/healthz`)).status).toBe(200);

			const second = await startOnce();
			expect(second).toEqual({
				code: 1,
				output: expect.stringMatching(/^npm start is running already .+\n$/),
			});

			started.child.kill('SIGINT');
			expect(await started.ended).toBe(0);
			expect(await isFree(Number(used))).toBe(true);
		} finally {
			taken.close();
		}
	});
});

describe('npm start with CLICKUP_TOKEN', () => {
	it('uses that ClickUp', async () => {
		const { code, output } = await startOnce(asReal());
		expect(output).toMatch(/n8n created 3 tasks and read back 3/);
		expect(output).not.toContain(sandbox.tokens.personal);
		expect(code).toBe(0);
		const made = sandbox.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/task'));
		expect(made.map(({ path }) => path)).toEqual(Array(3).fill(`/api/v2/list/${seed.secondListId}/task`));
		expect(made.map(({ headers }) => headers.authorization)).toEqual(Array(3).fill(sandbox.tokens.personal));
	});

	it.each([
		[
			'the token is wrong',
			{ CLICKUP_TOKEN: 'a wrong one' },
			/ClickUp refuses the token in CLICKUP_TOKEN \(.*OAUTH_025\)/,
		],
		[
			'the List is missing',
			{ CLICKUP_LIST_ID: '' },
			/CLICKUP_LIST_ID is missing: .+ For example: \d+ \(.+ > .+\)/,
		],
		[
			'the List is unknown',
			{ CLICKUP_LIST_ID: '404404' },
			/no List with the ID in CLICKUP_LIST_ID, "404404"/,
		],
	])('says so in a sentence when %s', async (_, change, sentence) => {
		const { code, output } = await startOnce({ ...asReal(), ...change });
		expect(output).toMatch(sentence);
		expect(output).not.toMatch(/^ +at /m);
		expect(output).not.toContain('a wrong one');
		expect(code).toBe(1);
	});

	it('says so when there is no network', async () => {
		const { code, output } = await startOnce(asReal('127.0.0.1:1'));
		expect(output).toMatch(/ClickUp cannot be used now \(api\.clickup\.com: ECONNREFUSED\)/);
		expect(output).not.toMatch(/^ +at /m);
		expect(code).toBe(1);
	});
});
