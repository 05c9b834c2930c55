import { fork } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from '../host/pack';
import type { Ask, Questions } from './line';
import { openLine } from './line';

/** A process of the bench. */
export interface Child<Q extends Questions> {
	ask: Ask<Q>;
	/** Resolves when it has ended. */
	stop(): Promise<void>;
}

/**
 * Starts a file of this folder in a process of its own. What n8n-nodes-base and our build require from n8n they
 * find in the project's node_modules: both run with the same n8n-workflow. The child ends when we do.
 *
 * @param answers what the child may ask us
 * @param caFile a certificate that the child trusts, as a person's n8n would: once for all, not with each connection
 */
export function startChild<Q extends Questions>(
	file: string,
	{ args = [], answers = {}, caFile }: { args?: string[]; answers?: Questions; caFile?: string } = {},
): Child<Q> {
	const child = fork(join(__dirname, file), {
		execArgv: ['--require', require.resolve('tsx/cjs'), ...args],
		env: {
			...process.env,
			NODE_PATH: join(PROJECT, 'node_modules'),
			N8N_LOG_LEVEL: 'silent',
			...(caFile && { NODE_EXTRA_CA_CERTS: caFile }),
		},
	});
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	return {
		ask: openLine<Q>(child, answers),
		async stop() {
			if (child.connected) child.disconnect();
			await ended;
		},
	};
}
