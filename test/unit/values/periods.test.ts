import { changedPeriod, minutesInMs, saysBothEnds } from '../../../nodes/ClickUp/values/periods';

const old = { start: 1000, end: 5000 };

describe('a period that changes', () => {
	it.each([
		['nothing', {}, old],
		['its start alone: it moves', { start: 2000 }, { start: 2000, end: 6000 }],
		['its end alone: its length changes', { end: 9000 }, { start: 1000, end: 9000 }],
		['its duration alone: its end moves', { duration: 500 }, { start: 1000, end: 1500 }],
		['start and duration', { start: 2000, duration: 500 }, { start: 2000, end: 2500 }],
		['end and duration', { end: 9000, duration: 500 }, { start: 8500, end: 9000 }],
		['all: start and end count', { start: 1, end: 3, duration: 500 }, { start: 1, end: 3 }],
		['a duration of 0', { duration: 0 }, { start: 1000, end: 1000 }],
	])('changes by %s', (_, change, expected) => {
		expect(changedPeriod(change, old)).toEqual(expected);
	});

	it('does not end before it starts', () => {
		expect(() => changedPeriod({ end: 999 }, old)).toThrow('before its start');
	});

	it('is known without the old one when two of its parts are', () => {
		expect(saysBothEnds({ start: 1, duration: 0 })).toBe(true);
		expect(saysBothEnds({ start: 1 })).toBe(false);
		expect(saysBothEnds({})).toBe(false);
	});

	it('has minutes that become whole ms', () => {
		expect(minutesInMs(1.5)).toBe(90_000);
		expect(minutesInMs(0.000_01)).toBe(1);
	});
});
