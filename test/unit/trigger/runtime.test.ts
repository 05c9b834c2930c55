import { clock } from '../../../nodes/ClickUp/transport/clock';
import { runtimeOf, TriggerRuntime } from '../../../nodes/ClickUp/trigger/runtime';

const original = { ...clock };
const MINUTE = 60_000;
let now = 0;

beforeEach(() => {
	now = 1_000_000;
	clock.now = () => now;
	clock.sleep = async () => await new Promise(() => {});
});
afterEach(() => Object.assign(clock, original));

const failing = async (): Promise<never> => {
	throw new Error('ClickUp is down');
};
const secrets = async () => ({ hook: { secret: 's', team: '1' } });

describe('the secrets of webhooks nobody knows', () => {
	it('are asked for every 20 seconds at most; meanwhile ClickUp counts as not asked', async () => {
		const runtime = new TriggerRuntime();
		const ask = jest.fn(secrets);
		expect(await runtime.askForSecrets(ask)).toBe(true);
		now += 20_000 - 1;
		expect(await runtime.askForSecrets(ask)).toBe(false);
		expect(ask).toHaveBeenCalledTimes(1);
		now += 1;
		await runtime.askForSecrets(ask);
		expect(ask).toHaveBeenCalledTimes(2);
		expect(runtime.secretOf('hook')).toBe('s');
	});

	it('are asked for once when several want them at once', async () => {
		const runtime = new TriggerRuntime();
		const ask = jest.fn(secrets);
		expect(await Promise.all([1, 2, 3].map(async () => await runtime.askForSecrets(ask)))).toEqual([
			true,
			true,
			true,
		]);
		expect(ask).toHaveBeenCalledTimes(1);
	});

	it('are asked for again after a failure, which forgets nothing', async () => {
		const runtime = new TriggerRuntime();
		runtime.learn({ known: { secret: 'k', team: '1' } });
		expect(await runtime.askForSecrets(failing)).toBe(false);
		expect(runtime.secretOf('known')).toBe('k');
		now += 20_000;
		expect(await runtime.askForSecrets(secrets)).toBe(true);
		expect(runtime.secretOf('hook')).toBe('s');
		expect(runtime.secretOf('known')).toBeUndefined();
	});

	it('are no property of every object', () => {
		const runtime = new TriggerRuntime();
		for (const id of ['__proto__', 'constructor', 'toString']) expect(runtime.secretOf(id)).toBeUndefined();
	});
});

describe('the user behind the credential', () => {
	it('is asked for once in ten minutes', async () => {
		const runtime = new TriggerRuntime();
		const ask = jest.fn(async () => '1001');
		expect(await Promise.all([runtime.ownUser(ask), runtime.ownUser(ask)])).toEqual(['1001', '1001']);
		now += 10 * MINUTE - 1;
		await runtime.ownUser(ask);
		expect(ask).toHaveBeenCalledTimes(1);
		now += 1;
		expect(await runtime.ownUser(async () => '1002')).toBe('1002');
	});

	it('stays who it was when ClickUp fails or is slow', async () => {
		const runtime = new TriggerRuntime();
		await runtime.ownUser(async () => '1001');
		now += 10 * MINUTE;
		expect(await runtime.ownUser(failing)).toBe('1001');
		clock.sleep = async () => {};
		expect(await runtime.ownUser(async () => await new Promise(() => {}))).toBe('1001');
	});

	it('is not known when ClickUp fails or is slow from the start', async () => {
		await expect(new TriggerRuntime().ownUser(failing)).rejects.toThrow('ClickUp is down');
		clock.sleep = async () => {};
		const runtime = new TriggerRuntime();
		let answer!: (id: string) => void;
		expect(
			await runtime.ownUser(async () => await new Promise((resolve) => (answer = resolve))),
		).toBeUndefined();
		// What comes late counts for the next delivery.
		answer('1001');
		await new Promise((resolve) => setImmediate(resolve));
		expect(await runtime.ownUser(failing)).toBe('1001');
	});
});

describe('what a process knows', () => {
	const at = (workflow: string, node: string, mode: 'webhook' | 'trigger' | 'manual') =>
		runtimeOf({
			getMode: () => mode,
			getNode: () => ({ id: node }) as never,
			getWorkflow: () => ({ id: workflow, active: true }),
		});

	it('is kept for each trigger, and apart for its tests', () => {
		const own = at('w', 'n', 'webhook');
		expect(at('w', 'n', 'trigger')).toBe(own);
		for (const other of [at('w', 'n', 'manual'), at('w', 'n2', 'webhook'), at('w2', 'n', 'webhook')]) {
			expect(other).not.toBe(own);
		}
		expect(at('w', 'n', 'manual')).toBe(at('w', 'n', 'manual'));
	});

	it('is bounded: what was not used for longest goes first', () => {
		const first = at('many', '0', 'webhook');
		const second = at('many', '1', 'webhook');
		for (let index = 2; index < 2000; index++) {
			at('many', String(index), 'webhook');
			at('many', '0', 'webhook');
		}
		at('many', 'one more', 'webhook');
		expect(at('many', '0', 'webhook')).toBe(first);
		expect(at('many', '1', 'webhook')).not.toBe(second);
	});
});
