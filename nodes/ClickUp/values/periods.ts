import { InputError } from './inputError';

/** A piece of time, in Unix ms. */
export interface Period {
	start: number;
	end: number;
}

/** What is to become of a period; all in ms. Without a key, that part stays as it is. */
export interface PeriodChange {
	start?: number;
	end?: number;
	duration?: number;
}

/** Minutes, as people enter a duration, in ms. */
export const minutesInMs = (minutes: number): number => Math.round(minutes * 60_000);

/** Whether a change says where the new period starts and where it ends. */
export const saysBothEnds = ({ start, end, duration }: PeriodChange): boolean =>
	[start, end, duration].filter((part) => part !== undefined).length > 1;

function changed({ start, end, duration }: PeriodChange, old: Period): Period {
	if (start !== undefined && end !== undefined) return { start, end };
	if (end !== undefined) return { start: duration === undefined ? old.start : end - duration, end };
	const from = start ?? old.start;
	return { start: from, end: from + (duration ?? old.end - old.start) };
}

/**
 * A period after a change. Start and end go before the duration; a new start alone moves the period,
 * a new end alone makes it longer or shorter.
 *
 * @throws InputError when it would end before it starts
 */
export function changedPeriod(change: PeriodChange, old: Period): Period {
	const period = changed(change, old);
	if (period.end >= period.start) return period;
	throw new InputError('The end of the time is before its start', 'Change "Start", "End" or "Duration"');
}
