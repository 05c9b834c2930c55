import { refused } from './errors';
import type { MultipartBody } from './record';
import type { Route } from './route';

/**
 * Reads a request body. Returns what was read together with a refusal, if there is one, so that a body
 * that cannot be used is recorded all the same.
 */
export async function readBody(
	raw: Buffer,
	contentType: string,
	route: Pick<Route, 'accepts'>,
): Promise<{ body: unknown; problem?: Error }> {
	const type = contentType.split(';')[0].trim().toLowerCase();
	if (raw.length === 0) return { body: undefined };
	if (type === 'application/json') return json(raw);
	if (type === 'application/x-www-form-urlencoded' && route.accepts?.includes('form')) {
		const form: Record<string, string | string[]> = {};
		for (const [name, value] of new URLSearchParams(raw.toString('utf8'))) {
			form[name] = name in form ? [form[name], value].flat() : value;
		}
		return { body: form };
	}
	if (type === 'multipart/form-data' && route.accepts?.includes('multipart')) {
		return await multipart(raw, contentType);
	}
	return { body: raw.toString('utf8'), problem: refused('BODY', `Content-Type "${type}" is not taken here`) };
}

function json(raw: Buffer): { body: unknown; problem?: Error } {
	const text = raw.toString('utf8');
	try {
		return { body: JSON.parse(text) };
	} catch {
		return { body: text, problem: refused('BODY', 'The body is not JSON') };
	}
}

async function multipart(raw: Buffer, contentType: string): Promise<{ body: unknown; problem?: Error }> {
	try {
		const form = await new Response(raw, { headers: { 'content-type': contentType } }).formData();
		const body: MultipartBody = { fields: {}, files: [] };
		for (const [part, value] of form) {
			if (typeof value === 'string') {
				body.fields[part] = value;
				continue;
			}
			const content = Buffer.from(await value.arrayBuffer());
			body.files.push({ part, filename: value.name, contentType: value.type, content });
		}
		return { body };
	} catch {
		return { body: raw.toString('latin1'), problem: refused('BODY', 'The multipart body cannot be read') };
	}
}
