/** How many names a message lists: a Workspace can have thousands. */
const LISTED = 30;

/** Names for a message: `Alpha, Beta and 7 more`. */
export function listed(names: string[]): string {
	const more = names.length - LISTED;
	return names.slice(0, LISTED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/**
 * Those that are called so: as it is written, else in any case of letters.
 *
 * @param names gives the names that something goes by
 */
export function called<T>(name: string, all: T[], names: (one: T) => unknown[]): T[] {
	const wanted = name.trim();
	const exact = all.filter((one) => names(one).includes(wanted));
	if (exact.length > 0) return exact;
	const lower = wanted.toLowerCase();
	return all.filter((one) =>
		names(one).some((each) => typeof each === 'string' && each.trim().toLowerCase() === lower),
	);
}

/** Whether this is an ID as ClickUp makes them for user groups and Custom Fields: a UUID. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
