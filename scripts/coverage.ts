/**
 * Which of ClickUp's API operations the ClickUp node reaches, found out from the requests that its
 * operations build. Ends with 1 when one is missing.
 *
 *   npm run coverage              prints the table
 *   npm run coverage -- --write   also writes it into README.md
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { coverage, coverageTable } from '../test/support/coverage';

const readme = path.resolve(__dirname, '../README.md');

async function main(): Promise<number> {
	const rows = await coverage();
	const table = coverageTable(rows);
	console.log(table);
	if (process.argv.includes('--write')) {
		const text = readFileSync(readme, 'utf8');
		const section = /(<!-- coverage -->\n)[\s\S]*?(\n<!-- end of coverage -->)/;
		if (!section.test(text)) throw new Error('README.md has no place for the table');
		writeFileSync(
			readme,
			text.replace(section, (_, start: string, end: string) => start + table + end),
		);
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
