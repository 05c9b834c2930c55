import type { Schema } from './schema';

/**
 * Reads numbers, booleans and lists out of a query string, which only knows text. What does not read
 * stays text, and the schema then refuses it. Bodies are never treated this way.
 */
export function readQuery(
	query: Record<string, string | string[]>,
	schemas: Record<string, Schema> = {},
): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(query).map(([name, value]) => [
			name,
			name in schemas ? read(value, schemas[name]) : value,
		]),
	);
}

function read(value: string | string[], schema: Schema): unknown {
	if (schema.type === 'array') return [value].flat().map((item) => read(item, schema.items ?? {}));
	if (typeof value !== 'string') return value;
	if (schema.type === 'boolean' && /^(true|false)$/.test(value)) return value === 'true';
	if ((schema.type === 'integer' || schema.type === 'number') && /^-?\d+(\.\d+)?$/.test(value)) {
		return Number(value);
	}
	return value;
}
