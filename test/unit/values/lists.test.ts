import fc from 'fast-check';

import { listOf } from '../../../nodes/ClickUp/values/lists';

const unreadable = () => new Error('unreadable');
const of = (value: unknown) => listOf(value, unreadable);

describe('a list', () => {
	it.each<[unknown, string[]]>([
		['a, b ,c', ['a', 'b', 'c']],
		['a', ['a']],
		[' , ,', []],
		['', []],
		[null, []],
		[undefined, []],
		[[], []],
		[
			['a', ' b ', '', null, undefined],
			['a', 'b'],
		],
		[['a, b'], ['a, b']],
		['["a, b", 5]', ['a, b', '5']],
		[' [1, 2] ', ['1', '2']],
		['[]', []],
		['[urgent], other', ['[urgent]', 'other']],
		[5, ['5']],
		[0, ['0']],
		[
			[1, 2n],
			['1', '2'],
		],
		[{ id: 7, name: 'x' }, ['7']],
		[
			[{ id: 'a' }, { name: 'b' }, { id: null, name: 'c' }],
			['a', 'b', 'c'],
		],
		[{ __rl: true, mode: 'id', value: '9' }, ['9']],
		[[{ __rl: true, mode: 'id', value: '9' }], ['9']],
		['[{"id":"a"},{"name":"b"}]', ['a', 'b']],
	])('%p is %j', (value, expected) => {
		expect(of(value)).toEqual(expected);
	});

	it.each([true, false, {}, [[]], [['a']], [{}], [true], '[[1]]', '[{}]', { id: {} }])(
		'%j is none',
		(value) => {
			expect(() => of(value)).toThrow('unreadable');
		},
	);

	it('does not take an ID whose last digits are lost', () => {
		expect(() => of([2 ** 53])).toThrow('too large');
	});

	it('has entries of text without space around them, or is refused', () => {
		fc.assert(
			fc.property(fc.anything(), (value) => {
				let list: string[];
				try {
					list = of(value);
				} catch (error) {
					expect(error).toBeInstanceOf(Error);
					expect((error as Error).message).toMatch(/^unreadable$|too large/);
					return;
				}
				for (const entry of list) expect(entry).toBe(entry.trim());
				expect(list).not.toContain('');
			}),
			{ numRuns: 1000 },
		);
	});

	it('of names without commas comes back from its text', () => {
		const name = fc.string({ minLength: 1 }).filter((text) => !/[,[]/.test(text) && text.trim() === text);
		fc.assert(
			fc.property(fc.array(name), (names) => {
				expect(of(names.join(', '))).toEqual(names);
				expect(of(JSON.stringify(names))).toEqual(names);
			}),
		);
	});
});
