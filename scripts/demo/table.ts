/** A small table for a terminal. @param rows the first one holds the headings */
export function table(rows: string[][]): string {
	const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
	const line = (row: string[]) =>
		`  ${row.map((cell, column) => cell.padEnd(widths[column])).join('  ')}`.trimEnd();
	const rule = widths.map((width) => '-'.repeat(width));
	return [rows[0], rule, ...rows.slice(1)].map(line).join('\n');
}
