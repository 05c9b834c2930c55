import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { examples } from '../support/examples';
import type { OutputSchema } from '../support/schema';
import { schemaOf } from '../support/schema';
import { runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const folder = path.resolve(__dirname, '../../nodes/ClickUp/__schema__/v1.0.0');

const table = Object.entries(examples).flatMap(([resource, operations]) =>
	Object.entries(operations).map(([operation, parameters]) => ({ resource, operation, parameters })),
);

/** The editor shows nothing for a schema without these. */
const isShown = ({ type, properties = {} }: OutputSchema) =>
	type === 'object' && Object.keys(properties).length > 0;

describe('the output preview (renew it with: npm run schemas)', () => {
	it.each(table)(
		'of $resource > $operation is what comes out',
		async ({ resource, operation, parameters }) => {
			const file = path.join(folder, resource, `${operation}.json`);
			expect(existsSync(file)).toBe(true);
			const preview = JSON.parse(readFileSync(file, 'utf8')) as OutputSchema;
			expect(isShown(preview)).toBe(true);
			const output = await runForJson({ resource, operation, ...parameters }, { tokens: used.tokens });
			expect(preview).toEqual({ ...schemaOf(output), version: 1 });
		},
	);
});
