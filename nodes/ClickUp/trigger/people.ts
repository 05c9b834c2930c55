import { createClient } from '../transport/client';
import type { ClickUpContext } from '../transport/context';

/** A person as ClickUp writes one into events. */
interface Person {
	id?: unknown;
	username?: unknown;
	email?: unknown;
}

/**
 * Whether a person of an event is one of those that were chosen: by ID, e-mail or user name.
 *
 * @param wanted in lower case
 */
export function isOneOf(person: unknown, wanted: Set<string>): boolean {
	if (typeof person !== 'object' || person === null) return false;
	const { id, username, email } = person as Person;
	return [id, username, email].some(
		(name) =>
			(typeof name === 'string' || typeof name === 'number') && wanted.has(String(name).toLowerCase()),
	);
}

/** ID of the user behind the credential, asked from ClickUp. */
export async function ownUserId(context: ClickUpContext): Promise<string> {
	const client = await createClient(context, { interactive: true });
	const { user } = (await client.send({ method: 'GET', path: '/v2/user' })) as { user?: { id?: number } };
	if (user?.id === undefined) throw new Error('ClickUp does not say who the user behind the credential is');
	return String(user.id);
}
