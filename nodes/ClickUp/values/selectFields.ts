import { isObject } from './objects';

/** A path at this object: the key it begins with, and what is left of it. */
function step(value: Record<string, unknown>, path: string): [key: string, rest: string] {
	// A Custom Field may have a dot in its name.
	const dot = Object.hasOwn(value, path) ? -1 : path.indexOf('.');
	return dot === -1 ? [path, ''] : [path.slice(0, dot), path.slice(dot + 1)];
}

/**
 * What stands under these paths, each where it stood: `status.status` gives `{ status: { status } }`,
 * and `assignees.username` that of every assignee. What is not there is null, so that all items have
 * the same keys.
 *
 * @param paths keys with dots between them; a key that has dots itself is found too
 */
export function selectFields(value: unknown, paths: string[]): unknown {
	if (Array.isArray(value)) return value.map((entry) => selectFields(entry, paths));
	if (!isObject(value)) return null;
	const wanted = new Map<string, string[]>();
	for (const path of paths) {
		const [key, rest] = step(value, path);
		wanted.set(key, [...(wanted.get(key) ?? []), rest]);
	}
	return Object.fromEntries(
		[...wanted].map(([key, rests]) => {
			const found = Object.hasOwn(value, key) ? value[key] : null;
			return [key, rests.includes('') ? found : selectFields(found, rests)];
		}),
	);
}
