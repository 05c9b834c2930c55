import { DateTime } from 'luxon';

import { readableDate, readableInstant } from '../../../nodes/ClickUp/values/readableDates';

const UTC = { workflow: 'UTC', user: 'UTC' };

describe('an instant of ClickUp', () => {
	it.each<[unknown, unknown]>([
		['0', '1970-01-01T00:00:00.000Z'],
		[0, '1970-01-01T00:00:00.000Z'],
		['-1', '1969-12-31T23:59:59.999Z'],
		['2026-01-05T10:00:00+01:00', '2026-01-05T09:00:00.000Z'],
		['2026-01-05T09:00:00.500Z', '2026-01-05T09:00:00.500Z'],
		['2026-01-05', '2026-01-05'],
		['soon', 'soon'],
		['99999999999999999', '99999999999999999'],
		[9e15, 9e15],
		[NaN, NaN],
		[true, true],
		[null, null],
		[undefined, undefined],
		[[1], [1]],
		['', ''],
	])('%p is %p', (value, expected) => {
		expect(readableInstant(value, UTC)).toEqual(expected);
	});

	it('has the offset of the zone, as luxon writes it', () => {
		for (const zone of ['Pacific/Pago_Pago', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Chatham']) {
			for (const iso of ['2026-01-05T09:00:00.123Z', '2026-07-01T22:15:00Z']) {
				const expected = DateTime.fromISO(iso, { zone }).toISO();
				expect(readableInstant(String(Date.parse(iso)), { workflow: zone })).toBe(expected);
			}
		}
	});
});

describe('a date of ClickUp', () => {
	const four = Date.parse('2026-11-23T04:00:00-05:00');
	const zones = { workflow: 'Europe/Berlin', user: 'America/New_York' };

	it.each<[string, unknown, unknown, string]>([
		['at 04:00 of the user is a day', four, undefined, '2026-11-23'],
		['with a flag for its time is an instant', four, true, '2026-11-23T10:00:00.000+01:00'],
		['at another time is an instant', four + 1, undefined, '2026-11-23T10:00:00.001+01:00'],
		['at another time, whose time does not count, is a day', four + 1, false, '2026-11-23'],
	])('%s', (_, value, time, expected) => {
		expect(readableDate(value, zones, time)).toBe(expected);
		expect(readableDate(String(value), zones, time)).toBe(expected);
	});

	it('is the exact instant where the zone of the user is not known', () => {
		expect(readableDate(four, { workflow: 'Europe/Berlin' })).toBe('2026-11-23T10:00:00.000+01:00');
		expect(readableDate(four, { workflow: 'Europe/Berlin' }, false)).toBe('2026-11-23T10:00:00.000+01:00');
	});
});
