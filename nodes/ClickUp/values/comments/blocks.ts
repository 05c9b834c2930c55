import type { IDataObject } from 'n8n-workflow';

import { codeOfEmoji, emojiOfCode } from './emoji';
import type { Inline, Line, Style } from './model';
import { LIST_KINDS, MAX_INDENT, isList, isText } from './model';
import { tidied } from './tidy';

/*
 * ClickUp's own form of a comment, as developer.clickup.com/docs/comment-formatting describes it: runs
 * of text with attributes, where a run "\n" ends a line and says what kind of line it was.
 */

/** Lines as ClickUp's blocks. Mentions have to have their IDs by now. */
export function blocksOfLines(lines: Line[]): IDataObject[] {
	const blocks = lines.flatMap((line) => [...line.inlines.map(blockOfInline), lineEnd(line)]);
	// A plain last line needs no end.
	const last = blocks[blocks.length - 1];
	if (last && !last.attributes && blocks.length > 1) blocks.pop();
	return blocks;
}

function blockOfInline(inline: Inline): IDataObject {
	if ('emoji' in inline) {
		return { text: inline.emoji, type: 'emoticon', emoticon: { code: codeOfEmoji(inline.emoji) } };
	}
	if (!isText(inline)) return { type: 'tag', user: { id: inline.userId } };
	const { text, ...attributes } = inline;
	return Object.keys(attributes).length > 0 ? { text, attributes } : { text };
}

function lineEnd(line: Line): IDataObject {
	if (line.kind === 'code') return { text: '\n', attributes: { 'code-block': { 'code-block': 'plain' } } };
	if (!isList(line)) return { text: '\n' };
	const attributes = { list: { list: line.kind }, ...(line.indent > 0 && { indent: line.indent }) };
	return { text: '\n', attributes };
}

/** ClickUp's blocks as lines. What is not known keeps its text. */
export function linesOfBlocks(blocks: unknown): Line[] {
	const lines: Line[] = [];
	let inlines: Inline[] = [];
	const end = (attributes: IDataObject) => {
		lines.push(lineOf(inlines, attributes));
		inlines = [];
	};
	for (const block of Array.isArray(blocks) ? (blocks as unknown[]) : []) {
		if (typeof block !== 'object' || block === null) continue;
		const special = inlineOfBlock(block as IDataObject);
		if (special) {
			inlines.push(special);
			continue;
		}
		const attributes = objectIn(block as IDataObject, 'attributes');
		const [first, ...rest] = textOfBlock(block as IDataObject).split(/\r\n?|\n/);
		if (first !== '') inlines.push({ text: first, ...styleOf(attributes) });
		for (const text of rest) {
			end(attributes);
			if (text !== '') inlines.push({ text, ...styleOf(attributes) });
		}
	}
	if (inlines.length > 0) end({});
	return lines;
}

function objectIn(parent: IDataObject, key: string): IDataObject {
	const value = parent[key];
	return typeof value === 'object' && value !== null ? (value as IDataObject) : {};
}

/** A mention or an emoji; undefined for text, and for what is one of them without saying which. */
function inlineOfBlock(block: IDataObject): Inline | undefined {
	if (block.type === 'tag') {
		const { id, username } = objectIn(block, 'user');
		if (!Number.isSafeInteger(Number(id ?? NaN))) return undefined;
		return { userId: Number(id), ...(typeof username === 'string' && { name: username }) };
	}
	const emoji = block.type === 'emoticon' && emojiOfCode(objectIn(block, 'emoticon').code);
	return emoji ? { emoji } : undefined;
}

/** Blocks that ClickUp does not describe, such as cards of links, have their address under their type. */
function textOfBlock(block: IDataObject): string {
	if (typeof block.text === 'string' && block.text !== '') return block.text;
	const { url } = objectIn(block, String(block.type));
	return typeof url === 'string' ? url : '';
}

function styleOf({ bold, italic, code, link }: IDataObject): Style {
	return {
		...(bold && { bold: true }),
		...(italic && { italic: true }),
		...(code && { code: true }),
		...(typeof link === 'string' && link !== '' && { link }),
	};
}

/** A line of these pieces, of the kind that its end says. */
function lineOf(inlines: Inline[], attributes: IDataObject): Line {
	if ('code-block' in attributes) {
		const language = objectIn(attributes, 'code-block')['code-block'] ?? attributes['code-block'];
		const named = typeof language === 'string' && !['plain', 'true', ''].includes(language);
		return { kind: 'code', indent: 0, inlines: asCode(inlines), ...(named && { language }) };
	}
	const list = objectIn(attributes, 'list').list ?? attributes.list;
	if (typeof list !== 'string' || list === 'none') {
		return { kind: 'plain', indent: 0, inlines: tidied(inlines) };
	}
	const depth = Math.trunc(Number(attributes.indent ?? 0)) || 0;
	return {
		// One that can be folded has no form in Markdown.
		kind: LIST_KINDS.find((kind) => kind === list) ?? 'bullet',
		indent: Math.min(Math.max(depth, 0), MAX_INDENT),
		inlines: tidied(inlines),
	};
}

/** Code is text without a look. */
function asCode(inlines: Inline[]): Inline[] {
	const text = inlines
		.map((inline) =>
			isText(inline) ? inline.text : 'emoji' in inline ? inline.emoji : `@${inline.name ?? inline.userId}`,
		)
		.join('');
	return text === '' ? [] : [{ text }];
}
