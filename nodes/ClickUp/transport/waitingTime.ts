import { clock } from './clock';
import type { ClickUpContext } from './context';

/** A shorter wait is not worth a word, in ms. */
const NOTICED = 1000;

/** How long the rate limit holds back a client, many requests of which can wait at once. */
export function waitingTime() {
	let total = 0;
	let countedUntil = 0;
	let announcedUntil = 0;
	return {
		total: () => total,
		/** Counts a wait, but for what another one has counted already. */
		add(since: number, until: number): void {
			if (until - since < NOTICED) return;
			total += Math.max(until - Math.max(since, countedUntil), 0);
			countedUntil = Math.max(until, countedUntil);
		},
		/** Says in n8n's log, once for each pause, that it begins. */
		announce(ms: number, context: ClickUpContext): void {
			if (ms < NOTICED || clock.now() < announcedUntil) return;
			announcedUntil = clock.now() + ms;
			context.logger?.info(`Waiting ${Math.round(ms / 1000)} s for ClickUp's rate limit`, {
				node: context.getNode().name,
			});
		},
	};
}
