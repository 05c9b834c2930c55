/**
 * Writes the output previews that n8n's editor shows: runs an example of each operation in the
 * real n8n-core against the sandbox, and notes the types of what comes out.
 *
 *   npm run schemas
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { redirectHosts } from '../test/host/redirect.cjs';
import { runForJson } from '../test/integration/n8n';
import { startSandbox } from '../test/sandbox';
import { examples } from '../test/support/examples';
import { schemaOf } from '../test/support/schema';

const folder = path.resolve(__dirname, '../nodes/ClickUp/__schema__/v1.0.0');

async function main(): Promise<void> {
	const sandbox = await startSandbox();
	const here = `127.0.0.1:${sandbox.port}`;
	const hosts = Object.fromEntries(sandbox.hosts.map((host) => [`${host}:443`, here]));
	const undo = redirectHosts(hosts, { ca: sandbox.ca });
	try {
		for (const [resource, operations] of Object.entries(examples)) {
			for (const [operation, parameters] of Object.entries(operations)) {
				sandbox.reset();
				const output = await runForJson({ resource, operation, ...parameters }, { tokens: sandbox.tokens });
				const file = path.join(folder, resource, `${operation}.json`);
				mkdirSync(path.dirname(file), { recursive: true });
				writeFileSync(file, `${JSON.stringify({ ...schemaOf(output), version: 1 }, null, '\t')}\n`);
				console.log(`${resource} > ${operation}`);
			}
		}
	} finally {
		undo();
		await sandbox.close();
	}
}

main().then(
	() => process.exit(0),
	(error) => {
		console.error(error);
		process.exit(1);
	},
);
