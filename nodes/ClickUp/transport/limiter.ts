import type { StopSignal } from './clock';
import { clock, onStop } from './clock';
import type { RateHeaders } from './rateHeaders';

/** Longer than anything that ClickUp asks to wait, in ms. */
const LONGEST = 65_000;

/** How many requests of a token are under way at most: enough to hide the way to ClickUp and back. */
const IN_FLIGHT = { small: 10, large: 60 };

/** From how many requests a minute on a plan counts as large (Business Plus has 1,000, the others 100). */
const LARGE_PLAN = 1000;

/** Who wants to send a request. */
export interface Visitor {
	/** The execution; executions take turns. */
	owner: object;
	/** Whether a person is looking at a picker: those go first. */
	interactive: boolean;
	/** Until when it may wait, Unix ms. */
	deadline: number;
	signal?: StopSignal;
}

/** How waiting for a turn ended: its turn has come, it would come too late, or Stop was pressed. */
export type Entry = 'go' | 'tooLong' | 'stopped';

interface Waiting extends Visitor {
	end(entry: Entry): void;
}

/**
 * Who may send a request with one token, and when: shared by everything in this process that uses it.
 *
 * ClickUp counts the requests of each token in windows of a minute. What its headers say is left of one
 * is kept to, so that several n8n processes share a window; but it has been seen to count in several
 * windows at once, so that a 429 has the last word: it holds back everyone until the reset.
 */
export class Limiter {
	private pausedUntil = 0;
	private window = { left: Infinity, resetAt: 0, jitter: 0 };
	private perMinute?: number;
	private inFlight = 0;
	private readonly first: Waiting[] = [];
	/** Those of each execution; who was served moves to the end. */
	private readonly queues = new Map<object, Waiting[]>();
	private wakesAt = Infinity;

	/** Whether ClickUp's plan allows so much that only the way there and back counts. */
	get isLarge(): boolean {
		return (this.perMinute ?? 0) >= LARGE_PLAN;
	}

	/**
	 * Waits for a turn. After 'go', `leave` or `giveBack` has to be called.
	 */
	async enter(visitor: Visitor): Promise<Entry> {
		if (visitor.signal?.aborted) return 'stopped';
		if (!this.next() && this.isOpen(visitor.interactive)) {
			this.inFlight++;
			return 'go';
		}
		return await new Promise<Entry>((resolve) => {
			const forget = onStop(visitor.signal, () => {
				this.remove(waiting);
				waiting.end('stopped');
			});
			const end = (entry: Entry) => {
				forget();
				resolve(entry);
			};
			const waiting: Waiting = { ...visitor, end };
			this.add(waiting);
			this.serve();
		});
	}

	/**
	 * Ends a request.
	 *
	 * @param rate what the answer said of the limit; nothing when there was no answer, or it said nothing
	 */
	leave(rate: RateHeaders = {}): void {
		this.learn(rate);
		this.giveBack();
	}

	/** Ends a turn in which nothing was sent. */
	giveBack(): void {
		this.inFlight--;
		this.serve();
	}

	/** Holds back everyone after a 429, for that many ms. */
	pause(ms: number): void {
		this.pausedUntil = Math.max(this.pausedUntil, clock.now() + ms);
	}

	/** How long everyone is held back still, in ms; 0 when requests may be sent. */
	closedFor(): number {
		const now = clock.now();
		// The clock of the machine may have been set back meanwhile.
		this.pausedUntil = Math.min(this.pausedUntil, now + LONGEST);
		this.window.resetAt = Math.min(this.window.resetAt, now + LONGEST);
		const { left, resetAt, jitter } = this.window;
		return Math.max(this.pausedUntil - now, left <= 0 ? resetAt + jitter - now : 0, 0);
	}

	/** How many requests may be sent at this moment. */
	get room(): number {
		if (this.next() || this.closedFor() > 0) return 0;
		return Math.max(this.most() - this.inFlight, 0);
	}

	private learn({ perMinute, left, resetIn }: RateHeaders): void {
		this.perMinute = perMinute ?? this.perMinute;
		if (left === undefined || resetIn === undefined || resetIn <= 0) {
			// ClickUp counts a request also when its answer gets lost.
			this.window.left--;
			return;
		}
		const resetAt = clock.now() + resetIn;
		// The same window, as exactly as whole seconds tell: they are rounded up, and answers come out of
		// order, so the least counts of both.
		if (Math.abs(resetAt - this.window.resetAt) < 2000) {
			this.window.left = Math.min(this.window.left, left);
			this.window.resetAt = Math.min(this.window.resetAt, resetAt);
		} else if (resetAt > this.window.resetAt) {
			// All processes that share the token would start at once.
			this.window = { left, resetAt, jitter: 500 * clock.random() };
		}
	}

	private isOpen(interactive: boolean): boolean {
		if (this.closedFor() > 0) return false;
		return interactive || this.inFlight < this.most();
	}

	/** How many requests may be under way. */
	private most(): number {
		const { large, small } = IN_FLIGHT;
		const inWindow = clock.now() < this.window.resetAt ? this.window.left : Infinity;
		return Math.min(this.isLarge ? large : small, inWindow);
	}

	/** Gives turns, as many as there are. */
	private serve(): void {
		const closedFor = this.closedFor();
		if (closedFor > 0) this.refuseLate(clock.now() + closedFor);
		for (let next = this.next(); next && this.isOpen(next.interactive); next = this.next()) {
			this.remove(next);
			this.inFlight++;
			next.end('go');
		}
		if (!this.next()) return;
		const { left, resetAt, jitter } = this.window;
		const lasts = resetAt - clock.now();
		if (closedFor > 0) this.wakeIn(closedFor);
		// What is on its way has what is left of the window, and may take longer than the window lasts.
		else if (lasts > 0 && this.inFlight >= left) this.wakeIn(lasts + jitter);
	}

	private wakeIn(ms: number): void {
		const at = clock.now() + ms;
		if (this.wakesAt <= at) return;
		this.wakesAt = at;
		void clock.sleep(ms).finally(() => {
			if (this.wakesAt === at) this.wakesAt = Infinity;
			this.serve();
		});
	}

	private refuseLate(opensAt: number): void {
		for (const waiting of [...this.first, ...[...this.queues.values()].flat()]) {
			if (waiting.deadline >= opensAt) continue;
			this.remove(waiting);
			waiting.end('tooLong');
		}
	}

	private next(): Waiting | undefined {
		return this.first[0] ?? this.queues.values().next().value?.[0];
	}

	private add(waiting: Waiting): void {
		if (waiting.interactive) {
			this.first.push(waiting);
			return;
		}
		const queue = this.queues.get(waiting.owner);
		if (queue) queue.push(waiting);
		else this.queues.set(waiting.owner, [waiting]);
	}

	private remove(waiting: Waiting): void {
		const queue = waiting.interactive ? this.first : this.queues.get(waiting.owner);
		const at = queue?.indexOf(waiting) ?? -1;
		if (!queue || at < 0) return;
		queue.splice(at, 1);
		if (waiting.interactive) return;
		this.queues.delete(waiting.owner);
		if (queue.length > 0) this.queues.set(waiting.owner, queue);
	}
}

const limiters = new Map<string, Limiter>();

/**
 * The limiter of a token, or of a file server.
 *
 * @param name what tells it from the others, such as a hash of it
 */
export function limiterOf(name: string): Limiter {
	const known = limiters.get(name) ?? new Limiter();
	limiters.set(name, known);
	return known;
}
