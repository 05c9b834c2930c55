import { redirectHosts } from '../host/redirect.cjs';
import type { Sandbox, SandboxOptions } from '../sandbox';
import { startSandbox } from '../sandbox';
import type { Tokens } from './n8n';

/**
 * A sandbox for the tests of a file, in the place of ClickUp for this process, fresh for each test.
 *
 * @returns what the tests use; filled before the first of them runs
 */
export function useSandbox(options?: SandboxOptions): { sandbox: Sandbox; tokens: Tokens } {
	const used = {} as { sandbox: Sandbox; tokens: Tokens };
	let undo = () => {};
	beforeAll(async () => {
		used.sandbox = await startSandbox(options);
		const here = `127.0.0.1:${used.sandbox.port}`;
		undo = redirectHosts(Object.fromEntries(used.sandbox.hosts.map((host) => [`${host}:443`, here])), {
			ca: used.sandbox.ca,
		});
	});
	beforeEach(() => {
		used.sandbox.reset();
		// What the process remembers of a token must not reach the next test.
		used.tokens = used.sandbox.freshTokens();
	});
	afterAll(async () => {
		undo();
		await used.sandbox.close();
	});
	return used;
}
