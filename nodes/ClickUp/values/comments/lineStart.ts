/*
 * What the start of a line of Markdown can say. Each pattern reads what follows the indentation.
 */

/** A rule: three or more of one of them. ClickUp has none, so it stays as it is written. */
const RULE = /^([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const HEADING = /^#{1,6}[ \t]+(?=\S)/;
const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;
const MARKER = /([-+*]|([0-9]{1,9})[.)])([ \t]+|$)/y;
const TASK = /\[([ xX])\](?:[ \t]+|$)/y;

export const isRule = (text: string): boolean => RULE.test(text);

/** The text of a heading; undefined when this is none. */
export function headingText(text: string): string | undefined {
	const start = HEADING.exec(text)?.[0].length;
	if (start === undefined) return undefined;
	const whole = withoutTrailing(text);
	let end = whole.length;
	while (whole[end - 1] === '#') end--;
	// Hashes that close it stand apart.
	const title = /[ \t]/.test(whole[end - 1]) ? whole.slice(start, end) : whole.slice(start);
	return withoutTrailing(title) || undefined;
}

/** The characters with which a block of code begins; undefined when this is none. */
export function fenceOf(text: string): string | undefined {
	const match = FENCE.exec(text);
	return match ? (match[1] ?? match[2]) : undefined;
}

export const closesFence = (line: string, fence: string): boolean => {
	const text = withoutTrailing(line.slice(indentation(line)));
	return text.length >= fence.length && text === fence[0].repeat(text.length);
};

export interface Marker {
	/** Of an ordered list. */
	number?: number;
	/** Where its text begins. */
	end: number;
	/** Whether nothing follows. */
	empty: boolean;
}

/** The marker of an entry in a list. */
export function markerAt(line: string, at: number): Marker | undefined {
	MARKER.lastIndex = at;
	const match = MARKER.exec(line);
	if (!match) return undefined;
	const end = at + match[0].length;
	return { ...(match[2] && { number: Number(match[2]) }), end, empty: end === line.length };
}

/** The box of a task list's entry. */
export function taskAt(line: string, at: number): { checked: boolean; end: number } | undefined {
	TASK.lastIndex = at;
	const match = TASK.exec(line);
	return match ? { checked: match[1] !== ' ', end: at + match[0].length } : undefined;
}

/** The column of a place in a line; a tab goes to the next multiple of four. */
export function columnOf(line: string, at: number): number {
	let column = 0;
	for (let index = 0; index < at; index++) column = columnBehind(line[index], column);
	return column;
}

const columnBehind = (character: string, column: number): number =>
	column + (character === '\t' ? 4 - (column % 4) : 1);

/** How many characters of white space a line begins with, up to a column. */
export function indentation(line: string, upTo = Infinity): number {
	let at = 0;
	for (let column = 0; column < upTo && (line[at] === ' ' || line[at] === '\t'); at++) {
		column = columnBehind(line[at], column);
	}
	return at;
}

/** Without white space at its end; a pattern would look at every space in it. */
export function withoutTrailing(line: string): string {
	let end = line.length;
	while (line[end - 1] === ' ' || line[end - 1] === '\t') end--;
	return line.slice(0, end);
}
