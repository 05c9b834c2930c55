/** Something to go wrong with the next request that matches. */
export interface Fault {
	method?: string;
	/** The path without query: the whole of it as a string, or a pattern. */
	path?: string | RegExp;
	/** How often, default 1. */
	times?: number;
	/** How many requests that match pass before, default 0. */
	after?: number;
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

/** What goes wrong with a request, if anything. */
export type DrawFault = (method: string, path: string) => Fault | undefined;

/** The faults that are still to happen, oldest first. */
export class Faults {
	private waiting: Array<Fault & { left: number; passing: number }> = [];
	private draw: DrawFault = () => undefined;

	add(fault: Fault): void {
		this.waiting.push({ ...fault, left: fault.times ?? 1, passing: fault.after ?? 0 });
	}

	/** Asks for a fault for each request for which none waits. */
	drawFrom(draw: DrawFault): void {
		this.draw = draw;
	}

	/** The fault for this request, used up once. */
	take(method: string, path: string): Fault | undefined {
		const fault = this.waiting.find(
			({ method: wanted, path: where }) =>
				(wanted === undefined || wanted.toUpperCase() === method) &&
				(where === undefined || (typeof where === 'string' ? where === path : where.test(path))),
		);
		if (!fault) return this.draw(method, path);
		if (fault.passing > 0) {
			fault.passing -= 1;
			return undefined;
		}
		fault.left -= 1;
		if (fault.left <= 0) this.waiting.splice(this.waiting.indexOf(fault), 1);
		return fault;
	}

	clear(): void {
		this.waiting = [];
		this.draw = () => undefined;
	}
}
