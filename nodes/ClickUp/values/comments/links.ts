import { unescaped } from './characters';

/** The longest address and title that are read, so that no input takes long. */
const MAX_LENGTH = 2000;

const DEPTH = 32;

export interface LinkTail {
	url: string;
	title?: string;
	/** Where it ends. */
	end: number;
}

/** What follows the text of a link: `(address "title")`. Undefined when this is not one. */
export function linkTailAt(text: string, at: number): LinkTail | undefined {
	if (text[at] !== '(') return undefined;
	const address = addressAt(text, spaces(text, at + 1));
	if (!address || address.url === '') return undefined;
	const next = spaces(text, address.end);
	const title = next > address.end ? titleAt(text, next) : undefined;
	const end = title ? spaces(text, title.end) : next;
	if (text[end] !== ')') return undefined;
	return { url: address.url, ...(title && { title: title.title }), end: end + 1 };
}

/** Behind white space, with one line end at most. */
function spaces(text: string, at: number): number {
	const white = /[ \t]{0,100}\n?[ \t]{0,100}/y;
	white.lastIndex = at;
	white.test(text);
	return white.lastIndex;
}

function addressAt(text: string, at: number): { url: string; end: number } | undefined {
	const limit = Math.min(text.length, at + MAX_LENGTH);
	const pointed = text[at] === '<';
	let depth = 0;
	let end = pointed ? at + 1 : at;
	for (; end < limit; end++) {
		const character = text[end];
		if (character === '\\' && end + 1 < limit && text[end + 1] !== '\n') {
			end++;
		} else if (pointed) {
			if (character === '>') return { url: unescaped(text.slice(at + 1, end)), end: end + 1 };
			if (character === '<' || character === '\n') return undefined;
		} else {
			if (character <= ' ' || character === '\x7f') break;
			if (character === '(' && ++depth > DEPTH) return undefined;
			if (character === ')' && --depth < 0) break;
		}
	}
	if (pointed || depth > 0 || end === at + MAX_LENGTH) return undefined;
	return { url: unescaped(text.slice(at, end)), end };
}

function titleAt(text: string, at: number): { title: string; end: number } | undefined {
	const close = { '"': '"', "'": "'", '(': ')' }[text[at]];
	if (close === undefined) return undefined;
	const limit = Math.min(text.length, at + MAX_LENGTH);
	for (let end = at + 1; end < limit; end++) {
		if (text[end] === '\\') end++;
		else if (text[end] === close) return { title: unescaped(text.slice(at + 1, end)), end: end + 1 };
	}
	return undefined;
}

const AUTOLINK = /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]{0,2000})>/iy;
const MAIL_AUTOLINK = /<([a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9.-]{1,253})>/iy;

/** An address between `<` and `>`. */
export function autolinkAt(text: string, at: number): { text: string; url: string; end: number } | undefined {
	for (const [pattern, before] of [
		[AUTOLINK, ''],
		[MAIL_AUTOLINK, 'mailto:'],
	] as const) {
		pattern.lastIndex = at;
		const match = pattern.exec(text);
		if (match) return { text: match[1], url: before + match[1], end: at + match[0].length };
	}
	return undefined;
}

/** Whether an address can be written between `<` and `>`. */
export function isAutolink(url: string): boolean {
	return autolinkAt(`<${url}>`, 0)?.url === url;
}

/** An address as the destination of a link in Markdown. */
export function destination(url: string): string {
	const special = isBalanced(url) ? /[\\<>]|&(?=[#a-z0-9]{1,12};)/gi : /[\\<>()]|&(?=[#a-z0-9]{1,12};)/gi;
	const escaped = url.replace(special, '\\$&').replace(/[\r\n]/g, encodeURIComponent);
	// Blanks and control characters would end the address.
	return /[\p{Cc} ]/u.test(escaped) ? `<${escaped}>` : escaped;
}

/** Whether its parentheses are pairs, one in the other at most. */
const isBalanced = (url: string): boolean => /^(?:[^()]|\((?:[^()]|\([^()]*\))*\))*$/.test(url);
