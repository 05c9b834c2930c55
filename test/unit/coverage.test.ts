import { readFileSync } from 'node:fs';

import { coverage, readmeFile, withTables } from '../support/coverage';

describe("the coverage of ClickUp's API", () => {
	it('is whole', async () => {
		const rows = await coverage();
		expect(rows.filter(({ reachedBy }) => reachedBy.length === 0)).toEqual([]);
		expect(rows).toHaveLength(173);
	});

	it('stands in the README (renew it with: npm run coverage -- --write)', async () => {
		const readme = readFileSync(readmeFile, 'utf8');
		expect(withTables(readme, await coverage())).toBe(readme);
	});
});
