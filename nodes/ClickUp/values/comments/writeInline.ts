import { asEntity, emphasisOf, entityAt, isWordy } from './characters';
import { shortcodeAt } from './emoji';
import { destination, isAutolink } from './links';
import type { Inline } from './model';
import { isText } from './model';

/** A piece in Markdown. */
interface Unit {
	written: string;
	/** Its first and last character as it is written. */
	first: string;
	last: string;
	bold: boolean;
	italic: boolean;
	/** Whether its first and last letter can be written as entities. */
	letters: boolean;
}

/** The marks between two units. */
interface Joint {
	closes: string;
	opens: string;
}

/** Characters that could mean something in the middle of a line. */
const SPECIAL = /[\\`*[\]<&:_]/gu;

/**
 * The pieces of a line in Markdown. They are read again as they were: what would be read as something
 * else is escaped.
 */
export function markdownOfInlines(inlines: Inline[]): string {
	const units = inlines.map((inline, index) => unitOf(inline, inlines[index + 1]));
	const joints: Joint[] = [];
	for (let index = 0; index <= units.length; index++) {
		joints.push(jointBefore(units, index));
		// A letter that is written otherwise is another neighbour to what stands before it, too.
		for (let at = index; at >= 0 && settle(joints[at], units[at - 1], units[at]); at--);
	}
	return joints.map((joint, index) => joint.closes + joint.opens + (units[index]?.written ?? '')).join('');
}

function unitOf(inline: Inline, next: Inline | undefined): Unit {
	const text = isText(inline) ? inline : { text: 'emoji' in inline ? inline.emoji : '' };
	const isLetters = !('userId' in inline || 'name' in inline) && !text.code && !text.link;
	const written = isLetters ? escapedText(text.text, false, next) : writtenWhole(inline);
	const characters = [...written];
	return {
		written,
		first: characters[0] ?? '',
		last: characters[characters.length - 1] ?? '',
		bold: Boolean(text.bold),
		italic: Boolean(text.italic),
		letters: isLetters,
	};
}

function writtenWhole(inline: Inline): string {
	if (!isText(inline)) return 'emoji' in inline ? inline.emoji : mention(inline.name, inline.userId);
	const { text, code, link } = inline;
	if (link === undefined) return codeSpan(text);
	if (text === link && !code && isAutolink(link)) return `<${link}>`;
	return `[${code ? codeSpan(text) : escapedText(text, true)}](${destination(link)})`;
}

/** By name, or by ID where the name would not be found again. */
function mention(name: string | undefined, userId: number | undefined): string {
	const findable =
		name !== undefined &&
		/^[^[\]\n\r\\]{1,200}$/.test(name) &&
		name.trim() === name &&
		name !== '' &&
		!/^(?:me|-?[0-9]+)$/i.test(name);
	return `@[${userId === undefined || findable ? name : userId}]`;
}

function codeSpan(code: string): string {
	const longest = (code.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 0);
	const ticks = '`'.repeat(longest + 1);
	const padded = /^`|`$|^ .* $/s.test(code) && code.trim() !== '';
	return padded ? `${ticks} ${code} ${ticks}` : ticks + code + ticks;
}

function escapedText(text: string, inLink: boolean, next?: Inline): string {
	const escaped = text.replace(SPECIAL, (character, at: number) => {
		switch (character) {
			case ']':
				return inLink ? '\\]' : ']';
			case '<':
				// What can begin an address, of e-mail too.
				return /[a-z0-9.!#$%&'*+/=?^_`{|}~-]/i.test(text[at + 1] ?? '') ? '\\<' : '<';
			case '&':
				return entityAt(text, at) || /^&\w{2,40};/.test(text.slice(at, at + 43)) ? '\\&' : '&';
			case ':':
				return shortcodeAt(text, at) ? '\\:' : ':';
			case '_':
				return isInWord(text, at) ? '_' : '\\_';
			default:
				return `\\${character}`;
		}
	});
	// "@[" and "![" would begin a mention and an image.
	const opens = next !== undefined && isText(next) && next.link !== undefined;
	return opens && /[!@]$/.test(escaped) ? escaped.replace(/.$/, '\\$&') : escaped;
}

/** In the middle of a word an underscore is nothing but itself. */
function isInWord(text: string, at: number): boolean {
	const letter = /^[\p{L}\p{N}]$/u;
	return letter.test(text[at - 1] ?? '') && letter.test(text[at + 1] ?? '');
}

/** The marks that end and begin between two units. */
function jointBefore(units: Unit[], index: number): Joint {
	const before = units[index - 1] as Unit | undefined;
	const after = units[index] as Unit | undefined;
	const boldChanges = (before?.bold ?? false) !== (after?.bold ?? false);
	// Italic is inside bold, so it ends wherever bold changes.
	const italicEnds = before?.italic && (boldChanges || !after?.italic);
	const italicBegins = after?.italic && (boldChanges || !before?.italic);
	return {
		closes: (italicEnds ? italicMark(units, index - 1) : '') + (before?.bold && boldChanges ? '**' : ''),
		opens: (after?.bold && boldChanges ? '**' : '') + (italicBegins ? italicMark(units, index) : ''),
	};
}

/**
 * Makes sure that the marks of a joint are read as what they are meant to be: beside an entity they
 * always are, since it counts as punctuation.
 *
 * @returns whether the unit before it has another first character now
 */
function settle(joint: Joint, before: Unit | undefined, after: Unit | undefined): boolean {
	const [last, first] = [before?.last ?? '', after?.first ?? ''];
	if (works(joint, last, first)) return false;
	const tail = before?.letters && isWordy(last);
	const head = after?.letters && isWordy(first);
	const tailIsEnough = tail && works(joint, ';', first);
	const headIsEnough = head && !tailIsEnough && works(joint, last, '&');
	if (head && !tailIsEnough) firstAsEntity(after);
	if (!tail || headIsEnough) return false;
	lastAsEntity(before);
	return before.first === '&';
}

function lastAsEntity(unit: Unit): void {
	const rest = unit.written.slice(0, -unit.last.length);
	unit.written = rest + asEntity(unit.last);
	if (rest === '') unit.first = '&';
	unit.last = ';';
}

function firstAsEntity(unit: Unit): void {
	const rest = unit.written.slice(unit.first.length);
	unit.written = asEntity(unit.first) + rest;
	if (rest === '') unit.last = ';';
	unit.first = '&';
}

/** Whether the marks would be read as what they are meant to be between these characters. */
function works({ closes, opens }: Joint, before: string, after: string): boolean {
	const marks = closes + opens;
	for (const { 0: run, index } of marks.matchAll(/\*+|_/g)) {
		const left = marks[index - 1] ?? before;
		const right = marks[index + run.length] ?? after;
		const { canOpen, canClose } = emphasisOf(run, left, right);
		if (!(index < closes.length ? canClose : canOpen)) return false;
	}
	return true;
}

/** `*`, but `_` where `**` stands beside it on either end: `***` is hard to tell apart. */
function italicMark(units: Unit[], index: number): string {
	const { bold } = units[index];
	const belongs = (unit: Unit | undefined) => unit?.italic === true && unit.bold === bold;
	let start = index;
	while (belongs(units[start - 1])) start--;
	let end = index;
	while (belongs(units[end + 1])) end++;
	const touches = [units[start - 1], units[end + 1]].some((unit) => (unit?.bold ?? false) !== bold);
	return touches ? '_' : '*';
}

/** White space that its line would not keep, at both ends, as entities. */
export function keptAtEdges(markdown: string): string {
	return markdown
		.replace(/^[ \t]/, (character) => asEntity(character))
		.replace(/[ \t]$/, (character) => asEntity(character));
}
