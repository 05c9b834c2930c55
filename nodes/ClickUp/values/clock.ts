import { InputError } from './inputError';

/** A day on the calendar, in no time zone. */
export interface CalendarDay {
	year: number;
	/** 1 to 12 */
	month: number;
	day: number;
}

/** The time zones that dates of ClickUp's are shown in, by their IANA names. */
export interface ShownIn {
	workflow: string;
	/** Of the user behind the credential, in which ClickUp keeps days; without it no date is taken for one. */
	user?: string;
}

/** The same for dates that a person writes. */
export interface Zones extends ShownIn {
	user: string;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * What a clock on the wall shows in that zone at an instant, as if it were UTC (ms).
 *
 * @throws InputError for a zone that is not known here
 */
export function wallClock(instant: number, zone: string): number {
	let format = formatters.get(zone);
	if (!format) {
		const digits = {
			year: 'numeric',
			month: 'numeric',
			day: 'numeric',
			hour: 'numeric',
			minute: 'numeric',
		} as const;
		try {
			format = new Intl.DateTimeFormat('en-US', {
				timeZone: zone,
				hourCycle: 'h23',
				second: 'numeric',
				...digits,
			});
		} catch {
			throw unknownZone(zone);
		}
		formatters.set(zone, format);
	}
	const part: Record<string, number> = {};
	for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
	const inMonth = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
	return inMonth + (((instant % 1000) + 1000) % 1000);
}

/**
 * The instant at which clocks in that zone show a time. A time that daylight saving skips moves
 * forward by the gap; of a time that comes twice the first is taken.
 */
export function instantOf(wall: number, zone: string): number {
	const offsetAt = (instant: number) => wallClock(instant, zone) - instant;
	const before = offsetAt(wall - DAY);
	const after = offsetAt(wall + DAY);
	for (const offset of [before, after]) {
		if (offsetAt(wall - offset) === offset) return wall - offset;
	}
	return wall - before;
}

function unknownZone(zone: string): InputError {
	return new InputError(
		`The time zone "${zone}" is not known here`,
		'Choose a time zone such as Europe/Berlin in the workflow settings',
	);
}

/** When ClickUp's days begin: it keeps a date without time at 04:00 of the user (developer.clickup.com, General time). */
export const DAY_KEPT_AT = 4 * HOUR;

/** The day that a wall clock shows. */
export function dayAt(wall: number): CalendarDay {
	const date = new Date(wall);
	return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The time that a wall clock shows, in ms since its midnight. */
export const timeOfDayAt = (wall: number): number => ((wall % DAY) + DAY) % DAY;

/** Whether a time zone is known here. */
export function isZone(zone: string): boolean {
	try {
		return Number.isFinite(wallClock(0, zone));
	} catch {
		return false;
	}
}
