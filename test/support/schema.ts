/** JSON Schemas of what an operation gives, as n8n's editor shows them before the first run. */
export interface OutputSchema {
	type: string;
	properties?: Record<string, OutputSchema>;
	items?: OutputSchema;
	version?: number;
}

function typeOf(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'array';
	return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
}

/** The schema that fits all of these values; where they differ, the first that says something wins. */
export function schemaOf(values: unknown[]): OutputSchema {
	const telling = values.filter((value) => value !== null && value !== undefined);
	const type = typeOf(telling[0] ?? null);
	const alike = telling.filter((value) => typeOf(value) === type);
	if (type === 'array') {
		const items = (alike as unknown[][]).flat();
		return items.length > 0 ? { type, items: schemaOf(items) } : { type };
	}
	if (type !== 'object') return { type };
	const names = [...new Set(alike.flatMap((value) => Object.keys(value as object)))].sort();
	const properties = names.map((name): [string, OutputSchema] => [
		name,
		schemaOf((alike as Array<Record<string, unknown>>).map((value) => value[name])),
	]);
	return { type, properties: Object.fromEntries(properties) };
}
