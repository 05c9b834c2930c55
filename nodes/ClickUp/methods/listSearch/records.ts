import { path } from '../../transport/paths';
import { workspace } from '../chosen';
import type { ListSearch } from './search';
import { among, openClient, rowsOf } from './search';

interface TimeEntry {
	id: string;
	task?: { name?: string } | null;
	description?: string;
	start?: string | number;
	duration?: string | number;
}

const MINUTE = 60_000;

const startOf = ({ start }: TimeEntry): string =>
	new Date(Number(start)).toISOString().slice(0, 16).replace('T', ' ');

/** One's own of the last 30 days: what ClickUp gives when nothing else is said. Times are UTC. */
export const searchTimeEntries: ListSearch = async function (filter) {
	const client = await openClient(this);
	const address = path`/v2/team/${await workspace(this, client)}/time_entries`;
	const entries = await rowsOf<TimeEntry>(client, address, 'data');
	return among(
		entries.map((entry) => {
			const minutes = Math.round(Number(entry.duration) / MINUTE);
			const length = minutes < 0 ? 'running' : `${minutes} min`;
			const what = entry.task?.name || entry.description || 'No task';
			return { name: `${what}, ${startOf(entry)}, ${length}`, value: entry.id };
		}),
		filter,
	);
};

/** Those that this credential has made. */
export const searchWebhooks: ListSearch = async function (filter) {
	const client = await openClient(this);
	const address = path`/v2/team/${await workspace(this, client)}/webhook`;
	const webhooks = await rowsOf<{ id: string; endpoint: string }>(client, address, 'webhooks');
	return among(
		webhooks.map(({ id, endpoint }) => ({ name: endpoint, value: id })),
		filter,
	);
};
