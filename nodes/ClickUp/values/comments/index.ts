import type { IDataObject } from 'n8n-workflow';

import { blocksOfLines, linesOfBlocks } from './blocks';
import type { Inline, Mention } from './model';
import { LineReader } from './readLines';
import { markdownOfLines } from './writeLines';

const isMention = (inline: Inline): inline is Mention => 'name' in inline;

/**
 * Markdown as the blocks of a ClickUp comment. What a comment cannot show stays as text; a heading
 * becomes a bold line.
 *
 * @param resolveMention gives the ID of the user for what stands in `@[…]`; asked once for each
 * @returns what ClickUp takes as `comment`; empty only for Markdown without anything but white space
 */
export async function blocksFromMarkdown(
	markdown: string,
	resolveMention: (name: string) => number | Promise<number>,
): Promise<IDataObject[]> {
	const lines = new LineReader().read(markdown);
	const known = new Map<string, number>();
	for (const mention of lines.flatMap(({ inlines }) => inlines.filter(isMention))) {
		const name = mention.name ?? '';
		const userId = known.get(name) ?? (await resolveMention(name));
		known.set(name, userId);
		mention.userId = userId;
	}
	return blocksOfLines(lines);
}

/**
 * The blocks of a ClickUp comment as Markdown. Mentions become `@[user name]`, emoji their character,
 * and blocks that are not known their text. Written again, it gives the same blocks.
 *
 * @param blocks `comment` of what ClickUp answers
 */
export function markdownFromBlocks(blocks: unknown): string {
	return markdownOfLines(linesOfBlocks(blocks));
}
