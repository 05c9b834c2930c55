/** Numbers as ranges: `0 to 4, 7`; the first hundred ranges, for a person has to read them. */
export function ranges(numbers: number[]): string {
	const parts: Array<[number, number]> = [];
	for (const number of numbers) {
		const last = parts.at(-1);
		if (last?.[1] === number - 1) last[1] = number;
		else parts.push([number, number]);
	}
	const shown = parts.slice(0, 100).map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`));
	return shown.join(', ') + (parts.length > shown.length ? ', …' : '');
}

/** How far a run came before it ended. */
export interface Account {
	/** Indexes of the items, in ascending order. */
	done: number[];
	failed: number[];
	notStarted: number[];
}

/**
 * What a person needs to know to go on where a run of several items ended.
 *
 * @returns sentences, numbered as n8n numbers items: from 0
 */
export function howFar({ done, failed, notStarted }: Account): string {
	const total = done.length + failed.length + notStarted.length;
	if (total < 2) return '';
	const counted = (numbers: number[]) => (numbers.length > 0 ? ` (${ranges(numbers)})` : '');
	return [
		`Done: ${done.length} of ${total} items${counted(done)}.`,
		`Failed: ${failed.length}${counted(failed)}.`,
		`Not started: ${notStarted.length}${counted(notStarted)}.`,
		'Item numbers start at 0.',
	].join(' ');
}

/** The own words of errors that have got an account. */
const ownWords = new WeakMap<Error, string>();

/** Adds an account to what an error tells, in place of an earlier one. */
export function tellHowFar(error: Error & { description?: string | null }, account: string): void {
	const own = ownWords.get(error) ?? error.description ?? '';
	ownWords.set(error, own);
	error.description = [own, account].filter(Boolean).join(' ');
}
