import { clock } from '../transport/clock';
import { inTime } from './patience';

/** How many deliveries a trigger remembers; ClickUp tries one again a few times only. */
const KEYS = 10_000;

interface Entry {
	/** Unix ms from which the key counts as new again; undefined: while it is among the latest. */
	until?: number;
	/** Whether it was handled, once that is known. */
	outcome: boolean | Promise<boolean>;
}

/** The latest keys, each with whether what it stands for was handled. Bounded; the oldest go first. */
export class RecentKeys {
	private readonly entries = new Map<string, Entry>();

	constructor(private readonly limit = KEYS) {}

	/**
	 * Takes those keys that were not handled before, as being handled; those that are being handled are
	 * waited for. Of several that wait for one key only one gets it.
	 *
	 * @param outcome gives what resolves with whether they were handled
	 * @param keep ms after which a key counts as new again, for what can happen twice
	 * @returns the keys that were taken; undefined when the wait was too long or another one was faster
	 */
	async take(keys: string[], outcome: () => Promise<boolean>, keep?: number): Promise<string[] | undefined> {
		const open = () =>
			keys.map((key) => this.entryOf(key)?.outcome).filter((known) => known instanceof Promise);
		if (open().length > 0) await inTime(Promise.all(open()));
		// From here on nothing is waited for.
		if (open().length > 0) return undefined;
		const news = keys.filter((key) => !this.entryOf(key));
		if (news.length > 0) {
			const answered = outcome();
			for (const key of news) this.keep(key, answered, keep);
		}
		return news;
	}

	private entryOf(key: string): Entry | undefined {
		const entry = this.entries.get(key);
		return entry?.until !== undefined && entry.until < clock.now() ? undefined : entry;
	}

	private keep(key: string, outcome: Promise<boolean>, keep: number | undefined): void {
		const entry: Entry = { outcome, ...(keep !== undefined && { until: clock.now() + keep }) };
		this.entries.delete(key);
		this.entries.set(key, entry);
		if (this.entries.size > this.limit) this.entries.delete(this.entries.keys().next().value as string);
		void outcome.then((handled) => {
			if (handled) entry.outcome = true;
			else if (this.entries.get(key) === entry) this.entries.delete(key);
		});
	}
}
