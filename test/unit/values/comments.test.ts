import type { IDataObject } from 'n8n-workflow';

import { blocksFromMarkdown, markdownFromBlocks } from '../../../nodes/ClickUp/values/comments';

const people: Record<string, number> = { 'Ada Lovelace': 1001, 'grace@example.com': 1002, me: 1 };
const idOf = (name: string) => people[name] ?? Number(name);
const blocks = async (markdown: string) => await blocksFromMarkdown(markdown, idOf);
const again = async (markdown: string) => markdownFromBlocks(await blocks(markdown));

const end = (kind: string, indent?: number) => ({
	text: '\n',
	attributes: { list: { list: kind }, ...(indent && { indent }) },
});
const codeEnd = { text: '\n', attributes: { 'code-block': { 'code-block': 'plain' } } };
const br = { text: '\n' };
const run = (text: string, ...looks: string[]) => ({
	text,
	attributes: Object.fromEntries(looks.map((look) => [look, true])),
});
const link = (text: string, url: string) => ({ text, attributes: { link: url } });
const emoji = (text: string, code: string) => ({ text, type: 'emoticon', emoticon: { code } });
const tag = (id: number) => ({ type: 'tag', user: { id } });

describe('Markdown becomes blocks', () => {
	it.each<[string, string, IDataObject[]]>([
		['plain text', 'Hello', [{ text: 'Hello' }]],
		['bold', 'a **b** __c__', [{ text: 'a ' }, run('b', 'bold'), { text: ' ' }, run('c', 'bold')]],
		['italic', '*a* _b_', [run('a', 'italic'), { text: ' ' }, run('b', 'italic')]],
		['both', '***a***', [run('a', 'bold', 'italic')]],
		['one in the other', '**a *b* c**', [run('a ', 'bold'), run('b', 'bold', 'italic'), run(' c', 'bold')]],
		[
			'the middle of a word',
			'un*frigging*real',
			[{ text: 'un' }, run('frigging', 'italic'), { text: 'real' }],
		],
		['names with underscores', 'a_b_c __init', [{ text: 'a_b_c __init' }]],
		['code', '`a*b*` ``c`d``', [run('a*b*', 'code'), { text: ' ' }, run('c`d', 'code')]],
		['links', '[a](https://a.b/c_(d))', [link('a', 'https://a.b/c_(d)')]],
		['bold links', '**[a](https://a.b)**', [{ text: 'a', attributes: { bold: true, link: 'https://a.b' } }]],
		['autolinks', '<https://a.b>', [link('https://a.b', 'https://a.b')]],
		['e-mails', '<a@b.c>', [link('a@b.c', 'mailto:a@b.c')]],
		['titles of links', '[a](u "t")', [link('a', 'u'), { text: ' (t)' }]],
		['images as links', '![a](u) ![](v)', [link('a', 'u'), { text: ' ' }, link('v', 'v')]],
		['lines', 'a\nb  \nc\\\nd', [{ text: 'a' }, br, { text: 'b' }, br, { text: 'c' }, br, { text: 'd' }]],
		['paragraphs', 'a\n\nb', [{ text: 'a' }, br, br, { text: 'b' }]],
		['emphasis over lines', '**a\nb**', [run('a', 'bold'), br, run('b', 'bold')]],
		['headings', '# A *b* #\nc', [run('A ', 'bold'), run('b', 'bold', 'italic'), br, { text: 'c' }]],
		[
			'bullets',
			'- a\n* b\n+ c',
			[{ text: 'a' }, end('bullet'), { text: 'b' }, end('bullet'), { text: 'c' }, end('bullet')],
		],
		['numbers', '1. a\n2) b', [{ text: 'a' }, end('ordered'), { text: 'b' }, end('ordered')]],
		['tasks', '- [ ] a\n- [x] b', [{ text: 'a' }, end('unchecked'), { text: 'b' }, end('checked')]],
		[
			'nested lists',
			'- a\n  1. b\n     - c\n- d',
			[
				{ text: 'a' },
				end('bullet'),
				{ text: 'b' },
				end('ordered', 1),
				{ text: 'c' },
				end('bullet', 2),
				{ text: 'd' },
				end('bullet'),
			],
		],
		[
			'lists nested by two columns',
			'1. a\n  - b',
			[{ text: 'a' }, end('ordered'), { text: 'b' }, end('bullet', 1)],
		],
		['lists nested by tabs', '- a\n\t- b', [{ text: 'a' }, end('bullet'), { text: 'b' }, end('bullet', 1)]],
		['loose lists', '- a\n\n- b', [{ text: 'a' }, end('bullet'), { text: 'b' }, end('bullet')]],
		['an entry of two lines', '- a\n  b', [{ text: 'a b' }, end('bullet')]],
		['text and a list', 'a:\n\n- b\n\nc', [{ text: 'a:' }, br, { text: 'b' }, end('bullet'), { text: 'c' }]],
		[
			'code blocks',
			'```js\na *b*\n\n  c\n```',
			[{ text: 'a *b*' }, codeEnd, codeEnd, { text: '  c' }, codeEnd],
		],
		['code blocks that do not end', '~~~\na', [{ text: 'a' }, codeEnd]],
		['code in an entry', '- a\n  ```\n  b\n  ```', [{ text: 'a' }, end('bullet'), { text: 'b' }, codeEnd]],
		[
			'shortcodes',
			'a :smile: :+1:',
			[{ text: 'a ' }, emoji('😄', '1f604'), { text: ' ' }, emoji('👍', '1f44d')],
		],
		[
			'emoji',
			'😊❤️👩‍💻🇩🇪',
			[
				emoji('😊', '1f60a'),
				emoji('❤️', '2764-fe0f'),
				emoji('👩‍💻', '1f469-200d-1f4bb'),
				emoji('🇩🇪', '1f1e9-1f1ea'),
			],
		],
		['digits and signs, which are no emoji', '1 # * © ™', [{ text: '1 # * © ™' }]],
		[
			'mentions',
			'@[Ada Lovelace] @[grace@example.com] @[183] @[me]',
			[tag(1001), { text: ' ' }, tag(1002), { text: ' ' }, tag(183), { text: ' ' }, tag(1)],
		],
		['mentions in bold text', '**Hi @[me]**', [run('Hi', 'bold'), { text: ' ' }, tag(1)]],
		['entities', '&lt;b&gt; &amp; &#32;&bogus;', [{ text: '<b> &  &bogus;' }]],
		['entities of control characters', '&#1;&#x1f;', [{ text: '\u0001\u001f' }]],
	])('%s', async (_, markdown, expected) => {
		expect(await blocks(markdown)).toEqual(expected);
	});

	it.each([
		['what a backslash escapes', '\\*a\\* \\@[me] \\:smile: \\[b](c)', '*a* @[me] :smile: [b](c)'],
		['strikethrough', '~~a~~', '~~a~~'],
		['HTML', '<b>a</b>', '<b>a</b>'],
		['quotes', '> a\n> b', '> a\n> b'],
		['tables', '| a | b |\n|---|---|\n| 1 | 2 |', '| a | b |\n|---|---|\n| 1 | 2 |'],
		['rules', 'a\n\n---\n\n* * *', 'a\n\n---\n\n* * *'],
		['numbers that ClickUp would count anew', '1986. A year', '1986. A year'],
		['a number at the start of a later line', 'in\n2019. It was', 'in\n2019. It was'],
		['marks without a partner', '* a ** b [c `d', ' a ** b [c `d'.trimStart()],
		['references', '[a][b]', '[a][b]'],
		['links to nowhere', '[a]()', '[a]()'],
		['unknown shortcodes and times', 'at 10:30:45 :nothing:', 'at 10:30:45 :nothing:'],
		['a lone @', '@Ada @[] a@b.c', '@Ada @[] a@b.c'],
		['indentation like that of code', '    a', '    a'],
	])('but %s stays as text', async (_, markdown, text) => {
		const found = await blocks(markdown);
		expect(
			found
				.map((block) => block.text)
				.join('')
				.trimEnd(),
		).toBe(text);
	});

	it('without a mention in code', async () => {
		const idNever = () => {
			throw new Error('asked');
		};
		expect(await blocksFromMarkdown('`@[me]`\n\n```\n@[me]\n```', idNever)).toEqual([
			run('@[me]', 'code'),
			br,
			{ text: '@[me]' },
			codeEnd,
		]);
	});

	it('and asks for each person once', async () => {
		const asked: string[] = [];
		await blocksFromMarkdown('@[Ada] @[Ada]\n\n- @[Grace]', (name) => asked.push(name));
		expect(asked).toEqual(['Ada', 'Grace']);
	});
});

describe('blocks become Markdown', () => {
	it.each<[string, unknown, string]>([
		[
			// As ClickUp gives it: each line end has an ID.
			'a mention',
			[
				{ text: '@Ada', type: 'tag', user: { id: 1, username: 'Ada', email: 'ada@example.com' } },
				{ text: ' hi', attributes: {} },
				{ text: '\n', attributes: { 'block-id': 'block-1' } },
			],
			'@[Ada] hi',
		],
		['a mention without a name', [tag(7)], '@[7]'],
		['a name that could not be found again', [{ type: 'tag', user: { id: 7, username: 'a]b' } }], '@[7]'],
		['a mention without a user', [{ type: 'tag', text: '@Ada' }], '@Ada'],
		['an emoji', [{ text: 'U0001F60A', type: 'emoticon', emoticon: { code: '1f60a' } }], '😊'],
		['an emoji without what says "in colour"', [{ type: 'emoticon', emoticon: { code: '2764' } }], '❤️'],
		[
			"a Workspace's own emoji",
			[{ text: ':parrot:', type: 'emoticon', emoticon: { code: 'x-1' } }],
			':parrot:',
		],
		['what is not known', [{ type: 'image', text: 'a.png', image: { url: 'u' } }], 'a.png'],
		[
			'a card of a link',
			[{ type: 'link_mention', text: '', link_mention: { url: 'https://a.b' } }],
			'https://a.b',
		],
		['looks that are not known', [{ text: 'a', attributes: { strike: true, color: 'red' } }], 'a'],
		['lines in one run', [{ text: 'a\nb\n\nc' }], 'a  \nb\n\nc'],
		['bold beside a space', [run('Note: ', 'bold'), { text: 'a' }], '**Note:** a'],
		['bold against a letter', [{ text: 'a' }, run('"b"', 'bold'), { text: 'c' }], '&#97;**"b"**&#99;'],
		['bold and italic side by side', [run('a', 'bold'), run('b', 'bold', 'italic')], '**&#97;_b_**'],
		[
			'text like Markdown',
			[{ text: '# *a* [b](c) `d` <e> &amp; :smile: @[f]' }],
			'\\# \\*a\\* \\[b](c) \\`d\\` \\<e> \\&amp; \\:smile: @\\[f]',
		],
		['text like lists', [{ text: '- a\n1. b\n+ c\n---' }], '\\- a  \n1\\. b  \n\\+ c  \n\\---'],
		[
			'harmless signs',
			[{ text: 'a_b 1.5 -1 #1 2 < 3 & 4: > "x" | ~' }],
			'a_b 1.5 -1 #1 2 < 3 & 4: > "x" | ~',
		],
		[
			'lists',
			[
				{ text: 'a' },
				end('ordered'),
				{ text: 'b' },
				end('bullet', 1),
				{ text: 'c' },
				end('ordered'),
				{ text: 'd' },
				end('checked'),
			],
			'1. a\n   - b\n2. c\n\n- [x] d',
		],
		['an entry that can be folded', [{ text: 'a' }, end('toggled')], '- a'],
		['an entry without one above it', [{ text: 'a' }, end('bullet', 2)], '+ + - a'],
		[
			'code with its language',
			[{ text: 'a' }, { text: '\n', attributes: { 'code-block': { 'code-block': 'python' } } }],
			'```python\na\n```',
		],
		['code with backticks', [{ text: '```' }, codeEnd, run('`', 'code')], '````\n```\n````\n\n`` ` ``'],
		['nothing', [], ''],
		['what is no comment', null, ''],
	])('%s', (_, comment, markdown) => {
		expect(markdownFromBlocks(comment)).toBe(markdown);
	});

	it('as it was written', async () => {
		const markdown = [
			'**Status** of *today*: `v1.2` is out, see [the notes](https://example.com/notes_(1)) 🎉',
			'',
			'- first',
			'  - **nested**',
			'    1. deeper',
			'- [ ] open',
			'- [x] done',
			'',
			'```',
			'npm test -- *',
			'```',
			'',
			'> Quote  ',
			'~~struck~~',
			'',
			'---',
			'',
			'Thanks @[183]!',
		].join('\n');
		expect(await again(markdown)).toBe(markdown);
	});
});

describe('hostile Markdown', () => {
	const SIZE = 100_000;
	const filled = (piece: string) => piece.repeat(Math.ceil(SIZE / piece.length));
	const half = (piece: string) => piece.repeat(Math.ceil(SIZE / 2 / piece.length));

	it.each([
		['stars', filled('*')],
		['brackets', filled('[')],
		['openers of all kinds', filled('*_[`')],
		['pairs', filled('*a_ ')],
		['bold that ends late', half('**a ') + half(' b**')],
		['backticks', Array.from({ length: 440 }, (_, n) => `${'`'.repeat(n + 1)} `).join('')],
		['entries in one line', filled('- ')],
		['lists in lists', Array.from({ length: 440 }, (_, n) => `${' '.repeat(n)}- a`).join('\n')],
		['links that do not end', filled('[a](<b')],
		['titles that do not end', filled('[a](b "')],
		['mentions', filled('@[')],
		['shortcodes', filled(':a')],
		['autolinks', filled('<a:')],
		['white space', `a${filled(' ')}b`],
		['line ends', filled('\n')],
		['hashes', `# ${filled('#')}`],
		['emoji', filled('👩‍')],
	])('takes no long time: %s', async (_, markdown) => {
		const start = performance.now();
		const found = await blocks(markdown);
		const written = markdownFromBlocks(found);
		expect(performance.now() - start).toBeLessThan(10_000);
		expect(await blocks(written)).toEqual(found);
	});
});
