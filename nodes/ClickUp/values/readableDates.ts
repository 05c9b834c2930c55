import type { CalendarDay, ShownIn } from './clock';
import { DAY_KEPT_AT, MINUTE, dayAt, timeOfDayAt, wallClock } from './clock';

/** ISO text that says its zone, as v3 gives instants. */
const ISO = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(?:Z|[+-][0-9]{2}:?[0-9]{2})$/;

/** An instant that ClickUp gives: Unix ms as a number or text, or ISO text; undefined for anything else. */
function instantIn(value: unknown): number | undefined {
	if (typeof value !== 'number' && typeof value !== 'string') return undefined;
	const isText = typeof value === 'string' && !/^-?[0-9]{1,16}$/.test(value);
	if (isText && !ISO.test(value)) return undefined;
	const instant = isText ? Date.parse(value) : Math.trunc(Number(value));
	return Number.isNaN(new Date(instant).getTime()) ? undefined : instant;
}

const digits = (number: number, count: number): string => String(number).padStart(count, '0');

const dayText = ({ year, month, day }: CalendarDay): string =>
	`${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;

function isoText(instant: number, zone: string): string {
	const wall = wallClock(instant, zone);
	const minutes = Math.round((wall - instant) / MINUTE);
	const local = new Date(wall).toISOString().slice(0, -1);
	if (minutes === 0) return `${local}Z`;
	const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
	return `${local}${minutes < 0 ? '-' : '+'}${digits(hours, 2)}:${digits(rest, 2)}`;
}

/**
 * An instant of ClickUp's as a person reads it: ISO text with the offset of the workflow's zone.
 * Anything that is none stays as it is.
 */
export function readableInstant(value: unknown, { workflow }: ShownIn): unknown {
	const instant = instantIn(value);
	return instant === undefined ? value : isoText(instant, workflow);
}

/**
 * A date of ClickUp's that may be a mere day: the day as `2026-11-23`, the same that ClickUp shows the
 * user; with a time the same as other instants.
 *
 * @param time whether its time counts; unless ClickUp says so, a date at 04:00 of the user is a day
 */
export function readableDate(value: unknown, zones: ShownIn, time?: unknown): unknown {
	const instant = instantIn(value);
	if (instant === undefined) return value;
	if (zones.user === undefined) return isoText(instant, zones.workflow);
	const ofUser = wallClock(instant, zones.user);
	const isDay = typeof time === 'boolean' ? !time : timeOfDayAt(ofUser) === DAY_KEPT_AT;
	return isDay ? dayText(dayAt(ofUser)) : isoText(instant, zones.workflow);
}
