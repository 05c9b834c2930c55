import type { Client } from '../transport/client';
import { path } from '../transport/paths';
import { InputError } from '../values/inputError';

/** A goal among those of a Workspace. */
export interface Goal {
	id: string;
	/** Its number, which stands in its address. */
	pretty_id?: string | number;
	name: string;
	/** What the goal folder that it is in is called. */
	folder?: string;
}

/** All goals of a Workspace, in folders and completed ones too; one request. */
export async function goalsOf(client: Pick<Client, 'send'>, team: string): Promise<Goal[]> {
	const { goals = [], folders = [] } = (await client.send({
		method: 'GET',
		path: path`/v2/team/${team}/goal`,
		query: { include_completed: true },
	})) as { goals?: Goal[]; folders?: Array<{ name: string; goals?: Goal[] }> };
	const inFolders = folders.flatMap(({ name, goals: below = [] }) =>
		below.map((goal) => ({ ...goal, folder: name })),
	);
	return [...goals, ...inFolders];
}

/**
 * ID of the goal with this number.
 *
 * @throws InputError when there is none
 */
export function goalNumbered(number: string, goals: Goal[]): string {
	const found = goals.find(({ pretty_id: own }) => String(own) === number);
	if (found) return found.id;
	throw new InputError(
		`There is no goal with the number ${number} in this Workspace`,
		'Choose the goal from the list, or check its address',
	);
}
