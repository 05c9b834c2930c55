/** Which API operations are reached by which operations of the node. */
import path from 'node:path';

import { resources } from '../../nodes/ClickUp/actions';
import { routes } from '../sandbox/routes';
import { requestsOf, routedOperations } from './operations';

export interface CoverageRow {
	/** e.g. `GET /v2/task/{task_id}`. */
	api: string;
	/** e.g. `Task > Get`; empty when nothing reaches it. */
	reachedBy: string[];
}

/** What is reached by something else than an operation of the ClickUp node. */
const ELSEWHERE: Record<string, string> = {
	GetAccessToken: 'Credential ClickUp OAuth2 API',
};

/** One row for each API operation that the sandbox knows, in its order. */
export async function coverage(): Promise<CoverageRow[]> {
	const known = routes.filter(({ operationId }) => operationId !== undefined);
	const rows = known.map(({ operationId, method, path }) => ({
		api: `${method} ${path.replace(/^\/api/, '')}`,
		method,
		// A segment that the route names goes before one that is open.
		pattern: new RegExp(`^${path.replace(/^\/api/, '').replace(/\{[^}]+\}/g, '[^/]+')}$`),
		open: path.split('{').length,
		reachedBy: ELSEWHERE[operationId ?? ''] ? [ELSEWHERE[operationId ?? '']] : [],
	}));
	const byPrecision = [...rows].sort((a, b) => a.open - b.open);
	for (const { label, operation } of routedOperations) {
		for (const request of await requestsOf(operation)) {
			const row = byPrecision.find(
				({ method, pattern }) => method === request.method && pattern.test(request.path),
			);
			if (row && !row.reachedBy.includes(label)) row.reachedBy.push(label);
		}
	}
	return rows.map(({ api, reachedBy }) => ({ api, reachedBy }));
}

/** The rows as a table for people. */
export function coverageTable(rows: CoverageRow[]): string {
	const reached = rows.filter(({ reachedBy }) => reachedBy.length > 0).length;
	return [
		`${reached} of ${rows.length} operations of ClickUp's API v2 and v3.`,
		'',
		'| ClickUp API | Resource > Operation |',
		'|---|---|',
		...rows.map(({ api, reachedBy }) => `| \`${api}\` | ${reachedBy.join(', ') || '(none)'} |`),
	].join('\n');
}

/** The resources and their operations as a table for people. */
function operationsTable(): string {
	return [
		'| Resource | Operations |',
		'|---|---|',
		...resources.map(
			({ option, operations: own }) =>
				`| ${option.name} | ${own.map((operation) => operation.option.name).join(', ')} |`,
		),
	].join('\n');
}

export const readmeFile = path.resolve(__dirname, '../../README.md');

/** The README with both tables as they are now. */
export function withTables(readme: string, rows: CoverageRow[]): string {
	const tables: Array<[string, string]> = [
		['operations', operationsTable()],
		['coverage', coverageTable(rows)],
	];
	return tables.reduce((text, [name, table]) => withTable(text, name, table), readme);
}

/** A text with a table in the place that is marked for it. @throws Error when there is none */
export function withTable(text: string, name: string, table: string): string {
	const place = new RegExp(`(<!-- ${name} -->\\n\\n)[\\s\\S]*?(\\n\\n<!-- end of ${name} -->)`);
	if (!place.test(text)) throw new Error(`There is no place for the table of ${name}`);
	return text.replace(place, (_, start: string, end: string) => start + table + end);
}
