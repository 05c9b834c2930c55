/** A run of `*` or `_` that may begin or end emphasis. */
export interface Delimiter {
	/** Its place among the tokens. */
	token: number;
	character: string;
	/** How many are left to be paired. */
	count: number;
	/** How many there were. */
	size: number;
	canOpen: boolean;
	canClose: boolean;
}

/**
 * Pairs the runs as CommonMark does (spec.commonmark.org/0.31.2, "process emphasis"), in a time that
 * grows with their number only.
 *
 * @param paired is told each pair: the tokens of both, and how many characters of each are in it
 */
export function pairEmphasis(
	delimiters: Delimiter[],
	paired: (from: number, to: number, strength: 1 | 2) => void,
): void {
	const open: Delimiter[] = [];
	/** By kind of closer: at this token and before it there is nothing for one. */
	const nothingUpTo = new Map<string, number>();
	for (const closer of delimiters) {
		const kind = `${closer.character}${closer.canOpen}${closer.size % 3}`;
		while (closer.canClose && closer.count > 0) {
			const bottom = nothingUpTo.get(kind) ?? -1;
			let at = open.length - 1;
			while (at >= 0 && open[at].token > bottom && !belong(open[at], closer)) at--;
			if (at < 0 || open[at].token <= bottom) {
				nothingUpTo.set(kind, open[open.length - 1]?.token ?? bottom);
				break;
			}
			const opener = open[at];
			open.length = at + 1;
			const strength = opener.count >= 2 && closer.count >= 2 ? 2 : 1;
			paired(opener.token, closer.token, strength);
			opener.count -= strength;
			closer.count -= strength;
			if (opener.count === 0) open.pop();
		}
		if (closer.canOpen && closer.count > 0) open.push(closer);
	}
}

/** The rule of three: `*foo**bar*` is not bold inside. */
function belong(opener: Delimiter, closer: Delimiter): boolean {
	if (opener.character !== closer.character) return false;
	const inner = opener.canClose || closer.canOpen;
	return !inner || (opener.size + closer.size) % 3 !== 0 || (opener.size % 3 === 0 && closer.size % 3 === 0);
}
