import { DateTime } from 'luxon';

import { noonOf, toCalendarDay, toInstant } from '../../../nodes/ClickUp/values/dates';
import { InputError } from '../../../nodes/ClickUp/values/inputError';

const ZONES = [
	'Pacific/Midway', // -11
	'America/Los_Angeles',
	'America/New_York',
	'America/St_Johns', // half an hour
	'UTC',
	'Europe/Berlin',
	'Asia/Kathmandu', // three quarters
	'Australia/Lord_Howe', // daylight saving of half an hour
	'Pacific/Auckland',
	'Pacific/Apia',
	'Pacific/Kiritimati', // +14
];

const both = (zone: string) => ({ workflow: zone, user: zone });

describe('an instant', () => {
	it('without a zone is in the zone of the workflow, as luxon reads it', () => {
		for (const zone of ZONES) {
			for (const text of [
				'2026-11-23T15:30',
				'2026-06-01T00:00:00',
				'2026-01-01 23:59:59.999',
				'2026-03-08',
			]) {
				const iso = text.replace(' ', 'T');
				expect([zone, text, toInstant(text, zone)]).toEqual([
					zone,
					text,
					DateTime.fromISO(iso, { zone }).toMillis(),
				]);
			}
		}
	});

	it.each([
		['America/New_York', '2026-03-08T02:30', '2026-03-08T03:30:00-04:00', 'skipped'],
		['America/New_York', '2026-11-01T01:30', '2026-11-01T01:30:00-04:00', 'twice'],
		['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T03:30:00+02:00', 'skipped'],
		['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T02:30:00+02:00', 'twice'],
		['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-04T02:45:00+11:00', 'skipped'],
	])('in %s at %s is %s: daylight saving makes it come %s', (zone, text, expected) => {
		expect(new Date(toInstant(text, zone)).toISOString()).toBe(new Date(expected).toISOString());
	});

	it('with a zone is what it says, in any workflow', () => {
		for (const zone of ZONES) {
			expect(toInstant('2026-06-01T10:00:00+05:45', zone)).toBe(Date.parse('2026-06-01T04:15:00Z'));
			expect(toInstant('2026-06-01T10:00:00.5Z', zone)).toBe(Date.parse('2026-06-01T10:00:00.500Z'));
		}
	});

	it('may be Unix milliseconds, digits, a Date or a DateTime', () => {
		const ms = 1_780_000_000_123;
		const values = [ms, String(ms), new Date(ms), DateTime.fromMillis(ms)];
		expect(values.map((value) => toInstant(value, 'Asia/Tokyo'))).toEqual([ms, ms, ms, ms]);
	});

	it.each([
		'tomorrow',
		'23.11.2026',
		'2026-02-30',
		'2026-13-01',
		'2026-06-01T25:00',
		{},
		NaN,
		true,
		1767225600,
		'1767225600',
		45000,
		0,
		'202611231530',
	])('%p is refused with what to write instead', (value) => {
		expect(() => toInstant(value, 'UTC')).toThrow(InputError);
	});

	it('refuses a zone that does not exist', () => {
		expect(() => toInstant('2026-01-01T10:00', 'Mars/Olympus')).toThrow('"Mars/Olympus" is not known');
	});
});

describe('a calendar day', () => {
	const day = { year: 2026, month: 6, day: 1 };

	it('is the one that is written, in every zone', () => {
		for (const zone of ZONES) {
			for (const text of [
				'2026-06-01',
				'2026-06-01T00:00:00',
				'2026-06-01T23:59',
				'2026-06-01T00:00:00.000Z',
				'2026-06-01T00:00:00-07:00',
			]) {
				expect([zone, text, toCalendarDay(text, both(zone))]).toEqual([zone, text, day]);
			}
		}
	});

	it('of another instant is the day that it has in the zone of the workflow', () => {
		expect(toCalendarDay('2026-06-02T03:00:00Z', both('America/New_York'))).toEqual(day);
		expect(toCalendarDay(Date.parse('2026-05-31T23:00:00Z'), both('Europe/Berlin'))).toEqual(day);
	});

	it('is sent as an instant that lies on that day for the user, wherever the user is', () => {
		for (const zone of ZONES) {
			for (const written of [
				'2026-06-01',
				'2026-03-08',
				'2026-03-29',
				'2026-10-25',
				'2026-11-01',
				'2024-02-29',
				'2026-12-31',
			]) {
				const noon = noonOf(toCalendarDay(written, both('UTC')), zone);
				expect([zone, DateTime.fromMillis(noon, { zone }).toFormat('yyyy-MM-dd HH:mm')]).toEqual([
					zone,
					`${written} 12:00`,
				]);
			}
		}
	});
});
