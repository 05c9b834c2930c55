import { readFileSync } from 'node:fs';

import { seed } from '../sandbox';
import { fieldTableFile, withFieldTable } from '../support/fieldTable';
import { readOnlyFields, typedFields } from '../support/typedFields';

describe('the table of Custom Fields', () => {
	it('has every type that there is', () => {
		const types = [...typedFields.map(({ type }) => type), ...readOnlyFields.map(([type]) => type)];
		expect([...new Set(types)].sort()).toEqual(Object.keys(seed.fields).sort());
	});

	it('stands in docs/custom-fields.md (renew it with: npm run coverage -- --write)', () => {
		const page = readFileSync(fieldTableFile, 'utf8');
		expect(withFieldTable(page)).toBe(page);
	});
});
