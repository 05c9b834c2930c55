/** What a person sees while something long is being set up, and what they read when it fails. */

/** A failure that a person can do something about: its message is one whole sentence, shown without a stack. */
export class HostError extends Error {
	override name = 'HostError';
}

/** Writes one line for the person who waits. To stderr, so that stdout stays for results. */
export function say(line: string): void {
	process.stderr.write(`${line}\n`);
}

const seconds = (since: number) => `${Math.round((Date.now() - since) / 1000)} s`;

/**
 * Does a piece of work and says so: at its start, every 15 seconds, and at its end with the seconds it took.
 * @param title what is being done, e.g. "Installing n8n 2.41.1"
 * @returns what the work returns; its failure is passed on
 */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
	const started = Date.now();
	say(`${title} …`);
	const ticker = setInterval(() => say(`  … still at it, ${seconds(started)}`), 15_000);
	try {
		const result = await work();
		say(`${title}: done in ${seconds(started)}`);
		return result;
	} finally {
		clearInterval(ticker);
	}
}

/**
 * Asks again until there is an answer.
 * @param ask returns undefined (or false) while it is too early
 * @param options within: milliseconds before giving up; every: milliseconds between two questions; what: for the error
 * @throws Error that names `what` and the last failure of `ask`
 */
export async function until<T>(
	what: string,
	ask: () => Promise<T | undefined | false> | T | undefined | false,
	{ within = 30_000, every = 100 }: { within?: number; every?: number } = {},
): Promise<T> {
	const end = Date.now() + within;
	let last: unknown;
	for (;;) {
		try {
			const answer = await ask();
			if (answer !== undefined && answer !== false) return answer;
			last = undefined;
		} catch (error) {
			if (error instanceof HostError) throw error;
			last = error;
		}
		if (Date.now() > end) {
			const why = last instanceof Error ? ` (${last.message})` : '';
			throw new Error(`Waited ${within / 1000} s in vain for: ${what}${why}`);
		}
		await new Promise((resolve) => setTimeout(resolve, every));
	}
}
