import { clock } from '../../nodes/ClickUp/transport/clock';
import type { Sandbox } from '../sandbox';

/** How long nothing may happen before the clock is moved, in ms of real time. */
const QUIET = 30;

interface Sleeper {
	until: number;
	wake(): void;
}

/**
 * Lets time pass only when everything waits: the clocks of the node and of the sandbox are moved to
 * the next moment for which something sleeps, once no request is on its way.
 *
 * @returns what puts the real clock back
 */
export function moveClock(sandbox: Sandbox): () => void {
	const original = { ...clock };
	sandbox.clock.stop();
	const sleepers: Sleeper[] = [];
	let before = '';
	const state = (): string =>
		[sleepers.length, sandbox.requests.length, sandbox.requests.filter(({ status }) => status).length].join();
	const timer = setInterval(() => {
		const now = state();
		const isQuiet = now === before;
		before = now;
		if (!isQuiet || sleepers.length === 0) return;
		sleepers.sort((one, other) => one.until - other.until);
		const next = sleepers.shift() as Sleeper;
		sandbox.clock.advance(Math.max(next.until - sandbox.clock.now(), 0));
		next.wake();
	}, QUIET);
	clock.now = () => sandbox.clock.now();
	clock.sleep = async (ms) =>
		await new Promise<void>((wake) => sleepers.push({ until: clock.now() + ms, wake }));
	return () => {
		clearInterval(timer);
		Object.assign(clock, original);
	};
}
