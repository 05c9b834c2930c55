/**
 * Which of ClickUp's API operations the ClickUp node reaches, found out from the requests that its
 * operations build. Ends with 1 when one is missing.
 *
 *   npm run coverage              prints the table
 *   npm run coverage -- --write   also writes it into README.md, and the table of Custom Fields into docs
 */
import { readFileSync, writeFileSync } from 'node:fs';

import { coverage, coverageTable, readmeFile, withTables } from '../test/support/coverage';
import { fieldTableFile, withFieldTable } from '../test/support/fieldTable';

async function main(): Promise<number> {
	const rows = await coverage();
	console.log(coverageTable(rows));
	if (process.argv.includes('--write')) {
		writeFileSync(readmeFile, withTables(readFileSync(readmeFile, 'utf8'), rows));
		writeFileSync(fieldTableFile, withFieldTable(readFileSync(fieldTableFile, 'utf8')));
	}
	return rows.every(({ reachedBy }) => reachedBy.length > 0) ? 0 : 1;
}

main().then(
	(code) => process.exit(code),
	(error) => {
		console.error(error);
		process.exit(1);
	},
);
