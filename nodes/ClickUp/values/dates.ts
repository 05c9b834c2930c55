import type { CalendarDay, Zones } from './clock';
import { DAY_KEPT_AT, HOUR, MINUTE, dayAt, instantOf, timeOfDayAt, wallClock } from './clock';
import { InputError } from './inputError';

interface Written extends CalendarDay {
	/** The time of day in ms since its midnight, undefined when only a date was written. */
	timeOfDay?: number;
	/** The offset that was written, in ms east of UTC; undefined when none was. */
	offset?: number;
}

const ISO =
	/^([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?\s*(Z|[+-][0-9]{2}:?[0-9]{2})?)?$/i;

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

/** What a value says: an instant, or a date as it is written, or both. */
interface Given {
	/** Unix ms; NaN when it is none. */
	instant?: number;
	date?: Written;
}

/**
 * A number, digits, ISO text, a Date or n8n's DateTime. The last two say the same as the text that
 * JSON makes of them, so that a date is the same day before and after it was turned into text.
 */
function given(value: unknown): Given {
	// Smaller ones are seconds, or days of a spreadsheet: as milliseconds they would be in January 1970.
	if (typeof value === 'number') return { instant: Math.abs(value) >= 1e11 ? value : NaN };
	if (value instanceof Date) {
		const instant = value.getTime();
		return Number.isNaN(instant) ? { instant } : { instant, date: written(value.toISOString()) };
	}
	if (typeof value === 'object' && value !== null && 'toMillis' in value && 'toISO' in value) {
		const { toMillis, toISO } = value as { toMillis(): number; toISO(): string | null };
		return { instant: toMillis.call(value), date: written(toISO.call(value) ?? '') };
	}
	if (typeof value !== 'string') return {};
	const text = value.trim();
	return /^-?[0-9]{13,}$/.test(text) ? { instant: Number(text) } : { date: written(text) };
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
	const { instant, date } = given(value);
	if (instant !== undefined) {
		if (Number.isNaN(new Date(instant).getTime())) throw notADate(value);
		return Math.trunc(instant);
	}
	if (!date) throw notADate(value);
	const wall = Date.UTC(date.year, date.month - 1, date.day) + (date.timeOfDay ?? 0);
	return date.offset === undefined ? instantOf(wall, zone) : wall - date.offset;
}

/**
 * The day, where a value says no more than that: a date, midnight in the zone that is written or in
 * the workflow's (pickers and databases write a day so), or an instant at 04:00 of the user, as
 * ClickUp gives one.
 */
function mereDay(value: unknown, zones: Zones): CalendarDay | undefined {
	const instant = toInstant(value, zones.workflow);
	const { date } = given(value);
	if (date && !date.timeOfDay) return { year: date.year, month: date.month, day: date.day };
	if (date && date.offset === undefined) return undefined;
	const ofUser = wallClock(instant, zones.user);
	if (timeOfDayAt(ofUser) === DAY_KEPT_AT) return dayAt(ofUser);
	const ofWorkflow = wallClock(instant, zones.workflow);
	return timeOfDayAt(ofWorkflow) === 0 ? dayAt(ofWorkflow) : undefined;
}

/**
 * The calendar day a person means. The day that is written counts when no zone is, or when the time is
 * midnight in the zone that is written (databases give a date as `2026-11-23T00:00:00Z`). Of instants,
 * one that ClickUp gave for a day is that day; any other is on the day that it has for the workflow.
 *
 * @throws InputError when it is no date
 */
export function toCalendarDay(value: unknown, zones: Zones): CalendarDay {
	const day = mereDay(value, zones);
	if (day) return day;
	const { date } = given(value);
	if (date && date.offset === undefined) return { year: date.year, month: date.month, day: date.day };
	return dayAt(wallClock(toInstant(value, zones.workflow), zones.workflow));
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
 * A date with or without a time of day; what counts as a mere day is the same as everywhere: a date,
 * midnight, or what ClickUp gave for a day.
 *
 * @returns Unix time in ms, noon in the user's zone for a mere day
 * @throws InputError when it is no date
 */
export function dayOrInstant(value: unknown, zones: Zones): { at: number; time: boolean } {
	const day = mereDay(value, zones);
	return day
		? { at: noonOf(day, zones.user), time: false }
		: { at: toInstant(value, zones.workflow), time: true };
}

/**
 * The instant to compare dates with that may be mere days: a mere day begins at the user's midnight,
 * where ClickUp keeps its days.
 *
 * @returns Unix time in ms
 * @throws InputError when it is no date
 */
export function startOrInstant(value: unknown, zones: Zones): number {
	const day = mereDay(value, zones);
	if (!day) return toInstant(value, zones.workflow);
	return instantOf(Date.UTC(day.year, day.month - 1, day.day), zones.user);
}

/** Whether a value is nothing: left empty, null or undefined. */
export function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || value === '';
}
