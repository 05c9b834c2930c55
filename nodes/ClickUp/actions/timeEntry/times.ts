import type { IDataObject } from 'n8n-workflow';

import { InputError } from '../../values/inputError';
import type { PeriodChange } from '../../values/periods';
import { changedPeriod, saysBothEnds } from '../../values/periods';
import { noSuchEntry, readEntry } from './timeEntryFields';

/** Unix ms, which ClickUp writes as a number or as its digits; NaN for anything else. */
const msOf = (value: unknown): number => (/^-?\d+$/.test(String(value)) ? Number(value) : NaN);

/**
 * The times of an update. ClickUp takes start and end together only, and a duration by itself.
 *
 * @param change what the person wants changed
 * @param read asks for the entry as it is; called only when `change` says one end of the two
 * @throws InputError when the entry cannot be read, or its end is not known since the timer is still running
 */
export async function timesToSend(change: PeriodChange, read: () => Promise<unknown>): Promise<IDataObject> {
	const { start: newStart, end: newEnd, duration: said } = change;
	// A duration beside an end that is said could only contradict it.
	const kept = said === undefined || newEnd !== undefined ? {} : { duration: said };
	if (newStart === undefined && newEnd === undefined) return kept;
	if (saysBothEnds(change)) return { ...kept, ...changedPeriod(change, { start: 0, end: 0 }) };
	const entry = readEntry(await read());
	const start = msOf(entry.start);
	if (Number.isNaN(start)) throw noSuchEntry();
	const duration = msOf(entry.duration);
	if (!(duration >= 0) && newEnd === undefined) {
		throw new InputError(
			'The timer of this entry is still running, and ClickUp takes a new start with an end only',
			'Add "End" or "Duration", which stops the timer, or stop it before',
		);
	}
	return { ...changedPeriod(change, { start, end: start + duration }) };
}
