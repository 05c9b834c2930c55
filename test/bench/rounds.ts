export interface Effort {
	/** How often everything is done at most. */
	rounds: number;
	/** Nothing is done again once its runs have taken so long in all, ms; what prepares them does not count. */
	enough: number;
}

/**
 * Does several things in turns, so that a busy minute of the machine hits all of them; every other round goes
 * backwards. What takes long is done less often.
 *
 * @returns what each of them gave, round by round
 */
export async function inTurns<T extends { ms: number }>(
	things: Record<string, () => Promise<T>>,
	{ rounds, enough }: Effort,
): Promise<Record<string, T[]>> {
	const names = Object.keys(things);
	const given: Record<string, T[]> = Object.fromEntries(names.map((name) => [name, []]));
	const spent: Record<string, number> = {};
	for (let round = 0; round < rounds; round++) {
		for (const name of round % 2 ? [...names].reverse() : names) {
			if ((spent[name] ?? 0) > enough) continue;
			const run = await things[name]();
			given[name].push(run);
			spent[name] = (spent[name] ?? 0) + run.ms;
		}
	}
	return given;
}

/** The middle of them; of an even number the mean of the two in the middle. */
export function median(numbers: number[]): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	const half = sorted.length / 2;
	return (sorted[Math.floor(half - 0.5)] + sorted[Math.floor(half)]) / 2;
}
