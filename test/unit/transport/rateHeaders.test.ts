import { clock } from '../../../nodes/ClickUp/transport/clock';
import { rateHeaders } from '../../../nodes/ClickUp/transport/rateHeaders';

const NOW = Date.parse('2026-11-23T10:00:00Z');
const original = { ...clock };

beforeEach(() => (clock.now = () => NOW));
afterEach(() => Object.assign(clock, original));

/** The date of an answer from a clock that is so many seconds ahead of this machine's. */
const dateAhead = (seconds: number) => new Date(NOW + seconds * 1000).toUTCString();

/** The time of a reset in so many seconds on this machine's clock. */
const resetIn = (seconds: number) => ({ 'x-ratelimit-reset': String(NOW / 1000 + seconds) });

describe('what an answer says of the rate limit', () => {
	it('is read from its three headers', () => {
		const headers = { 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': '42', ...resetIn(30) };
		expect(rateHeaders(headers)).toEqual({ perMinute: 100, left: 42, resetIn: 31_000 });
	});

	it('may be that nothing is left', () => {
		expect(rateHeaders({ 'x-ratelimit-remaining': '0' }).left).toBe(0);
		expect(rateHeaders({ 'x-ratelimit-remaining': '-3' }).left).toBeLessThanOrEqual(0);
	});

	it.each([
		['ahead', 3600],
		['behind', -3600],
	])("has the reset by ClickUp's clock, also where that is %s by an hour", (_, ahead) => {
		expect(rateHeaders({ ...resetIn(ahead + 20), date: dateAhead(ahead) }).resetIn).toBe(21_000);
	});

	it('has the reset by the clock of this machine where there is no date that can be read', () => {
		expect(rateHeaders(resetIn(20)).resetIn).toBe(21_000);
		expect(rateHeaders({ ...resetIn(20), date: 'yesterday' }).resetIn).toBe(21_000);
	});

	it.each([
		['past', '-5', 1000],
		['negative', String(-NOW), 1000],
		['in an hour', '3600', 61_000],
		['in milliseconds', String(NOW), 61_000],
	])('has a reset that lies in this window: %s', (_, seconds, expected) => {
		expect(rateHeaders(resetIn(Number(seconds))).resetIn).toBe(expected);
	});

	it.each([
		['missing', undefined],
		['empty', ''],
		['text', 'soon'],
		['sent twice', '100, 100'],
		['without end', 'Infinity'],
		['too large for a number', '1e400'],
	])('is unknown where a header is %s', (_, value) => {
		const names = ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset'];
		const headers = Object.fromEntries(names.map((name) => [name, value]));
		expect(rateHeaders(headers)).toEqual({ perMinute: undefined, left: undefined, resetIn: undefined });
	});

	it('is known from each header without the others', () => {
		expect(rateHeaders({ 'x-ratelimit-limit': '1000' })).toEqual({ perMinute: 1000 });
		expect(rateHeaders({ 'x-ratelimit-remaining': '7', 'x-ratelimit-reset': 'soon' })).toEqual({ left: 7 });
		expect(rateHeaders(resetIn(1))).toEqual({ resetIn: 2000 });
	});
});

describe("how far ClickUp's clock is ahead", () => {
	const aheadBy = (date?: string) => rateHeaders({ date }).ahead;

	it('is told by the date of an answer', () => {
		expect(aheadBy(dateAhead(90))).toBe(90_000);
		expect(aheadBy(dateAhead(-90))).toBe(-90_000);
	});

	it('is unknown without a date', () => {
		expect(aheadBy()).toBeUndefined();
		expect(aheadBy('')).toBeUndefined();
	});
});
