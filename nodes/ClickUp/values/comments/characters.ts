/*
 * The rules by which CommonMark tells where emphasis begins and ends (spec.commonmark.org/0.31.2,
 * 6.2), for reading and for writing alike.
 */

export const isSpace = (character: string): boolean => character === '' || /^\s$/u.test(character);

export const isPunctuation = (character: string): boolean => /^[\p{P}\p{S}]$/u.test(character);

/** Neither: letters, digits, and what belongs to them. */
export const isWordy = (character: string): boolean => !isSpace(character) && !isPunctuation(character);

/** The whole character that ends before this place, '' at the start. */
export function characterBefore(text: string, at: number): string {
	const last = text.slice(Math.max(0, at - 2), at);
	return [...last].pop() ?? '';
}

/** The whole character at this place, '' at the end. */
export function characterAt(text: string, at: number): string {
	const point = text.codePointAt(at);
	return point === undefined ? '' : String.fromCodePoint(point);
}

/**
 * Whether a run of `*` or `_` can begin and end emphasis.
 *
 * @param before the character before it, '' at the start of a line
 * @param after the one behind it
 */
export function emphasisOf(
	run: string,
	before: string,
	after: string,
): { canOpen: boolean; canClose: boolean } {
	const left = !isSpace(after) && (!isPunctuation(after) || !isWordy(before));
	const right = !isSpace(before) && (!isPunctuation(before) || !isWordy(after));
	if (run[0] === '*') return { canOpen: left, canClose: right };
	return {
		canOpen: left && (!right || isPunctuation(before)),
		canClose: right && (!left || isPunctuation(after)),
	};
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
const ENTITY = /&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,4}));/y;

/** The character that an entity such as `&amp;` stands for. */
export function entityAt(text: string, at: number): { character: string; length: number } | undefined {
	ENTITY.lastIndex = at;
	const match = ENTITY.exec(text);
	if (!match) return undefined;
	const [whole, decimal, hex, name] = match;
	if (name !== undefined) {
		return Object.hasOwn(named, name) ? { character: named[name], length: whole.length } : undefined;
	}
	const point = decimal === undefined ? parseInt(hex, 16) : Number(decimal);
	// Line ends would end the line; the rest are no characters.
	if (point < 1 || point === 10 || point === 13 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) {
		return undefined;
	}
	return { character: String.fromCodePoint(point), length: whole.length };
}

/** A character that would mean something else, written as an entity. */
export const asEntity = (character: string): string => `&#${character.codePointAt(0)};`;

export const isAsciiPunctuation = (character: string): boolean => /^[!-/:-@[-`{-~]$/.test(character);

/** The text of an address or a title in Markdown: without its backslashes and entities. */
export function unescaped(markdown: string): string {
	let result = '';
	for (let at = 0; at < markdown.length; at++) {
		const entity = markdown[at] === '&' ? entityAt(markdown, at) : undefined;
		if (entity) {
			result += entity.character;
			at += entity.length - 1;
			continue;
		}
		if (markdown[at] === '\\' && isAsciiPunctuation(markdown[at + 1] ?? '')) at++;
		result += markdown[at];
	}
	return result;
}
