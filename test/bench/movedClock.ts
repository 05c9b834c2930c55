import { subscribe } from 'node:diagnostics_channel';

/** So long nothing may happen before time is moved, real ms: answers are read after their headers have come. */
const QUIET = 15;

interface Clock {
	now: () => number;
	sleep: (ms: number) => Promise<void>;
}

/**
 * Puts a clock that jumps into the place of our node's: when all that is left is waiting, the time moves to the
 * end of the shortest wait, here and at ClickUp. Requests take the time they take.
 *
 * @param clock transport/clock of the build
 * @param advance moves ClickUp's clock by that many ms
 */
export function moveClock(clock: Clock, advance: (ms: number) => Promise<unknown>): void {
	let offset = 0;
	let inFlight = 0;
	let lastEvent = Date.now();
	let timer: NodeJS.Timeout | undefined;
	const sleepers = new Set<{ until: number; wake: () => void }>();
	const now = () => Date.now() + offset;

	const happened = (change: number) => () => {
		inFlight += change;
		lastEvent = Date.now();
	};
	subscribe('http.client.request.start', happened(1));
	subscribe('http.client.request.error', happened(-1));
	subscribe('http.client.response.finish', happened(-1));

	async function look(): Promise<void> {
		timer = undefined;
		if (sleepers.size === 0) return;
		if (inFlight > 0 || Date.now() - lastEvent < QUIET) return lookAgain();
		const ms = Math.max(0, Math.min(...[...sleepers].map(({ until }) => until)) - now());
		await advance(ms);
		offset += ms;
		lastEvent = Date.now();
		for (const sleeper of [...sleepers].filter(({ until }) => until <= now())) {
			sleepers.delete(sleeper);
			sleeper.wake();
		}
		lookAgain();
	}

	function lookAgain(): void {
		timer ??= setTimeout(() => void look(), QUIET);
	}

	clock.now = now;
	clock.sleep = async (ms) =>
		await new Promise<void>((resolve) => {
			sleepers.add({ until: now() + ms, wake: resolve });
			lastEvent = Date.now();
			lookAgain();
		});
}
