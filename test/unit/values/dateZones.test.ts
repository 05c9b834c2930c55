/** One rule for dates, in every zone that matters: what is written, what is sent, and what is read back. */
import { DateTime } from 'luxon';

import {
	dayOrInstant,
	noonOf,
	startOrInstant,
	toCalendarDay,
	toInstant,
} from '../../../nodes/ClickUp/values/dates';
import { readableDate, readableInstant } from '../../../nodes/ClickUp/values/readableDates';

const ZONES = [
	'Pacific/Pago_Pago', // -11
	'America/New_York',
	'America/St_Johns', // half an hour
	'UTC',
	'Europe/Berlin',
	'Asia/Kathmandu', // three quarters
	'Australia/Lord_Howe', // daylight saving of half an hour
	'Pacific/Chatham', // three quarters, and daylight saving
	'Pacific/Kiritimati', // +14
];

/** The zone of the workflow and that of the person: up to 25 hours apart. */
const PAIRS = ZONES.flatMap((workflow) => ZONES.map((user): [string, string] => [workflow, user]));

const DAYS = [
	'2026-11-23',
	'2026-12-31',
	'2028-02-29',
	// Daylight saving begins or ends: New York, Berlin, Lord Howe (and Chatham).
	'2026-03-08',
	'2026-11-01',
	'2026-03-29',
	'2026-10-25',
	'2026-10-04',
	'2026-04-05',
];

/** How ClickUp keeps a day: at 04:00 of the user. */
const keptAt = (day: string, zone: string) => DateTime.fromISO(`${day}T04:00`, { zone });

/** All the ways in which a mere day comes, from people, pickers, databases, expressions and ClickUp. */
function daysWritten(day: string, workflow: string, user: string): Array<[string, unknown]> {
	const midnight = DateTime.fromISO(day, { zone: workflow });
	const kept = keptAt(day, user);
	return [
		['a date', day],
		['the picker of n8n', `${day}T00:00:00`],
		['the picker, with a blank', `${day} 00:00`],
		['a database', `${day}T00:00:00.000Z`],
		['a JS Date', new Date(day)],
		['a DateTime of the workflow', midnight],
		['its ISO text', midnight.toISO()],
		['its Unix time', midnight.toMillis()],
		['its Unix time as text', String(midnight.toMillis())],
		['its JS Date', midnight.toJSDate()],
		['a DateTime in UTC', DateTime.fromISO(day, { zone: 'UTC' })],
		["ClickUp's Unix time", kept.toMillis()],
		["ClickUp's Unix time as text", String(kept.toMillis())],
		["ClickUp's time as a DateTime of the workflow", kept.setZone(workflow)],
		["ClickUp's time as a JS Date", kept.toJSDate()],
		["ClickUp's time as ISO text", kept.toUTC().toISO()],
	];
}

describe.each(PAIRS)('a workflow in %s, a person in %s', (workflow, user) => {
	const zones = { workflow, user };

	it('a mere day stays that day, however it is written', () => {
		for (const day of DAYS) {
			const noon = DateTime.fromISO(`${day}T12:00`, { zone: user }).toMillis();
			const [year, month, date] = day.split('-').map(Number);
			for (const [form, value] of daysWritten(day, workflow, user)) {
				const what = `${day} as ${form}`;
				expect([what, toCalendarDay(value, zones)]).toEqual([what, { year, month, day: date }]);
				expect([what, dayOrInstant(value, zones)]).toEqual([what, { at: noon, time: false }]);
				const start = DateTime.fromISO(day, { zone: user }).toMillis();
				expect([what, startOrInstant(value, zones)]).toEqual([what, start]);
			}
		}
	});

	it('what ClickUp makes of that day is read as that day', () => {
		for (const day of DAYS) {
			const [year, month, date] = day.split('-').map(Number);
			const sent = noonOf({ year, month, day: date }, user);
			const kept = DateTime.fromMillis(sent, { zone: user }).set({ hour: 4 }).toMillis();
			expect([day, readableDate(String(kept), zones)]).toEqual([day, day]);
			// For what has no time, such as goals, wherever on the day it is kept.
			expect([day, readableDate(sent, zones, false)]).toEqual([day, day]);
		}
	});

	it('an instant is that instant, however it is written, and reads with the offset of the workflow', () => {
		for (const day of DAYS) {
			for (const time of ['09:15', '23:59:59.999', '12:00']) {
				const at = DateTime.fromISO(`${day}T${time}`, { zone: workflow });
				const ms = at.toMillis();
				const forms: Array<[string, unknown]> = [
					['local text', `${day}T${time}`],
					['ISO text with its offset', at.toISO()],
					['ISO text in UTC', at.toUTC().toISO()],
					['ISO text of the user', at.setZone(user).toISO()],
					['Unix time', ms],
					['Unix time as text', String(ms)],
					['a DateTime', at],
					['a DateTime of the user', at.setZone(user)],
					['a JS Date', at.toJSDate()],
				];
				for (const [form, value] of forms) {
					const what = `${day} ${time} as ${form}`;
					expect([what, toInstant(value, workflow)]).toEqual([what, ms]);
				}
				const read = String(readableInstant(String(ms), zones));
				expect(read).toBe(at.toISO());
				expect(toInstant(read, user)).toBe(ms);
			}
		}
	});
});

describe('daylight saving', () => {
	it.each([
		['America/New_York', '2026-03-08T02:30', '2026-03-08T03:30:00.000-04:00'],
		['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T03:30:00.000+02:00'],
		['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-04T02:45:00.000+11:00'],
		['Pacific/Chatham', '2026-09-27T03:00', '2026-09-27T04:00:00.000+13:45'],
	])('in %s there is no %s: it is an hour (or half of one) later', (zone, text, expected) => {
		const at = toInstant(text, zone);
		expect(DateTime.fromMillis(at, { zone }).toISO()).toBe(expected);
		expect(readableInstant(at, { workflow: zone })).toBe(expected);
		expect(dayOrInstant(text, { workflow: zone, user: zone })).toEqual({ at, time: true });
	});

	it.each([
		['America/New_York', '2026-11-01T01:30', '-04:00', '-05:00'],
		['Europe/Berlin', '2026-10-25T02:30', '+02:00', '+01:00'],
		['Australia/Lord_Howe', '2026-04-05T01:45', '+11:00', '+10:30'],
		['Pacific/Chatham', '2026-04-05T03:00', '+13:45', '+12:45'],
	])('in %s %s comes twice: the first is meant, both are read apart', (zone, text, first, second) => {
		const [one, two] = [first, second].map((offset) => `${text}:00.000${offset}`);
		expect(toInstant(text, zone)).toBe(Date.parse(one));
		for (const iso of [one, two]) {
			expect(readableInstant(Date.parse(iso), { workflow: zone })).toBe(iso);
			expect(toInstant(iso, zone)).toBe(Date.parse(iso));
		}
	});
});

describe('a time of day that could be taken for none', () => {
	const zones = { workflow: 'Europe/Berlin', user: 'America/New_York' };

	it.each([
		['04:00 that is written without a zone', '2026-11-23T04:00', '2026-11-23T04:00+01:00'],
		['04:00 of the workflow', '2026-11-23T04:00:00+01:00', '2026-11-23T04:00+01:00'],
		[
			'midnight of the person, in text that says another time',
			'2026-11-23T06:00:00+01:00',
			'2026-11-23T06:00+01:00',
		],
		['a second past midnight', '2026-11-23T00:00:01', '2026-11-23T00:00:01+01:00'],
	])('%s is an instant', (_, value, expected) => {
		expect(dayOrInstant(value, zones)).toEqual({ at: Date.parse(expected), time: true });
		expect(startOrInstant(value, zones)).toBe(Date.parse(expected));
	});
});

describe('what is no date', () => {
	it.each([new Date(NaN), DateTime.invalid('none'), 9e15, '9000000000000000', '2026-11-31', null, undefined])(
		'%p is refused by all',
		(value) => {
			const zones = { workflow: 'UTC', user: 'UTC' };
			for (const read of [
				() => toInstant(value, 'UTC'),
				() => toCalendarDay(value, zones),
				() => dayOrInstant(value, zones),
			]) {
				expect(read).toThrow('is not a date');
			}
		},
	);
});
