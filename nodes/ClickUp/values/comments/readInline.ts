import { characterAt, characterBefore, emphasisOf, entityAt, isAsciiPunctuation } from './characters';
import type { Delimiter } from './emphasis';
import { pairEmphasis } from './emphasis';
import { shortcodeAt } from './emoji';
import { autolinkAt, linkTailAt } from './links';
import type { Inline } from './model';
import { isText } from './model';

/** A `[` or `![` that may begin the text of a link. */
interface Bracket {
	token: number;
	/** How many delimiters there were before it. */
	delimiters: number;
}

const PLAIN = /[^\\`*_[\]!<&:@]+/y;
const DELIMITERS = /\*+|_+/y;
const BACKTICKS = /`+/g;
const MENTION = /@\[([^[\]\n\\]{1,200})\]/y;

/**
 * The pieces of a paragraph of Markdown. Its line ends stay in the texts.
 *
 * Reads from left to right once; what turns out to be no Markdown is text.
 */
export class InlineReader {
	private at = 0;
	private readonly tokens: Inline[] = [];
	private readonly delimiters: Delimiter[] = [];
	private readonly brackets: Bracket[] = [];
	/** The last token of the last link. */
	private lastLink = -1;
	/** How many bold and italic stretches begin (1) and end (-1) at a token. */
	private readonly marks: Record<'bold' | 'italic', number[]> = { bold: [], italic: [] };
	private readonly backticks = new Map<number, number[]>();

	constructor(private readonly text: string) {
		for (const { 0: run, index } of text.matchAll(BACKTICKS)) {
			const places = this.backticks.get(run.length) ?? [];
			places.push(index);
			this.backticks.set(run.length, places);
		}
		// So that the next one is the last of its list.
		for (const places of this.backticks.values()) places.reverse();
	}

	read(): Inline[] {
		while (this.at < this.text.length) this.step();
		this.pair(0);
		const depth = { bold: 0, italic: 0 };
		for (const [index, token] of this.tokens.entries()) {
			for (const style of ['bold', 'italic'] as const) {
				depth[style] += this.marks[style][index] ?? 0;
				if (depth[style] > 0 && isText(token)) token[style] = true;
			}
		}
		return this.tokens.filter((token) => !isText(token) || token.text !== '');
	}

	private push(token: Inline, length: number): void {
		this.tokens.push(token);
		this.at += length;
	}

	private pushText(text: string, length = text.length): void {
		this.push({ text }, length);
	}

	private step(): void {
		const { text, at } = this;
		switch (text[at]) {
			case '\\':
				return this.backslash();
			case '`':
				return this.code();
			case '*':
			case '_':
				return this.delimiterRun();
			case '!':
			case '[':
				return this.openBracket();
			case ']':
				return this.closeBracket();
			case '<': {
				const found = autolinkAt(text, at);
				if (!found) return this.pushText('<');
				this.lastLink = this.tokens.length;
				return this.push({ text: found.text, link: found.url }, found.end - at);
			}
			case '&': {
				const found = entityAt(text, at);
				return found ? this.pushText(found.character, found.length) : this.pushText('&');
			}
			case ':': {
				const found = shortcodeAt(text, at);
				return found ? this.pushText(found.emoji, found.length) : this.pushText(':');
			}
			case '@': {
				MENTION.lastIndex = at;
				const [whole, name = ''] = MENTION.exec(text) ?? [];
				if (whole && name.trim() !== '') return this.push({ name: name.trim() }, whole.length);
				return this.pushText('@');
			}
			default:
				PLAIN.lastIndex = at;
				return this.pushText(PLAIN.exec(text)![0]);
		}
	}

	/** Before a line end it says that the line ends here, which it does anyway. */
	private backslash(): void {
		const next = this.text[this.at + 1] ?? '';
		if (isAsciiPunctuation(next)) this.pushText(next, 2);
		else if (next === '\n') this.pushText('\n', 2);
		else this.pushText('\\');
	}

	private code(): void {
		let length = 1;
		while (this.text[this.at + length] === '`') length++;
		const start = this.at + length;
		const places = this.backticks.get(length) ?? [];
		while (places.length > 0 && places[places.length - 1] < start) places.pop();
		const end = places.pop();
		if (end === undefined) return this.pushText('`'.repeat(length));
		let code = this.text.slice(start, end);
		if (/^[ \n].*[ \n]$/s.test(code) && code.trim() !== '') code = code.slice(1, -1);
		this.push({ text: code, code: true }, end + length - this.at);
	}

	private delimiterRun(): void {
		DELIMITERS.lastIndex = this.at;
		const [run] = DELIMITERS.exec(this.text)!;
		const before = characterBefore(this.text, this.at);
		const after = characterAt(this.text, this.at + run.length);
		this.delimiters.push({
			token: this.tokens.length,
			character: run[0],
			count: run.length,
			size: run.length,
			...emphasisOf(run, before, after),
		});
		this.pushText(run);
	}

	private openBracket(): void {
		const opener = this.text[this.at] === '!' && this.text[this.at + 1] === '[' ? '![' : this.text[this.at];
		if (opener !== '!') {
			this.brackets.push({ token: this.tokens.length, delimiters: this.delimiters.length });
		}
		this.pushText(opener);
	}

	/** A link, or an image: ClickUp has none in a comment, so it becomes a link to it. */
	private closeBracket(): void {
		const bracket = this.brackets.pop();
		const tail = bracket && linkTailAt(this.text, this.at + 1);
		// There are no links in links: the inner one is it.
		if (!bracket || !tail || this.lastLink > bracket.token) return this.pushText(']');
		this.pair(bracket.delimiters);
		const inside = this.tokens.slice(bracket.token + 1);
		this.tokens[bracket.token] = { text: '' };
		for (const token of inside) {
			if (isText(token)) token.link = tail.url;
		}
		this.lastLink = this.tokens.length;
		if (!inside.some((token) => !isText(token) || token.text !== '')) {
			this.push({ text: tail.url, link: tail.url }, 0);
		}
		this.push({ text: tail.title ? ` (${tail.title})` : '' }, tail.end - this.at);
		this.brackets.length = 0;
	}

	/** Pairs the delimiters from here on; those without a partner stay text. */
	private pair(from: number): void {
		const own = this.delimiters.splice(from);
		pairEmphasis(own, (first, last, strength) => {
			const marks = this.marks[strength === 2 ? 'bold' : 'italic'];
			marks[first + 1] = (marks[first + 1] ?? 0) + 1;
			marks[last] = (marks[last] ?? 0) - 1;
		});
		for (const { token, character, count } of own) {
			this.tokens[token] = { ...this.tokens[token], text: character.repeat(count) };
		}
	}
}

/** The pieces of a paragraph of Markdown; line ends stay in their texts. */
export const inlinesOf = (markdown: string): Inline[] => new InlineReader(markdown).read();
