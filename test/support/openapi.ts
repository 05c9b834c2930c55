/**
 * ClickUp's own descriptions of its API, read where they are. The project holds no copy: point
 * CLICKUP_OPENAPI_DIR at a folder with `v2.json` and `v3.json`.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import Ajv from 'ajv/dist/2020';

type Json = Record<string, unknown>;

interface OpenApiParameter {
	in: string;
	name: string;
	required?: boolean;
	schema?: Json;
}

interface OpenApiOperation {
	operationId: string;
	parameters?: OpenApiParameter[];
	requestBody?: { content: Record<string, { schema: Json }> };
}

const folder = path.resolve(__dirname, '../..', process.env.CLICKUP_OPENAPI_DIR ?? '../shared/clickup-api');

export const haveOpenApi = ['v2.json', 'v3.json'].every((file) => existsSync(path.join(folder, file)));

/** What to print where the files are not there. */
export const SKIPPED =
	"SKIPPED: ClickUp's OpenAPI files are not here; set CLICKUP_OPENAPI_DIR to the folder that holds v2.json and v3.json";

/** One thing that a request has and the description does not. */
export interface Deviation {
	/** The description's name of the operation, '' when there is no such route. */
	operationId: string;
	/** e.g. `query page`, `body due_date`. */
	where: string;
	what: string;
}

interface Route {
	method: string;
	pattern: RegExp;
	operation: OpenApiOperation;
	document: Json;
}

/** Replaces every `$ref` by what it stands for, and closes objects that name their properties. */
function resolved(value: unknown, document: Json, depth = 0): unknown {
	if (Array.isArray(value)) return value.map((entry) => resolved(entry, document, depth + 1));
	if (typeof value !== 'object' || value === null || depth > 60) return value;
	const { $ref, ...rest } = value as Json;
	if (typeof $ref === 'string') {
		const target = $ref
			.slice(2)
			.split('/')
			.reduce<unknown>(
				(at, key) => (at as Json)[decodeURIComponent(key.replace(/~1/g, '/').replace(/~0/g, '~'))],
				document,
			);
		return resolved(target, document, depth + 1);
	}
	const result: Json = {};
	for (const [key, entry] of Object.entries(rest)) result[key] = resolved(entry, document, depth + 1);
	if (result.properties && result.additionalProperties === undefined) result.additionalProperties = false;
	return result;
}

/** A form as JSON: a text for each field, an array for each file. */
const partsOf = (form: FormData): Json =>
	Object.fromEntries([...form].map(([name, part]) => [name, typeof part === 'string' ? part : [part.name]]));

/** The operations of both versions, and a check of requests against them. */
export class OpenApi {
	private readonly routes: Route[] = [];

	private readonly ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, logger: false });

	/** What stands in an address is text: digits are a number there. */
	private readonly queryAjv = new Ajv({
		strict: false,
		validateFormats: false,
		coerceTypes: true,
		logger: false,
	});

	private readonly validators = new Map<string, ReturnType<Ajv['compile']>>();

	constructor() {
		for (const [file, prefix] of [
			['v2.json', ''],
			['v3.json', ''],
		]) {
			const document = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Json & {
				paths: Record<string, Record<string, OpenApiOperation>>;
			};
			for (const [template, methods] of Object.entries(document.paths)) {
				const address = prefix + template.replace(/^\/api/, '');
				const pattern = new RegExp(`^${address.replace(/\{[^}]+\}/g, '[^/]+')}$`);
				for (const [method, operation] of Object.entries(methods)) {
					if (!operation.operationId) continue;
					this.routes.push({ method: method.toUpperCase(), pattern, operation, document });
				}
			}
		}
		// A route that is named in full goes before one in which a segment is open.
		this.routes.sort((a, b) => a.pattern.source.split('[^').length - b.pattern.source.split('[^').length);
	}

	/** How many operations there are. */
	get size(): number {
		return this.routes.length;
	}

	/** Everything in which a request differs from the description. */
	check(request: { method: string; path: string; query?: Json; body?: unknown }): Deviation[] {
		const route = this.routes.find(
			({ method, pattern }) => method === request.method && pattern.test(request.path),
		);
		if (!route) return [{ operationId: '', where: 'route', what: `${request.method} ${request.path}` }];
		return [...this.checkQuery(route, request.query ?? {}), ...this.checkBody(route, request.body)];
	}

	private checkQuery({ operation, document }: Route, query: Json): Deviation[] {
		const parameters = (operation.parameters ?? [])
			.map((parameter) => resolved(parameter, document) as OpenApiParameter)
			.filter((parameter) => parameter.in === 'query');
		const missing = parameters.filter(({ name, required }) => required && query[name] === undefined);
		const deviations = missing.map(({ name }) => ({
			operationId: operation.operationId,
			where: `query ${name}`,
			what: 'is required',
		}));
		for (const [name, value] of Object.entries(query)) {
			const parameter = parameters.find((candidate) => candidate.name.replace('[]', '') === name);
			const where = `query ${name}`;
			if (!parameter) deviations.push({ operationId: operation.operationId, where, what: 'is unknown' });
			else deviations.push(...this.validate(operation.operationId, where, parameter.schema ?? {}, value));
		}
		return deviations;
	}

	private checkBody({ operation, document }: Route, body: unknown): Deviation[] {
		const declared = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
		if (body === undefined) return [];
		if (!declared) return [{ operationId: operation.operationId, where: 'body', what: 'is unknown' }];
		const given = body instanceof FormData ? partsOf(body) : body;
		return this.validate(operation.operationId, 'body', resolved(declared, document) as Json, given);
	}

	private validate(operationId: string, where: string, schema: Json, value: unknown): Deviation[] {
		const ajv = where.startsWith('query') ? this.queryAjv : this.ajv;
		const key = `${operationId} ${where}`;
		let validator = this.validators.get(key);
		if (!validator) this.validators.set(key, (validator = ajv.compile(schema)));
		if (validator(value)) return [];
		return (validator.errors ?? []).map(({ instancePath, message, params }) => ({
			operationId,
			where: [where, ...instancePath.split('/').slice(1), (params as Json).additionalProperty]
				.filter(Boolean)
				.join(' '),
			what: message ?? 'differs',
		}));
	}
}
