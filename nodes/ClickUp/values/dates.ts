import { InputError } from './inputError';

/** A day on the calendar, in no time zone. */
export interface CalendarDay {
	year: number;
	/** 1 to 12 */
	month: number;
	day: number;
}

interface Written extends CalendarDay {
	/** The time of day in ms since its midnight, undefined when only a date was written. */
	timeOfDay?: number;
	/** The offset that was written, in ms east of UTC; undefined when none was. */
	offset?: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const ISO =
	/^([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?\s*(Z|[+-][0-9]{2}:?[0-9]{2})?)?$/i;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** What a clock in that zone shows at an instant, as if it were UTC (ms). */
function wallClock(instant: number, zone: string): number {
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
function instantOf(wall: number, zone: string): number {
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

function notADate(value: unknown): InputError {
	const shown = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
	return new InputError(
		`${shown} is not a date that can be sent to ClickUp`,
		'Use an ISO date such as 2026-11-23 or 2026-11-23T15:30, or a Unix time in milliseconds',
	);
}

function written(text: string): Written | undefined {
	const match = ISO.exec(text);
	if (!match) return undefined;
	const [, year, month, day, hour, minute, second = '0', fraction = '', zone] = match;
	const result: Written = { year: Number(year), month: Number(month), day: Number(day) };
	const midnight = new Date(Date.UTC(result.year, result.month - 1, result.day));
	if (midnight.getUTCMonth() !== result.month - 1 || midnight.getUTCDate() !== result.day) return undefined;
	if (hour === undefined) return result;
	if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
	result.timeOfDay =
		Number(hour) * HOUR +
		Number(minute) * MINUTE +
		Number(second) * 1000 +
		Number(fraction.padEnd(3, '0').slice(0, 3));
	if (zone) {
		const [, sign, hours, minutes] = /([+-])([0-9]{2}):?([0-9]{2})/.exec(zone) ?? ['', '+', '0', '0'];
		result.offset = (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE);
	}
	return result;
}

/** Unix ms from what is an instant by itself: a number, a Date or n8n's DateTime; else undefined. */
function plainInstant(value: unknown): number | undefined {
	// Smaller ones are seconds, or days of a spreadsheet: as milliseconds they would be in January 1970.
	if (typeof value === 'number') return Math.abs(value) >= 1e11 ? value : NaN;
	if (typeof value === 'string' && /^-?[0-9]{13,}$/.test(value.trim())) return Number(value.trim());
	if (value instanceof Date) return value.getTime();
	if (typeof value === 'object' && value !== null && 'toMillis' in value) {
		return (value as { toMillis(): number }).toMillis();
	}
	return undefined;
}

/**
 * The instant a person means: ISO text, Unix ms (number or digits), a Date or n8n's DateTime.
 * Text without a zone is a time in `zone`.
 *
 * @param zone IANA name of the workflow's time zone
 * @returns Unix time in ms
 * @throws InputError when it is no date
 */
export function toInstant(value: unknown, zone: string): number {
	const instant = plainInstant(value);
	if (instant !== undefined) {
		if (!Number.isFinite(instant)) throw notADate(value);
		return Math.trunc(instant);
	}
	const date = typeof value === 'string' ? written(value.trim()) : undefined;
	if (!date) throw notADate(value);
	const wall = Date.UTC(date.year, date.month - 1, date.day) + (date.timeOfDay ?? 0);
	return date.offset === undefined ? instantOf(wall, zone) : wall - date.offset;
}

/**
 * The calendar day a person means. The day that is written counts when no zone is, and when the
 * time is midnight in the zone that is written (databases give a date as `2026-11-23T00:00:00Z`);
 * any other instant counts on the day it has in `zone`.
 *
 * @throws InputError when it is no date
 */
export function toCalendarDay(value: unknown, zone: string): CalendarDay {
	const date =
		typeof value === 'string' && plainInstant(value) === undefined ? written(value.trim()) : undefined;
	if (date && (date.offset === undefined || date.timeOfDay === 0)) {
		return { year: date.year, month: date.month, day: date.day };
	}
	const wall = new Date(wallClock(toInstant(value, zone), zone));
	return { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate() };
}

/**
 * Noon of a day in a zone. ClickUp snaps a date without time to 04:00 on the day that contains the
 * instant in the user's zone, so midnight UTC would move it a day back west of UTC and noon there
 * never moves it (developer.clickup.com, General time; reported in nicholasbester/clickup-cli #126).
 *
 * @returns Unix time in ms
 */
export function noonOf({ year, month, day }: CalendarDay, zone: string): number {
	return instantOf(Date.UTC(year, month - 1, day) + 12 * HOUR, zone);
}

/**
 * A date with or without a time of day. Midnight is none (pickers and databases write a day so), nor
 * is 04:00 of the user in what holds its zone: ClickUp itself gives a date without time so.
 *
 * @param zone IANA name of the workflow's time zone
 * @param userZone the same of the user behind the credential
 * @returns Unix time in ms, noon in the user's zone for a mere day
 * @throws InputError when it is no date
 */
export function dayOrInstant(value: unknown, zone: string, userZone: string): { at: number; time: boolean } {
	const instant = toInstant(value, zone);
	const date = typeof value === 'string' ? written(value.trim()) : undefined;
	if (!date || date.offset !== undefined) {
		const shown = wallClock(instant, userZone);
		if (shown % DAY === 4 * HOUR) return { at: instant + 8 * HOUR, time: false };
	}
	const atMidnight = date ? !date.timeOfDay : wallClock(instant, zone) % DAY === 0;
	if (!atMidnight) return { at: instant, time: true };
	return { at: noonOf(toCalendarDay(value, zone), userZone), time: false };
}

/** Whether a value is nothing: left empty, null or undefined. */
export function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || value === '';
}
