import type { IDataObject } from 'n8n-workflow';

import { InputError } from '../../values/inputError';
import type { PeriodChange } from '../../values/periods';
import { changedPeriod, saysBothEnds } from '../../values/periods';

/**
 * The times of an update. ClickUp takes start and end together only, and a duration by itself.
 *
 * @param change what the person wants changed
 * @param read asks for the entry as it is; called only when `change` says one end of the two
 * @throws InputError when the end is not known since the timer is still running
 */
export async function timesToSend(change: PeriodChange, read: () => Promise<unknown>): Promise<IDataObject> {
	if (change.start === undefined && change.end === undefined) return {};
	if (saysBothEnds(change)) return { ...changedPeriod(change, { start: 0, end: 0 }) };
	const { data } = ((await read()) ?? {}) as { data?: { start?: unknown; duration?: unknown } };
	const start = Number(data?.start ?? 0);
	const duration = Number(data?.duration ?? 0);
	if (duration < 0 && change.end === undefined) {
		throw new InputError(
			'The timer of this entry is still running, and ClickUp takes a new start with an end only',
			'Add "End" or "Duration", which stops the timer, or stop it before',
		);
	}
	return { ...changedPeriod(change, { start, end: start + duration }) };
}
