import { DateTime } from 'luxon';

/**
 * Where ClickUp puts a date without time: at 04:00 on the calendar day that contains the instant, both
 * in the zone of the user who sets it.
 */
export function snapToDay(instant: number, timezone: string): number {
	return DateTime.fromMillis(instant, { zone: timezone })
		.set({ hour: 4, minute: 0, second: 0, millisecond: 0 })
		.toMillis();
}

/** A date as it is stored: the instant itself when its time counts, else snapped to its day. */
export function storedDate(
	instant: number | null,
	hasTime: boolean | undefined,
	timezone: string,
): number | null {
	if (instant === null || hasTime) return instant;
	return snapToDay(instant, timezone);
}
