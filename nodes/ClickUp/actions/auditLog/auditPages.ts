import type { IDataObject } from 'n8n-workflow';

import { clock } from '../../transport/clock';
import { InputError } from '../../values/inputError';
import { rowsIn } from '../../values/rows';

/** How many rows are asked for at once; ClickUp does not say how many it gives. */
const PAGE_ROWS = 100;

/** Where a row's time may stand: ClickUp does not describe its rows. */
const TIME_KEYS = ['eventTime', 'timestamp', 'date', 'createdAt', 'startTime'];

/** The time of a row in Unix ms, undefined when it has none that can be read. */
function timeOf(row: IDataObject): number | undefined {
	for (const key of TIME_KEYS) {
		const value = row[key];
		if (typeof value !== 'string' && typeof value !== 'number') continue;
		const time = Number.isFinite(Number(value)) ? Number(value) : Date.parse(String(value));
		if (value !== '' && Number.isFinite(time)) return time;
	}
	return undefined;
}

/**
 * Reads the audit log backwards from now, page by page: the next page begins at the time of the last row.
 *
 * @param ask sends one page's request with this `pagination`
 * @returns the rows; the whole answer as the only one when there are no rows in it
 * @throws InputError when there is more and no way to go on: an audit must not end early in silence
 */
export async function auditRows(
	ask: (pagination: IDataObject) => Promise<unknown>,
	limit: number,
): Promise<IDataObject[]> {
	const found: IDataObject[] = [];
	const seen = new Set<string>();
	const pageRows = Math.min(PAGE_ROWS, limit);
	for (let pageTimestamp = clock.now(); ;) {
		const answer = await ask({ pageRows, pageTimestamp, pageDirection: 'before' });
		const rows = rowsIn(answer);
		if (!rows) return found.length === 0 ? [answer as IDataObject] : found;
		// Whether the row that a page begins at comes again is not documented.
		const fresh = rows.filter((row) => !seen.has(JSON.stringify(row)));
		for (const row of fresh) {
			found.push(row);
			seen.add(JSON.stringify(row));
		}
		if (found.length >= limit) return found.slice(0, limit);
		const full = rows.length >= pageRows;
		const time = fresh.length > 0 ? timeOf(fresh[fresh.length - 1]) : undefined;
		if (time === undefined && full) throw cannotGoOn(found.length);
		if (time === undefined) return found;
		pageTimestamp = time;
	}
}

function cannotGoOn(read: number): InputError {
	return new InputError(
		`Only ${read} entries of the audit log could be read: ClickUp's answer holds no time to go on from`,
		`Set the limit to ${PAGE_ROWS} or less, and narrow the entries with Start Time and End Time`,
	);
}
