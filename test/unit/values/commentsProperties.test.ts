import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { blocksFromMarkdown, markdownFromBlocks } from '../../../nodes/ClickUp/values/comments';

const RUNS = Number(process.env.FC_RUNS ?? 1500);

/** Everyone who is mentioned; some have names that Markdown cannot hold. */
const users = [
	'Ada Lovelace',
	'ada@example.com',
	"O'Hara *_`x`_* (1)",
	'me',
	'12',
	'a]b',
	' x ',
	'a\\b',
	'ü',
	undefined,
].map((username, index) => ({ id: 100 + index, username }));

function idOf(name: string): number {
	const found = users.find(({ id, username }) => username === name || String(id) === name);
	if (!found) throw new Error(`There is nobody called "${name}"`);
	return found.id;
}

/** What Markdown is made of, and what is next to it. */
const signs = [
	...'*_`[]()<>&!@:\\#-+|=~>.,"\'“”…$^%{}/?;0129',
	...[
		'**',
		'***',
		'__',
		'``',
		'```',
		'~~~',
		'~~',
		'---',
		'===',
		'- - -',
		'# ',
		'## x',
		'- ',
		'+ ',
		'1. ',
		'12) ',
	],
	...[
		'[ ] ',
		'[x] ',
		'> ',
		'  ',
		' ',
		'\t',
		'&amp;',
		'&#32;',
		'&#x41;',
		'&copy;',
		'@[me]',
		'@[',
		'](',
		'](u)',
	],
	...[
		'![',
		'<b>',
		'<!-- -->',
		'<https://a.b>',
		':smile:',
		':+1:',
		'https://a.b/_c_',
		'a',
		'Bc',
		'word',
		'é',
		'日本',
	],
	...['\u00a0', '\u200b', '\u0301', '𝒳'],
];
/** Emoji are blocks of their own; these make one of what stands before them. */
const emojiLike =
	/\p{Extended_Pictographic}|\p{Emoji_Presentation}|\p{Emoji_Modifier}|\p{RI}|\u200d|\ufe0f|\u20e3|[\r\n\0]/gu;
const words = fc
	.array(
		fc.oneof(
			{ weight: 4, arbitrary: fc.constantFrom(...signs) },
			fc.string({ unit: 'binary', maxLength: 4 }),
		),
		{
			minLength: 1,
			maxLength: 8,
		},
	)
	.map((parts) => parts.join('').replace(emojiLike, ''))
	.filter((text) => text !== '');
const url = fc.oneof(
	fc.webUrl({ withFragments: true, withQueryParameters: true }),
	fc.constantFrom(
		'a b',
		'x(y',
		'x)y',
		'(a)',
		'((a)b)',
		'<',
		'>',
		'\\',
		'&amp;',
		'u*v*',
		'"',
		'mailto:a@b.c',
		'a\tb',
	),
	words,
);

const styled = fc
	.record({
		text: words,
		bold: fc.boolean(),
		italic: fc.boolean(),
		code: fc.boolean(),
		link: fc.option(url, { freq: 4 }),
	})
	.map(({ text, link, ...flags }): IDataObject => {
		const on = Object.entries(flags).filter(([, value]) => value);
		return { text, attributes: { ...Object.fromEntries(on), ...(link !== null && { link }) } };
	});
const emojis: Array<[string, string]> = [
	['😊', '1f60a'],
	['👍🏽', '1f44d-1f3fd'],
	['🇩🇪', '1f1e9-1f1ea'],
	['❤️', '2764-fe0f'],
	['1️⃣', '31-fe0f-20e3'],
	['*️⃣', '2a-fe0f-20e3'],
	['👩‍💻', '1f469-200d-1f4bb'],
	['✅', '2705'],
];
const emoticon = fc
	.constantFrom(...emojis)
	.map(([text, code]): IDataObject => ({ text, type: 'emoticon', emoticon: { code } }));
const mention = fc
	.constantFrom(...users)
	.map((user): IDataObject => ({ type: 'tag', text: `@${user.username}`, user: { ...user } }));
const inline = fc.oneof(
	{ weight: 6, arbitrary: styled },
	{ weight: 4, arbitrary: words.map((text): IDataObject => ({ text })) },
	{ weight: 1, arbitrary: emoticon },
	{ weight: 1, arbitrary: mention },
);
const lineEnd = fc.oneof(
	{ weight: 3, arbitrary: fc.constant<IDataObject>({}) },
	{
		weight: 4,
		arbitrary: fc
			.record({
				list: fc.constantFrom('bullet', 'ordered', 'checked', 'unchecked', 'toggled', 'none'),
				indent: fc.nat({ max: 4 }),
			})
			.map(({ list, indent }): IDataObject => ({ list: { list }, ...(indent > 0 && { indent }) })),
	},
	{
		weight: 1,
		arbitrary: fc
			.constantFrom('plain', 'python')
			.map((language): IDataObject => ({ 'code-block': { 'code-block': language } })),
	},
);
const line = fc
	.tuple(fc.array(inline, { maxLength: 5 }), lineEnd)
	.map(([inlines, attributes]): IDataObject[] =>
		'code-block' in attributes
			? [...inlines.flatMap(({ text, type }) => (type ? [] : [{ text }])), { text: '\n', attributes }]
			: [...inlines, { text: '\n', attributes }],
	);
const comment = fc.array(line, { maxLength: 8 }).map((lines) => lines.flat());

interface Letter {
	letter: string;
	look: IDataObject;
}

/**
 * The one form that is compared, made letter by letter: white space at the edge of bold and italic
 * text is neither, neighbours of one look are one run, no empty lines at the ends, no look in code.
 */
function normal(blocks: IDataObject[]): IDataObject[] {
	const lines: Array<{ letters: Array<Letter | IDataObject>; end: IDataObject }> = [];
	let letters: Array<Letter | IDataObject> = [];
	for (const block of [...blocks, { text: '\n' }]) {
		const look = (block.attributes ?? {}) as IDataObject;
		if (block.type === 'tag') letters.push({ type: 'tag', user: { id: (block.user as IDataObject).id } });
		else if (block.type) letters.push(block);
		else if (block.text !== '\n') {
			for (const letter of String(block.text)) letters.push({ letter, look: { ...look } });
		} else {
			lines.push({ letters, end: endOf(look) });
			letters = [];
		}
	}
	const isEmpty = ({ letters: own, end }: (typeof lines)[0]) =>
		own.length === 0 && Object.keys(end).length === 0;
	while (lines.length > 0 && isEmpty(lines[0])) lines.shift();
	while (lines.length > 0 && isEmpty(lines[lines.length - 1])) lines.pop();
	const result = lines.flatMap(({ letters: own, end }) => [...runs(own), { text: '\n', attributes: end }]);
	const last = result[result.length - 1];
	if (last && Object.keys(last.attributes as IDataObject).length === 0) result.pop();
	return result.map(withoutNothing);
}

const withoutNothing = ({ attributes, ...block }: IDataObject): IDataObject =>
	Object.keys((attributes ?? {}) as IDataObject).length > 0 ? { ...block, attributes } : block;

function endOf(look: IDataObject): IDataObject {
	if (look['code-block']) return { 'code-block': { 'code-block': 'plain' } };
	const kind = (look.list as IDataObject | undefined)?.list;
	if (kind === undefined || kind === 'none') return {};
	return { ...look, list: { list: kind === 'toggled' ? 'bullet' : kind } };
}

const isLetter = (piece: Letter | IDataObject): piece is Letter => 'letter' in piece;

function runs(pieces: Array<Letter | IDataObject>): IDataObject[] {
	const same = (style: string, a: Letter | IDataObject, b: Letter | IDataObject) =>
		isLetter(a) && isLetter(b) && Boolean(a.look[style]) === Boolean(b.look[style]);
	for (const style of ['bold', 'italic']) {
		for (let start = 0; start < pieces.length;) {
			let end = start + 1;
			while (
				end < pieces.length &&
				same(style, pieces[start], pieces[end]) &&
				(style === 'bold' || same('bold', pieces[start], pieces[end]))
			)
				end++;
			const stretch = pieces.slice(start, end).filter(isLetter);
			const white = ({ letter, look }: Letter) => !look.code && /\s/.test(letter);
			for (const ordered of [stretch, [...stretch].reverse()]) {
				for (const piece of ordered) {
					if (!white(piece)) break;
					delete piece.look[style];
				}
			}
			start = end;
		}
	}
	const result: IDataObject[] = [];
	for (const piece of pieces) {
		const last = result[result.length - 1];
		if (!isLetter(piece)) result.push(piece);
		else if (last && !last.type && key(last.attributes) === key(piece.look)) last.text += piece.letter;
		else result.push({ text: piece.letter, attributes: piece.look });
	}
	return result;
}

const key = (look: unknown) => JSON.stringify(Object.entries(look as IDataObject).sort());

it('a comment comes back from Markdown as it was', async () => {
	await fc.assert(
		fc.asyncProperty(comment, async (blocks) => {
			const markdown = markdownFromBlocks(blocks);
			expect((await blocksFromMarkdown(markdown, idOf)).map(withoutNothing)).toEqual(normal(blocks));
		}),
		{ numRuns: RUNS },
	);
});

const documentLine = fc
	.tuple(
		fc.constantFrom(
			'',
			'',
			'',
			' ',
			'   ',
			'    ',
			'\t',
			'- ',
			'1. ',
			'7. ',
			'  - ',
			'   1. ',
			'- - ',
			'- [x] ',
			'# ',
			'> ',
			'```',
			'~~~ js',
			'    - ',
			'      + ',
		),
		fc.array(
			fc.oneof(
				{
					weight: 5,
					arbitrary: fc.constantFrom(...signs, '😊', '👍🏽', '@[Ada Lovelace]', '[a](b "c")', '**b**', '*i*'),
				},
				{ weight: 2, arbitrary: fc.constantFrom(' ', 'word', 'x') },
				{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
			),
			{ maxLength: 8 },
		),
		fc.constantFrom('', '', '', '  ', '\\'),
	)
	.map(([start, middle, end]) => start + middle.join('') + end);
const markdownDocument = fc
	.array(fc.oneof({ weight: 3, arbitrary: documentLine }, { weight: 1, arbitrary: fc.constant('') }), {
		maxLength: 10,
	})
	.map((lines) => lines.join('\n'));
const anyone = (name: string) =>
	[...name].reduce((sum, letter) => sum * 31 + letter.codePointAt(0)!, 7) % 1e9;

it('Markdown is the same after it was written once', async () => {
	await fc.assert(
		fc.asyncProperty(markdownDocument, async (markdown) => {
			const first = await blocksFromMarkdown(markdown, anyone);
			const second = await blocksFromMarkdown(markdownFromBlocks(first), (id) => Number(id));
			expect(second).toEqual(first);
		}),
		{ numRuns: RUNS },
	);
});

it('no word of Markdown is lost', async () => {
	const pieces = signs.filter((sign) => !/[a-z0-9]|^\W*(?:```|~~~)/i.test(sign));
	const piece = fc.oneof(
		{
			weight: 2,
			arbitrary: fc.constantFrom(
				...pieces,
				'@[',
				'[',
				'](',
				'\n',
				'\n\n',
				'\n- ',
				'\n1. ',
				'\n# ',
				'\n```\n',
			),
		},
		{ weight: 1, arbitrary: fc.constant('word') },
	);
	await fc.assert(
		fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (parts) => {
			const expected: string[] = [];
			// A number behind each word tells them apart; what follows a fence is its language, not text.
			const markdown = parts
				.map((part, n) => (part === 'word' ? ` w${n}x` : part))
				.join('')
				.replace(/^(\s*(?:[-+*]|1[.)])?\s*(?:`{3,}|~{3,})).*$/gm, '$1');
			for (const [word] of markdown.matchAll(/w\d+x/g)) expected.push(word);
			const mentioned: string[] = [];
			const blocks = await blocksFromMarkdown(markdown, (name) => mentioned.push(name));
			const found = JSON.stringify([blocks, mentioned]);
			expect(expected.filter((word) => !found.includes(word))).toEqual([]);
			const written = markdownFromBlocks(blocks).replace(/&#(\d+);/g, (_, code: string) =>
				String.fromCodePoint(Number(code)),
			);
			expect(expected.filter((word) => !written.includes(word) && !mentioned.join().includes(word))).toEqual(
				[],
			);
		}),
		{ numRuns: RUNS },
	);
});
