import { splitEmoji } from './emoji';
import type { Inline, Text } from './model';
import { isText } from './model';

/**
 * The pieces of a line in their one normal form: nothing empty, neighbours of the same look are one,
 * emoji stand alone (not in code and links), and white space at the edge of bold or italic text is
 * neither: Markdown cannot say it, and nobody sees it.
 */
export function tidied(inlines: Inline[]): Inline[] {
	const pieces = merged(inlines)
		.flatMap((inline): Inline[] => (isText(inline) ? withoutEmoji(inline) : [inline]))
		.flatMap((inline): Inline[] => (isText(inline) ? words(inline) : [inline]));
	unstyleEdges(pieces, 'bold', (piece) => Boolean(piece.bold));
	unstyleEdges(pieces, 'italic', (piece, first) => Boolean(piece.italic) && piece.bold === first.bold);
	return merged(pieces);
}

const withoutEmoji = (piece: Text): Inline[] => (piece.code || piece.link ? [piece] : splitEmoji(piece));

/** White space at both ends of a text as pieces of their own; copies, which may be changed. */
function words(piece: Text): Text[] {
	if (piece.code || !(piece.bold || piece.italic)) return piece.text === '' ? [] : [{ ...piece }];
	const start = piece.text.length - piece.text.trimStart().length;
	const end = Math.max(start, piece.text.trimEnd().length);
	return [piece.text.slice(0, start), piece.text.slice(start, end), piece.text.slice(end)]
		.filter((text) => text !== '')
		.map((text) => ({ ...piece, text }));
}

/** Takes a style from the white space at both ends of each stretch that has it. */
function unstyleEdges(
	pieces: Inline[],
	style: 'bold' | 'italic',
	belongs: (piece: Text, first: Text) => boolean,
): void {
	for (let start = 0; start < pieces.length;) {
		const first = pieces[start];
		if (!isText(first) || !first[style]) {
			start++;
			continue;
		}
		let end = start;
		while (end < pieces.length && isText(pieces[end]) && belongs(pieces[end] as Text, first)) end++;
		const stretch = pieces.slice(start, end) as Text[];
		const solid = stretch.map(({ text, code }) => Boolean(code) || text.trim() !== '');
		const from = solid.indexOf(true);
		const to = solid.lastIndexOf(true);
		stretch.forEach((piece, index) => {
			if (from === -1 || index < from || index > to) delete piece[style];
		});
		start = end;
	}
}

export const sameLook = (a: Text, b: Text): boolean =>
	a.bold === b.bold && a.italic === b.italic && a.code === b.code && a.link === b.link;

function merged(pieces: Inline[]): Inline[] {
	const result: Inline[] = [];
	let texts: string[] = [];
	for (const piece of pieces) {
		const last = result[result.length - 1];
		if (last && isText(last) && isText(piece) && sameLook(last, piece)) {
			texts.push(piece.text);
			continue;
		}
		if (last && isText(last)) last.text = texts.join('');
		result.push(isText(piece) ? { ...piece } : piece);
		texts = isText(piece) ? [piece.text] : [];
	}
	const last = result[result.length - 1];
	if (last && isText(last)) last.text = texts.join('');
	return result;
}
