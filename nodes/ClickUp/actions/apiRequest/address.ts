import type { IDataObject } from 'n8n-workflow';

import { path } from '../../transport/paths';
import { InputError } from '../../values/inputError';

/** Where a request goes. */
export interface Address {
	path: string;
	/** What stood behind a question mark: an array where a name came several times. */
	query: IDataObject;
}

const OURS = /^https:\/\/api\.clickup\.com\/api(?=\/)/i;
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** What was meant by a segment that may be encoded already. */
function decoded(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}

/**
 * Reads an address of ClickUp's API: `/v2/team`, `/api/v3/workspaces/1/docs`, or in full.
 *
 * @throws InputError for another host, another version, an empty segment and for `..`
 */
export function addressOf(text: string): Address {
	const given = text.trim().replace(OURS, '');
	if (ELSEWHERE.test(given)) {
		throw new InputError(
			`"${text}" is not an address of ClickUp's API`,
			'Enter a path such as /v2/team, or an address that begins with https://api.clickup.com/api/',
		);
	}
	const [route, ...rest] = given.split('?');
	const segments = route.replace(/^\/?(?:api\/)?/, '').split('/');
	if (!/^v[23]$/.test(segments[0]) || segments.length < 2) {
		throw new InputError(
			`"${text}" is not a path of ClickUp's API`,
			'Begin it with /v2/ or /v3/, for example /v2/team',
		);
	}
	const encoded = segments.map((segment) => path`/${decoded(segment)}`).join('');
	return { path: encoded, query: byName([...new URLSearchParams(rest.join('?'))]) };
}

/** Names and values as a query: names that come several times get all their values. */
export function byName(pairs: Array<[name: string, value: string]>): IDataObject {
	const values = new Map<string, string[]>();
	for (const [name, value] of pairs) values.set(name, [...(values.get(name) ?? []), value]);
	return Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? all[0] : all]));
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

/**
 * A query from JSON: an array gets the brackets that ClickUp wants (`statuses[]=a&statuses[]=b`), an
 * object and an array of objects become JSON, as in `custom_fields`.
 *
 * @throws InputError when it is not an object
 */
export function fromJson(value: unknown): IDataObject {
	// Some languages write an empty object like this.
	if (Array.isArray(value) && value.length === 0) return {};
	if (!isObject(value) || Array.isArray(value)) {
		throw new InputError('The query is not a JSON object', 'Enter an object such as {"archived": true}');
	}
	const query: IDataObject = {};
	for (const [name, entry] of Object.entries(value as IDataObject)) {
		if (Array.isArray(entry) && !entry.some(isObject)) query[name.replace(/(\[\])?$/, '[]')] = entry;
		else query[name] = isObject(entry) ? JSON.stringify(entry) : entry;
	}
	return query;
}
