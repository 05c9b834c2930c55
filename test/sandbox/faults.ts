/** Something to go wrong with the next request that matches. */
export interface Fault {
	method?: string;
	/** The path without query: the whole of it as a string, or a pattern. */
	path?: string | RegExp;
	/** How often, default 1. */
	times?: number;
	/** Answer this status without doing the work. */
	status?: number;
	body?: unknown;
	headers?: Record<string, string>;
	/** Close the connection without an answer, before or after the work was done. */
	dropConnection?: 'before' | 'after';
	/** Answer 429 with rate limit headers. */
	rateLimited?: boolean;
	/** How far ahead the 429's reset lies, default 1. */
	resetInSeconds?: number;
}

/** The faults that are still to happen, oldest first. */
export class Faults {
	private waiting: Array<Fault & { left: number }> = [];

	add(fault: Fault): void {
		this.waiting.push({ ...fault, left: fault.times ?? 1 });
	}

	/** The fault for this request, used up once. */
	take(method: string, path: string): Fault | undefined {
		const fault = this.waiting.find(
			({ method: wanted, path: where }) =>
				(wanted === undefined || wanted.toUpperCase() === method) &&
				(where === undefined || (typeof where === 'string' ? where === path : where.test(path))),
		);
		if (!fault) return undefined;
		fault.left -= 1;
		if (fault.left <= 0) this.waiting.splice(this.waiting.indexOf(fault), 1);
		return fault;
	}

	clear(): void {
		this.waiting = [];
	}
}
