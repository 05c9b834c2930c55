import { clock, wait } from '../../../nodes/ClickUp/transport/clock';
import { rateHeaders, untilReset } from '../../../nodes/ClickUp/transport/rateHeaders';
import { path } from '../../../nodes/ClickUp/transport/paths';
import { repeatAfter } from '../../../nodes/ClickUp/transport/retry';

const NOW = Date.parse('2026-11-23T10:00:00Z');
const original = { ...clock };
let now = NOW;

beforeEach(() => {
	now = NOW;
	clock.now = () => now;
	clock.random = () => 0;
	clock.sleep = async (ms) => {
		now += ms;
	};
});
afterEach(() => Object.assign(clock, original));

describe('the wait after a 429', () => {
	const inSeconds = (seconds: number) => String(NOW / 1000 + seconds);

	it("lasts until the reset and a second, by ClickUp's own clock", () => {
		expect(untilReset(rateHeaders({ 'x-ratelimit-reset': inSeconds(30) }))).toBe(31_000);
		const date = new Date(NOW + 20_000).toUTCString();
		expect(untilReset(rateHeaders({ 'x-ratelimit-reset': inSeconds(30), date }))).toBe(11_000);
	});

	it('is never longer than a window, nor negative', () => {
		expect(untilReset(rateHeaders({ 'x-ratelimit-reset': inSeconds(5000) }))).toBe(61_000);
		expect(untilReset(rateHeaders({ 'x-ratelimit-reset': inSeconds(-5) }))).toBe(1000);
		expect(untilReset(rateHeaders({}))).toBe(61_000);
		expect(untilReset(rateHeaders({ 'x-ratelimit-reset': 'soon' }))).toBe(61_000);
	});
});

describe('waiting', () => {
	it('ends at Stop', async () => {
		const stop = new AbortController();
		clock.sleep = async () => await new Promise<void>(() => stop.abort());
		expect(await wait(stop.signal, 60_000)).toBe(false);
		expect(await wait(stop.signal, 60_000)).toBe(false);
	});

	it('takes the whole time otherwise', async () => {
		expect(await wait(undefined, 2500)).toBe(true);
		expect(now - NOW).toBe(2500);
	});
});

describe('a repeat', () => {
	it.each([
		['GET', undefined, [1000, 2000, 4000, undefined]],
		['PUT', 'ECONNRESET', [1000, 2000, 4000, undefined]],
		['DELETE', undefined, [1000, 2000, 4000, undefined]],
		['POST', undefined, [undefined]],
		['POST', 'ECONNRESET', [undefined]],
		['POST', 'ETIMEDOUT', [undefined]],
		['POST', 'ECONNREFUSED', [1000, 2000]],
		['POST', 'EHOSTUNREACH', [undefined]],
		['PATCH', undefined, [undefined]],
	] as const)('of %s after %s waits %j', (method, code, expected) => {
		expect(expected.map((_, index) => repeatAfter({ method, path: '/' }, index + 1, code))).toEqual(expected);
	});
});

it('is not made where the request says so', () => {
	expect(repeatAfter({ method: 'PUT', path: '/', repeatable: false }, 1)).toBeUndefined();
});

describe('a path', () => {
	it('encodes what is put into it as one segment', () => {
		expect(path`/v2/task/${'a/b?c#d%e é'}/tag/${'x y'}`).toBe(
			'/v2/task/a%2Fb%3Fc%23d%25e%20%C3%A9/tag/x%20y',
		);
	});

	it.each(['', '.', '..'])('refuses %p, which would lead to another route', (value) => {
		expect(() => path`/v2/task/${value}/field`).toThrow();
	});
});
