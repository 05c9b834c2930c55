import { paramsOf } from '../../support/params';

describe('parameters', () => {
	it('tell what is left out from what is emptied', () => {
		const params = paramsOf({ empty: '', none: null, gone: undefined, zero: 0, no: false });
		expect(['empty', 'none', 'gone', 'zero', 'no', 'absent'].map((name) => params.has(name))).toEqual([
			true,
			true,
			false,
			true,
			true,
			false,
		]);
		expect(['empty', 'none', 'gone', 'zero', 'no', 'absent'].map((name) => params.isEmptied(name))).toEqual([
			true,
			true,
			false,
			false,
			false,
			false,
		]);
	});

	it('are read out of their pickers', async () => {
		const picked = (value: unknown) => ({ __rl: true, mode: 'list', value });
		const params = paramsOf({
			text: picked(' r&d '),
			number: picked('4547089'),
			name: picked('Lovelace, Ada'),
			ids: picked(['1', '2']),
			empty: picked(''),
			gone: picked(undefined),
			object: picked({ name: 'bug' }),
		});
		expect(params.text('text')).toBe('r&d');
		expect(params.number('number')).toBe(4547089);
		// A picker holds one, whose name may have a comma.
		expect(params.list('name')).toEqual(['Lovelace, Ada']);
		expect(await params.people('ids')).toEqual([1, 2]);
		expect(['empty', 'gone', 'object'].map((name) => params.has(name))).toEqual([true, false, true]);
		expect(['empty', 'gone', 'object'].map((name) => params.isEmptied(name))).toEqual([true, false, false]);
		expect(params.list('empty')).toEqual([]);
		expect(() => params.text('object')).toThrow('"object" is not text but {"name":"bug"}');
	});

	it('find a goal by its ID, its address and its number', async () => {
		const goal = async (value: unknown) => await paramsOf({ goal: value, team: '9012' }).goal('goal');
		expect(await goal('e53a033c-900e-462d-a849-4a216b06d930')).toBe('e53a033c-900e-462d-a849-4a216b06d930');
		expect(await goal('https://app.clickup.com/512/goals/6')).toBe('goal-6');
		expect(await goal(6)).toBe('goal-6');
		await expect(goal('https://app.clickup.com/t/86abc')).rejects.toThrow(
			'There is no goal ID in the address',
		);
		await expect(goal('')).rejects.toThrow('"goal" is empty');
	});

	it('keep text as it was written', () => {
		const params = paramsOf({ a: '007', b: ' x ', c: 5, d: true, e: null });
		expect(['a', 'b', 'c', 'd', 'e'].map((name) => params.text(name))).toEqual([
			'007',
			' x ',
			'5',
			'true',
			'',
		]);
		expect(() => paramsOf({ a: { b: 1 } }).text('a')).toThrow('"a" is not text but {"b":1}');
	});

	it('read numbers, and nothing that is none', () => {
		expect(paramsOf({ n: '1.5' }).number('n')).toBe(1.5);
		expect(paramsOf({ n: 0 }).number('n')).toBe(0);
		for (const value of ['', ' ', null, undefined, 'x', NaN, Infinity]) {
			expect(() => paramsOf({ n: value }).number('n')).toThrow('"n" is not a number');
		}
	});

	it('read a yes or no, also from an expression that gives text', () => {
		expect(['true', 'TRUE ', true, 1].every((value) => paramsOf({ f: value }).flag('f'))).toBe(true);
		expect(
			['false', '', false, 0, null, undefined, 'no', '0'].some((value) => paramsOf({ f: value }).flag('f')),
		).toBe(false);
	});

	it('read lists and user IDs from arrays and text', () => {
		expect(paramsOf({ l: 'a, b,,c ' }).list('l')).toEqual(['a', 'b', 'c']);
		expect(paramsOf({ l: ['a', 5] }).list('l')).toEqual(['a', '5']);
		expect(paramsOf({ l: 7 }).list('l')).toEqual(['7']);
		expect(paramsOf({ l: '1, -22' }).userIds('l')).toEqual([1, -22]);
		expect(() => paramsOf({ l: 'ada@example.com, 5' }).userIds('l')).toThrow(
			'"ada@example.com" in "l" is not a user ID',
		);
	});

	it('read JSON from text or an expression', () => {
		expect(paramsOf({ j: '[{"a": 1}]' }).json('j')).toEqual([{ a: 1 }]);
		expect(paramsOf({ j: [1] }).json('j')).toEqual([1]);
		expect(() => paramsOf({ j: '{' }).json('j')).toThrow('"j" is not valid JSON');
	});

	it('refuse an empty ID', () => {
		expect(() => paramsOf({ list: '' }).id('list', 'list')).toThrow('"list" is empty');
	});

	it('give a custom task ID its Workspace: from the address, the parameter, or the only one', async () => {
		const query = { custom_task_ids: true, team_id: '1' };
		await expect(
			paramsOf({ id: 'https://app.clickup.com/t/1/DEV-2', team: '5' }).task('id'),
		).resolves.toEqual({ id: 'DEV-2', query });
		await expect(
			paramsOf({ id: 'DEV-2', team: { __rl: true, mode: 'id', value: '1' } }).task('id'),
		).resolves.toEqual({ id: 'DEV-2', query });
		await expect(paramsOf({ id: 'DEV-2' }, { onlyWorkspace: '1' }).task('id')).resolves.toEqual({
			id: 'DEV-2',
			query,
		});
		await expect(paramsOf({ id: '86abc', team: '1' }).task('id')).resolves.toEqual({
			id: '86abc',
			query: {},
		});
	});

	it('send a day as noon where the user is, a time as it is in the workflow', async () => {
		const params = paramsOf(
			{ due: '2026-06-01T18:00' },
			{ timezone: 'Asia/Tokyo', userTimezone: 'America/Los_Angeles' },
		);
		expect(await params.date('due', false)).toBe(Date.parse('2026-06-01T12:00:00-07:00'));
		expect(await params.date('due', true)).toBe(Date.parse('2026-06-01T18:00:00+09:00'));
	});

	it("turn custom task IDs into ClickUp's own, one or a list", async () => {
		const url = 'https://app.clickup.com/t/86abc0003';
		const params = paramsOf({ one: 'DEV-1', plain: '#86abc0001', many: ['DEV-2', url], team: '9000' });
		expect(await params.ownTaskId('one')).toBe('own-DEV-1');
		expect(await params.ownTaskId('plain')).toBe('86abc0001');
		expect(await params.ownTaskIds('many')).toEqual(['own-DEV-2', '86abc0003']);
		expect(await params.tasks('many')).toEqual([
			{ id: 'DEV-2', query: { custom_task_ids: true, team_id: '9000' } },
			{ id: '86abc0003', query: {} },
		]);
	});
});

describe('what an expression gives in another shape', () => {
	it("is read: ClickUp's own objects, JSON text, an object as text", () => {
		expect(paramsOf({ l: [{ id: 7, username: 'Ada' }, { id: 8 }] }).userIds('l')).toEqual([7, 8]);
		expect(paramsOf({ l: [{ name: 'bug', tag_fg: '#fff' }] }).list('l')).toEqual(['bug']);
		expect(paramsOf({ l: '["a, b", 5]' }).list('l')).toEqual(['a, b', '5']);
		expect(paramsOf({ l: '[draft], x' }).list('l')).toEqual(['[draft]', 'x']);
		expect(paramsOf({ g: '{"name": "x"}' }).group('g').text('name')).toBe('x');
		expect(paramsOf({ g: '{"rows": [{"a": 1}]}' }).groups('g', 'rows')).toHaveLength(1);
	});

	it('is refused when it cannot be read, never taken for nothing', () => {
		expect(() => paramsOf({ l: [{ email: 'ada@example.com' }] }).list('l')).toThrow(
			'"l" is not a list of IDs',
		);
		expect(() => paramsOf({ l: true }).list('l')).toThrow('"l" is not a list of IDs');
		expect(() => paramsOf({ l: [] }).requiredList('l')).toThrow('"l" is empty');
		expect(() => paramsOf({ g: [1] }).group('g')).toThrow('"g" is not an object');
		expect(() => paramsOf({ g: { rows: 'x' } }).groups('g', 'rows')).toThrow('"g" is not a list of rows');
		expect(() => paramsOf({ f: 'maybe' }).flag('f')).toThrow('"f" is not true or false');
		expect(() => paramsOf({ f: {} }).flag('f')).toThrow('"f" is not true or false');
		for (const value of [[], [5], true, {}])
			expect(() => paramsOf({ n: value }).number('n')).toThrow('is not a number');
		for (const value of ['1, 2', [], ''])
			expect(() => paramsOf({ u: value }).userId('u')).toThrow('one user');
		expect(() => paramsOf({ id: Number('4621234567890123456') }).id('id')).toThrow('too large for a number');
	});
});
